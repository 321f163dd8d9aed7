"""A quotation hedges and the sentence that rests on it does not.

What is reported, expected, apparent or claimed stays so: the sentence carries a hedge of its own,
or says who says so.

Faulty:

    # events/2001/two-keepers-leave.md
    body: >-
      Two of the five keepers left Grey Rock in the week before 6 May 2001. [@gazette] [@place]

Sound:

    # events/2001/two-keepers-leave.md
    body: >-
      Two of the five keepers left Grey Rock in the week before 6 May 2001, according to the
      harbour master. [@gazette] [@place]
"""

from chronology.checks.run import Findings
from chronology.derive.departures import telling
from chronology.derive.statements import Bound


def ask(statement: Bound) -> Findings:
    """Ask about the hedge of the nearest clause of the passages."""
    message = "the passage says “{theirs}”, the sentence does not hedge"
    yield from telling(statement, "dropped-hedge", "question", message)
