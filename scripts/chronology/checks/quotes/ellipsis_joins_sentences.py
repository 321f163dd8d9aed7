"""A quotation makes one sentence of two by leaving out what is between them.

Faulty:

    citations:
      board:
        quote: The Lighthouse Board said on Friday […] South Head light still has its keepers

Sound:

    tier: context
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Cited


def check(cited: Cited) -> Findings:
    """Pass on what the comparison found under this name."""
    yield from cited.refused_by("ellipsis-joins-sentences")
