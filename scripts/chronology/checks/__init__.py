"""One file, one rule: the file's name is the rule's, its docstring the rule's page and tests."""
