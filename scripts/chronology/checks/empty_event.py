"""An event has no sentence, only fields.

Faulty:

    body: ""

Sound:

    tier: context
"""

from chronology.check import Findings
from chronology.faults import Finding
from chronology.model import Event


def check(event: Event) -> Findings:
    """Look for a sentence."""
    if not event.prose.sentences:
        help_ = "say below the front matter, in your own words, what happened"
        yield Finding(event.at(), "the event has no text", help_)
