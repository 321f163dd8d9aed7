"""The outcome of a plan does not fit the event that is to show it.

A plan is met by something that happened by its deadline, and missed by something that came after
it; whatever it is, it has to do with those who planned, at a base that they planned for.
`none-reported` names no event, and is wrong where an event is put after the plan in its time.

Faulty:

    # events/2001/others-to-follow.md
    outcome: {is: met}

Sound:

    # events/2001/others-to-follow.md
    outcome: {is: none-reported}
"""

from collections.abc import Iterator
from datetime import date

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
        elif (done := _done(event, chronology)) is not None:
            message = f"no outcome is reported, and `{done.id}` is put after the plan, in its time"
            yield Finding(place, message, f"was it met? then add `event: {done.id}`")
        return
    if outcome.event is None:
        yield Finding(place, f"`{outcome.is_}`, and nothing shows it", "add `event: <id>`")
        return
    shown = chronology.event.get(outcome.event)
    if shown is None:
        return
    for message, help_ in _misfits(outcome.is_, shown, event, chronology):
        yield Finding(place, message, help_)
        return


def _misfits(
    is_: str, shown: Event, plan: Event, chronology: Chronology
) -> Iterator[tuple[str, str]]:
    """Yield why an event cannot show what became of a plan."""
    begins, ends = shown.date.earliest, shown.date.latest
    deadline = plan.deadline.latest if plan.deadline else None
    late = bool(begins and deadline and begins > deadline)
    told = _told(plan, chronology)
    if shown.status in AHEAD or shown.id == plan.id:
        yield f"`{shown.id}` has not happened itself", "name what happened"
    if is_ == "met" and late:
        message = f"`{shown.id}` is of {shown.date}, after the deadline {plan.deadline}"
        yield message, "then it was missed"
    if is_ == "missed" and not late and deadline:
        message = f"`{shown.id}` is of {shown.date}, before the deadline {plan.deadline} had passed"
        yield message, "what came later shows that it was missed"
    if ends and told and ends < told:
        message = f"`{shown.id}` is of {shown.date}, and the plan was told on {told}"
        yield message, "name what came after"
    if not _has_to_do_with(shown, plan):
        message = f"`{shown.id}` shares no base with the plan, or nobody who acts"
        yield message, "name the event that shows what became of the plan"


def _told(plan: Event, chronology: Chronology) -> date | None:
    """Give the first day on which a document that dates the plan may have appeared."""
    days = [
        cited.archived.seed.published.date.earliest
        for cited in chronology.citations_of(plan)
        if cited.archived and cited.dating and cited.archived.seed.published.date.earliest
    ]
    return min(days, default=None)


def _has_to_do_with(shown: Event, plan: Event) -> bool:
    """Whether two events are about the same people, at the same place if the plan names any."""
    same_place = not plan.bases or bool({*plan.bases} & {*shown.bases})
    return same_place and bool({*plan.actors} & {*shown.actors})


def _done(plan: Event, chronology: Chronology) -> Event | None:
    """Find an event that says itself that it followed the plan, at the time planned."""
    for event in chronology.events:
        follows = plan.id in event.after and event.status not in {*AHEAD, "absent"}
        if follows and event.date.overlaps(plan.date) and _has_to_do_with(event, plan):
            return event
    return None
