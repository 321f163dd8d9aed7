"""A part of a quotation between ellipses has fewer than two words.

Faulty:

    citations:
      board:
        quote: >-
          The Lighthouse Board said on Friday that the Grey Rock light would be run by […] machine

Sound:

    citations:
      board:
        quote: The Lighthouse Board said […] that the Grey Rock light would be run by a machine
        says:
        at: publication
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Cited


def check(cited: Cited) -> Findings:
    """Pass on what the comparison found under this name."""
    yield from cited.refused_by("ellipsis-part-too-short")
