"""A quotation begins or ends with an ellipsis, where nothing is left out.

Faulty:

    # events/2001/board-silent.md
    citations:
      silence:
        quote: "… The Lighthouse Board has not commented"

Sound:

    tier: context
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Cited


def check(cited: Cited) -> Findings:
    """Pass on what the comparison found under this name."""
    yield from cited.refused_by("ellipsis-at-the-edge")
