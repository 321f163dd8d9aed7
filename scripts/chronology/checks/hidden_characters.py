"""A quotation holds characters that nobody sees.

Zero-width and bidirectional controls, soft hyphens and the like can hide a change from a reader.

Faulty:

    # events/2001/board-silent.md
    citations:
      silence:
        quote: "The Lighthouse Board has\\u200b not commented"

Sound:

    tier: context
"""

from chronology.check import Findings
from chronology.evidence import Cited


def check(cited: Cited) -> Findings:
    """Pass on what the comparison found under this name."""
    yield from cited.refused_by("hidden-characters")
