"""A quotation runs from the headline, the byline or a heading into the body, or back.

Faulty:

    citations:
      line:
        seed: gazette
        quote: 6 May 2001 The keepers have begun to leave the Grey Rock light
        origin: article
    body: >-
      The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board] [@line]

Sound:

    tier: context
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Cited


def check(cited: Cited) -> Findings:
    """Pass on what the comparison found under this name."""
    yield from cited.refused_by("quote-crosses-zones")
