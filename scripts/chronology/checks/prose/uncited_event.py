"""An event cites nothing.

Faulty (with empty-event):

    citations: {}
    body: ""

    # docs/bases/grey-rock.md (remove)

    # events/2001/two-keepers-leave.md (remove)

    # events/2001/machine-announced.md
    bases: []

Sound:

    tier: context
"""

from chronology.checks.run import Findings
from chronology.records.models import Event
from chronology.values.faults import Finding


def check(event: Event) -> Findings:
    """Count the citations."""
    if not event.citations:
        help_ = 'run `chronology cite SEED "words of the document"` and paste what it prints'
        yield Finding(event.source.at_key("citations"), "nothing is cited", help_)
