"""A quotation says that something is not so, and the sentence that rests on it lost the "not".

Faulty:

    # events/2001/board-silent.md
    title: The Lighthouse Board has commented
    body: By 6 May 2001 the Lighthouse Board had not commented. [@silence]

Sound:

    # events/2001/board-silent.md
    title: No comment by the Lighthouse Board
"""

import re

from chronology.bindings import relevant
from chronology.check import Findings
from chronology.evidence import Statement
from chronology.faults import Finding
from chronology.tone import negations

# A title need not say of what it names that it was not the first.
_FIRST = re.compile(r"\bnot\s+(?=(?:the\s+)?(?:first|only)\b)")


def check(statement: Statement) -> Findings:
    """Look for a negation where a quotation has one; a title may rest on the others."""
    if not statement.bound or negations(statement.sentence.text):
        return
    quotes = relevant(statement)
    if statement.title and not all(map(negations, quotes.values())):
        return
    for name, quote in quotes.items():
        if found := negations(_FIRST.sub("", quote) if statement.title else quote):
            message = f"the quotation `{name}` says “{found[0]}”, the sentence does not"
            help_ = "keep the negation, or quote only the words that the sentence needs"
            yield Finding(statement.place(0), message, help_)
