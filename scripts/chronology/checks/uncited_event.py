"""An event cites nothing.

Faulty:

    citations: {}
    body: ""

Sound:

    tier: context
"""

from chronology.check import Findings
from chronology.faults import Finding
from chronology.model import Event


def check(event: Event) -> Findings:
    """Count the citations."""
    if not event.citations:
        help_ = "run `chronology cite SEED \"words of the document\"` and paste what it prints"
        yield Finding(event.source.at_key("citations"), "nothing is cited", help_)
