"""The parts of a quotation stand in the document in another order.

Faulty:

    citations:
      board:
        quote: the Grey Rock light would be run by a machine […] The Lighthouse Board said on Friday

Sound:

    tier: context
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Cited


def check(cited: Cited) -> Findings:
    """Pass on what the comparison found under this name."""
    yield from cited.refused_by("ellipsis-out-of-order")
