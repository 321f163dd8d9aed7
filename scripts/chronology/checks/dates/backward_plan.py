"""What is planned or expected lies before the documents that expect it.

Nobody expects what is over: either the words look to the future (`direction: future`), or the thing
has happened, or its date is wrong.

Faulty:

    # events/2001/others-to-follow.md
    date: "[2001-04-30..2001-05-04]"
    deadline: 2001-05-04
    citations:
      others:
        says:
        gives: "[2001-04-30..2001-05-04]"
        dated_because: the end of June is read as the end of the week before it

Sound:

    tier: context
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.records.models import AHEAD, Event
from chronology.values.faults import Finding


def check(event: Event, chronology: Chronology) -> Findings:
    """Compare the last day of a plan with the first day of every publication."""
    published = [
        cited.archived.seed.published.date.earliest
        for cited in chronology.citations_of(event)
        if cited.archived and cited.dating and cited.archived.seed.published.date.earliest
    ]
    last = event.date.latest
    if event.status in AHEAD and last and published and last <= max(published):
        message = f"this is {event.status} for {event.date}, by a document of {max(published)}"
        yield Finding(event.at("date"), message, "does it look ahead? then `direction: future`")
