"""A quotation stands in its document more than once.

Add words until it is unique, or tell it apart by the words before or after it, `prefix:` and
`suffix:`, as a W3C TextQuoteSelector does.

Faulty:

    # seeds/twice.txt (whole file)
    The lamp burned all night. Nobody slept. The lamp burned all night.

    # seeds/twice.yml (copy of seeds/wire.yml)

    # seeds/twice.yml
    dateline:
    sha256: 2a2a

Sound:

    tier: context
"""

from chronology.check import Findings
from chronology.evidence import Cited


def check(cited: Cited) -> Findings:
    """Pass on what the comparison found under this name."""
    yield from cited.refused_by("quote-ambiguous")
