"""One file, one sort of change that a careless or dishonest contributor might make.

`mutants(draft, chronology)` yields changed copies of one file, each with one change and what it
is, in words. Every one of them makes the chronology say what its documents do not.
"""
