"""One file, one rule: the file's name is the rule's, its docstring the rule's page and tests.

Rules stand in groups by what they look at. Start at `run`, which finds and asks them, then read
any rule. One reads the chronology and yields findings; it keeps nothing, and knows no other rule.
"""
