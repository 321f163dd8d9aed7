"""A quotation stands in a part of the file that is not the article.

Captions, comment counters, advertisements and other furniture are listed in the document's record.

Faulty:

    citations:
      rope:
        seed: gazette
        quote: Hale's ropes are the best ropes
        origin: article
    body: >-
      The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board] [@rope]

Sound:

    tier: context
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Cited


def check(cited: Cited) -> Findings:
    """Pass on what the comparison found under this name."""
    yield from cited.refused_by("quote-in-furniture")
