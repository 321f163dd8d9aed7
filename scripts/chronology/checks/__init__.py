"""One file, one rule: the file's name is the rule's, its text the rule's page and tests.

Rules stand in groups by what they look at. Start at `rules`, which finds them, and `run`, which
asks them; `excuses` knows what is allowed, `measured` how often a rule was right. Then read any
rule. One reads the chronology and yields findings; it keeps nothing, and knows no other rule.
"""
