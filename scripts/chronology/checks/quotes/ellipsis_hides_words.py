"""What a quotation leaves out holds a negation or a hedge.

Faulty:

    # events/2001/board-silent.md
    citations:
      silence:
        quote: Two of the five keepers […] left last week
        says:
      negation:
        seed: gazette
        quote: The Lighthouse Board has not commented
        origin: article
    body: By 6 May 2001 the Lighthouse Board had not commented. [@silence] [@negation]

Sound:

    tier: context
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Cited


def check(cited: Cited) -> Findings:
    """Pass on what the comparison found under this name."""
    yield from cited.refused_by("ellipsis-hides-words")
