"""A clock time of a sentence is not one of its quotations.

7 a.m. is 07:00, and 08:51 -0700 is 15:51 UTC. A time that may follow from a duration, or stands
behind "before", "after" or "about", is asked about.

Faulty:

    body: >-
      The Lighthouse Board said at 7:30 a.m. that the Grey Rock light would be run by a machine.
      [@board]

Sound:

    body: The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]
"""

from chronology.checks.run import Findings
from chronology.derive.departures import telling
from chronology.derive.statements import Bound


def check(statement: Bound) -> Findings:
    """Compare each clock time, in its zone."""
    message = "“{words}” is no time of the passage: {theirs}"
    yield from telling(statement, "unsupported-time", "gate", message)


def ask(statement: Bound) -> Findings:
    """Ask about a time that may follow."""
    message = "does “{words}” follow from the passage? it has: {theirs}"
    yield from telling(statement, "unsupported-time", "question", message)
