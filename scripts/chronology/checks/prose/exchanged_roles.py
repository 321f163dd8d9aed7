"""A sentence lets one do what its quotations have the other do.

The words are those of the quotation, and who acts and who is acted upon have changed places, or
what came before comes after, or where somebody went from is where he went to.

Faulty:

    # events/2001/two-keepers-leave.md
    body: >-
      The keepers had begun to leave the Grey Rock light, the Gazette told the harbour master.
      [@place] Two of the five keepers reportedly left in the week before 6 May 2001. [@gazette]

Sound:

    # events/2001/two-keepers-leave.md
    body: >-
      The keepers had begun to leave the Grey Rock light, the Gazette was told by the harbour
      master. [@place] Two of the five keepers reportedly left in the week before 6 May 2001.
      [@gazette]
"""

from chronology.checks.run import Findings
from chronology.derive.departures import telling
from chronology.derive.statements import Bound


def ask(statement: Bound) -> Findings:
    """Ask who does it, in which order, and which way."""
    message = "with “{words}” the passage has it the other way round"
    yield from telling(statement, "exchanged-roles", "question", message)
