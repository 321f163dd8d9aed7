"""A quotation has fewer than three words, which prove too little.

Faulty:

    # events/2001/board-silent.md
    citations:
      silence:
        quote: not commented

Sound:

    # events/2001/board-silent.md
    citations:
      silence:
        quote: The Lighthouse Board has not commented
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Cited


def check(cited: Cited) -> Findings:
    """Pass on what the comparison found under this name."""
    yield from cited.refused_by("quote-too-short")
