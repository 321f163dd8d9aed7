"""An event lies after the documents that tell of it, and is not planned or expected.

Nobody can report what has not happened yet: either the date is wrong, or it is a plan.

Faulty (with shrunk-words):

    # events/2001/others-to-follow.md
    status: reported
    deadline:
    outcome:
    date: 2001-06-21/2001-06-30
    citations:
      others:
        says: the end of June

Sound:

    tier: context
"""

from chronology.check import Findings
from chronology.evidence import Chronology
from chronology.faults import Finding
from chronology.model import AHEAD, Event


def check(event: Event, chronology: Chronology) -> Findings:
    """Compare the event's first day with the last day of every publication."""
    published = [
        cited.archived.seed.published.date.latest
        for cited in chronology.citations_of(event)
        if cited.archived and cited.archived.seed.published.date.latest
    ]
    first = event.date.earliest
    if event.status not in AHEAD and first and published and first > max(published):
        message = f"the event is of {event.date}, its documents of {max(published)} at the latest"
        yield Finding(event.at("date"), message, "is it planned or expected?")
