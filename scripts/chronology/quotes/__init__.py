"""Whether words stand in a document, and where. Knows no record and no rule.

Start at `verify`. `normal` folds typography, `tokens` tells whole words, `documents` holds a text
with its zones and paragraphs, `omissions` judges ellipses, `nearest` is for hints alone.
"""
