"""An event is put after one that lies wholly later, or two are put after each other.

A plan stands in the order where it was told: it is not put after what happened later, on the day
that was planned.

Faulty:

    after: [board-silent]

Faulty:

    # seeds/wire.yml
    published: {date: 2001-05-18}

    # events/2001/machine-announced.md
    date: 2001-05-18
    body: >-
      The Lighthouse Board said on Friday, 18 May 2001, that the Grey Rock light would be run by a
      machine. [@board]

    # events/2001/others-to-follow.md
    after: [machine-announced]

Sound:

    after: [two-keepers-leave]
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.records.models import AHEAD, Event
from chronology.values.faults import Finding


def check(event: Event, chronology: Chronology) -> Findings:
    """Compare the dates, and follow `after:` back."""
    for n, id_ in enumerate(event.after):
        other = chronology.event.get(id_)
        if other is None:
            continue
        ends, begins = event.date.latest, other.date.earliest
        if ends is not None and begins is not None and begins > ends:
            message = f"`{id_}` is dated {other.date}, after this event's {event.date}"
            yield Finding(event.at("after", n), message, "compare the two dates")
        elif event.id in _before(other, chronology):
            message = f"`{id_}` is itself put after this event"
            yield Finding(event.at("after", n), message, "remove one of the two")
        elif _was_told_before(event, other, chronology):
            message = f"this was {event.status} before `{id_}` happened on {other.date}"
            yield Finding(event.at("after", n), message, "put what happened after the plan")


def _was_told_before(plan: Event, other: Event, chronology: Chronology) -> bool:
    """Whether every document that tells a plan is older than what happened in the time planned."""
    begins = other.date.earliest
    if plan.status not in AHEAD or other.status in AHEAD or begins is None:
        return False
    told = [
        cited.archived.seed.published.date.latest
        for cited in chronology.citations_of(plan)
        if cited.archived
    ]
    return plan.date.overlaps(other.date) and all(day and day < begins for day in told)


def _before(event: Event, chronology: Chronology) -> set[str]:
    seen: set[str] = set()
    pending = list(event.after)
    while pending:
        id_ = pending.pop()
        if id_ not in seen and (other := chronology.event.get(id_)) is not None:
            seen.add(id_)
            pending.extend(other.after)
    return seen
