"""A quotation says that something is not so, and the sentence that rests on it lost the "not".

Faulty:

    # events/2001/board-silent.md
    title: The Lighthouse Board has commented
    body: By 6 May 2001 the Lighthouse Board had not commented. [@silence]

Sound:

    # events/2001/board-silent.md
    title: No comment by the Lighthouse Board
"""

from chronology.check import Findings
from chronology.clauses import used
from chronology.evidence import Statement
from chronology.faults import Finding
from chronology.tone import negations


def check(statement: Statement) -> Findings:
    """Look for a negation where a quotation has one; a title may rest on the others."""
    if not statement.bound or negations(statement.sentence.text):
        return
    sentence = statement.sentence.text
    quotes = {c.name: used(c.citation.quote, sentence) for c in statement.citations}
    if statement.title and not all(map(negations, quotes.values())):
        return
    for name, quote in quotes.items():
        if found := negations(quote):
            message = f"the quotation `{name}` says “{found[0]}”, the sentence does not"
            help_ = "keep the negation, or quote only the words that the sentence needs"
            yield Finding(statement.place(0), message, help_)
