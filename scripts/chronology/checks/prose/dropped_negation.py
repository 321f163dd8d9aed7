"""A quotation says that something is not so, and the sentence that rests on it lost the "not".

Faulty:

    # events/2001/board-silent.md
    title: The Lighthouse Board has commented
    body: By 6 May 2001 the Lighthouse Board had not commented. [@silence]

Sound:

    # events/2001/board-silent.md
    title: No comment by the Lighthouse Board
"""

from chronology.checks.run import Findings
from chronology.derive.departures import telling
from chronology.derive.statements import Bound


def ask(statement: Bound) -> Findings:
    """Ask about the negation of the nearest clause of the passages."""
    message = "the passage says “{theirs}”, the sentence does not"
    yield from telling(statement, "dropped-negation", "question", message)
