"""A word that carries the claim of a sentence has no support in its quotations.

What was done (left, attacked, agreed), how it was (secret, fragile, eastern), why (because), how
far it went (all, only, repeatedly) and any adverb in -ly must be in the quotations, in the same
word or in one that comes to the same. Other words are free.

Faulty:

    # events/2001/two-keepers-leave.md
    body: >-
      Two of the five keepers secretly and reportedly left Grey Rock in the week before 6 May 2001.
      [@gazette] [@place]

Sound:

    # events/2001/two-keepers-leave.md
    body: >-
      Two of the five keepers reportedly departed from Grey Rock in the week before 6 May 2001.
      [@gazette] [@place]
"""

from chronology.checks.run import Findings
from chronology.derive.departures import telling
from chronology.derive.statements import Bound


def ask(statement: Bound) -> Findings:
    """Ask about words of content that no passage carries."""
    message = "no passage cited for it says “{words}”, or anything like it"
    yield from telling(statement, "unsupported-word", "question", message)
