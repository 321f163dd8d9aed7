"""An event lies after the documents that tell of it, and is not planned or expected.

Nobody can report what has not happened yet: either the date is wrong, or it is a plan. What counts
are the documents whose words date the event.

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

from datetime import date

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.records.models import AHEAD, Event, Seed
from chronology.values.faults import Finding


def check(event: Event, chronology: Chronology) -> Findings:
    """Compare the event's first day with the last day of every publication that dates it."""
    first = event.date.earliest
    cited = [one for one in chronology.citations_of(event) if one.archived]
    dating = [one for one in cited if one.dating] or cited
    published = [_published(one.archived.seed) for one in dating if one.archived]
    last = max((day for day in published if day), default=None)
    if event.status in AHEAD or first is None or last is None or None in published:
        return
    if first > last:
        message = f"the event is of {event.date}, its documents of {last} at the latest"
        yield Finding(event.at("date"), message, "is it planned or expected?")


def _published(seed: Seed) -> date | None:
    """Give the last day on which a document may have appeared; it did before it was archived."""
    return seed.published.date.latest or seed.archived.latest
