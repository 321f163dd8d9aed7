"""The outcome of a plan does not fit the event that is to show it.

A plan is met by something that happened by its deadline, and missed by something that shows the
contrary; `none-reported` names no event, and a plan is no outcome of a plan.

Faulty:

    # events/2001/others-to-follow.md
    outcome: {is: met}

Sound:

    # events/2001/others-to-follow.md
    outcome: {is: none-reported}
"""

from chronology.check import Findings
from chronology.evidence import Chronology
from chronology.faults import Finding
from chronology.model import AHEAD, Event


def check(event: Event, chronology: Chronology) -> Findings:
    """Compare the outcome with its event."""
    outcome = event.outcome
    if outcome is None:
        return
    place = event.at("outcome")
    if outcome.is_ == "none-reported":
        if outcome.event is not None:
            yield Finding(place, "no outcome is reported, and an event is named", "remove one")
        return
    if outcome.event is None:
        yield Finding(place, f"`{outcome.is_}`, and nothing shows it", "add `event: <id>`")
        return
    shown = chronology.event.get(outcome.event)
    if shown is None:
        return
    begins, deadline = shown.date.earliest, event.deadline.latest if event.deadline else None
    if shown.status in AHEAD or shown.id == event.id:
        yield Finding(place, f"`{shown.id}` has not happened itself", "name what happened")
    elif outcome.is_ == "met" and begins and deadline and begins > deadline:
        message = f"`{shown.id}` is of {shown.date}, after the deadline {event.deadline}"
        yield Finding(place, message, "then it was missed")
