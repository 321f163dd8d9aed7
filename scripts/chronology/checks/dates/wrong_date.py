"""An event's date is not the one that its citations give.

The dates that the citations give are intersected; that is the event's date, no wider and no
narrower, unless `dated_because:` explains the difference. Where sources disagree, the reading that
the event uses counts; a citation that only anchors the words of another need not.

Faulty:

    date: 2001-05-03
    body: The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]

Sound:

    date: 2001-05-04
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.dating import agreed, dating, intersection, working
from chronology.records.models import Event
from chronology.values.faults import Finding


def check(event: Event, chronology: Chronology) -> Findings:
    """Compare the date with what follows from the citations."""
    right = agreed(event, chronology.cited)
    if right is None:
        return
    same = (right.earliest, right.latest) == (event.date.earliest, event.date.latest)
    if event.dated_because is not None:
        if same and right.qualifier == event.date.qualifier:
            message = "`dated_because` explains a difference that there is not"
            yield Finding(event.at("dated_because"), message, "remove it")
        elif not right.overlaps(event.date):
            message = f"no reason can make {event.date} of {right}"
            yield Finding(event.at("date"), message, working(event, chronology.cited))
    elif not same and not _is_of_what_is_anchored(event, chronology):
        message = f"the date is {event.date}, the citations give {right}"
        yield Finding(event.at("date"), message, working(event, chronology.cited))
    elif same and right.qualifier and not event.date.qualifier:
        message = f"the date is {event.date}, the citations give no more than {right}"
        yield Finding(event.at("date"), message, working(event, chronology.cited))


def _is_of_what_is_anchored(event: Event, chronology: Chronology) -> bool:
    """Whether the date is what citations give without those from whose day others only count."""
    anchors = {one.from_ for one in event.citations.values()}
    dated = [one for one in dating(event, chronology.cited) if one.name not in anchors]
    spans = [one.dating.span for one in dated if one.dating and one.dating.span]
    right = intersection(spans)
    return right is not None and str(right) == str(event.date)
