"""A sentence joins words that its quotations have far from each other.

Two things may be true, and yet not the one with, by, then or because of the other. Look whether one
passage says both together.

Faulty:

    # events/2001/two-keepers-leave.md
    body: >-
      x

Sound:

    body: The Board said that the Grey Rock light would be run by a machine. [@board]
"""

from chronology.checks.run import Findings
from chronology.derive.departures import telling
from chronology.derive.statements import Bound


def ask(statement: Bound) -> Findings:
    """Ask about words that stand apart."""
    message = "“{words}” stands far from the rest in what is cited"
    yield from telling(statement, "juxtaposed", "question", message)
