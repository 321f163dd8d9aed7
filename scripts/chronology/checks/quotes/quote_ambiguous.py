"""A quotation stands in its document more than once.

Add words until it is unique, or tell it apart by the words before or after it, `prefix:` and
`suffix:`, as a W3C TextQuoteSelector does.

Faulty:

    citations:
      lamp:
        seed: lamp
        quote: The lamp burned all night
        origin: article
    body: >-
      The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board] [@lamp]

    # seeds/lamp.txt (whole file)
    The lamp burned all night. Nobody slept. The lamp burned all night.

    # seeds/lamp.yml (copy of seeds/wire.yml)

    # seeds/lamp.yml
    dateline:
    sha256: 20db2bff302d4e18dd0d936bda3768dfe60126ff831f5d89026be2f6333e39d2

Sound:

    citations:
      lamp:
        seed: lamp
        quote: The lamp burned all night
        prefix: Nobody slept.
        origin: article
    body: >-
      The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board] [@lamp]

    # seeds/lamp.txt (whole file)
    The lamp burned all night. Nobody slept. The lamp burned all night.

    # seeds/lamp.yml (copy of seeds/wire.yml)

    # seeds/lamp.yml
    dateline:
    sha256: 20db2bff302d4e18dd0d936bda3768dfe60126ff831f5d89026be2f6333e39d2
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Cited


def check(cited: Cited) -> Findings:
    """Pass on what the comparison found under this name."""
    yield from cited.refused_by("quote-ambiguous")
