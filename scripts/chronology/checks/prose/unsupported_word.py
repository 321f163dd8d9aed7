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
from chronology.derive.statements import Bound
from chronology.values.faults import Finding


def check(statement: Bound) -> Findings:
    """Look for each word of weight in the quotations."""
    carried = statement.support
    for words, start, _ in carried.unsupported(statement.sentence.text):
        message = f"no quotation cited for it says “{words}”, or anything like it"
        help_ = "say what the quotation says, or cite words that say so"
        yield Finding(statement.place(start), message, help_)
