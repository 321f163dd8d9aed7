"""An event has no sentence, only fields.

Faulty:

    body: ""

Sound:

    tier: context
"""

from chronology.checks.run import Findings
from chronology.records.models import Event
from chronology.values.faults import Finding


def check(event: Event) -> Findings:
    """Look for a sentence."""
    if not event.prose.sentences:
        help_ = "say below the front matter, in your own words, what happened"
        yield Finding(event.at(), "the event has no text", help_)
