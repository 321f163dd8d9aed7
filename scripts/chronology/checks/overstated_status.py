"""An event has occurred, by its status, and its quotations only report, expect or suppose it.

Faulty:

    # events/2001/two-keepers-leave.md
    status: occurred
    citations:
      place:
        quote: Two of the five keepers reportedly left last week, and their beds were carried down to the boat
    title: Two keepers reportedly leave
    bases: []
    changes: []
    body: Two of the five keepers reportedly left in the week before 6 May 2001. [@gazette] [@place]

Sound:

    # events/2001/two-keepers-leave.md
    status: reported
"""

from chronology.check import Findings
from chronology.evidence import Chronology
from chronology.faults import Finding
from chronology.model import Event
from chronology.tone import hedges


def check(event: Event, chronology: Chronology) -> Findings:
    """Look for one quotation without a hedge; that somebody spoke may be sure whatever was said."""
    kind = chronology.settings.kinds.get(event.kind)
    if event.status != "occurred" or not event.citations or (kind and kind.speech):
        return
    found = [hedges(citation.quote) for citation in event.citations.values()]
    if all(found):
        message = f"the status is occurred, and every quotation hedges (“{found[0][0]}”)"
        yield Finding(event.at("status"), message, "is it reported, apparent or expected?")
