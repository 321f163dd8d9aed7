"""A sentence says that something is not so, and no quotation it rests on does.

Faulty:

    body: >-
      The Lighthouse Board did not say that the Grey Rock light would be run by a machine. [@board]

Sound:

    body: The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]
"""

from chronology.checks.run import Findings
from chronology.derive.departures import telling
from chronology.derive.statements import Bound


def ask(statement: Bound) -> Findings:
    """Ask about a negation that the nearest clause of the passages has not."""
    message = "the sentence says “{words}”, the passage does not"
    yield from telling(statement, "added-negation", "question", message)
