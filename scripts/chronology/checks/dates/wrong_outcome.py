"""The outcome of a plan does not fit the event that is to show it.

A plan is met by something that surely happened by its deadline, and missed by something that shows
the contrary. Either happened after the plan was told, to the same actors at the same places, and
another document tells of it; what was to change must have changed. No plan and no silence shows it.
`none-reported` names no event, and is wrong where an event says itself that it came after the plan,
in the time planned.

Faulty:

    # events/2001/others-to-follow.md
    outcome: {is: met}

    # events/2001/others-to-follow.md
    outcome: {is: met, event: two-keepers-leave}

Sound:

    # events/2001/others-to-follow.md
    outcome: {is: none-reported}
"""

from collections.abc import Iterator

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.outcomes import related, told_from
from chronology.records.models import AHEAD, Change, Event
from chronology.values.faults import Finding


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
    for message, help_ in _against(event, shown, chronology):
        yield Finding(place, message, help_)
        return


def _against(plan: Event, shown: Event, chronology: Chronology) -> Iterator[tuple[str, str]]:
    """Say why an event cannot show what became of a plan, the plainest reason first."""
    told, deadline = (
        told_from(plan, chronology.cited),
        plan.deadline.latest if plan.deadline else None,
    )
    begins, ends = shown.date.earliest, shown.date.latest
    if shown.status in AHEAD or shown is plan:
        yield f"`{shown.id}` has not happened itself", "name what happened"
    if shown.status == "absent":
        yield f"`{shown.id}` is a silence, which shows nothing", "name what happened"
    if not related(plan, shown, chronology.line):
        message = f"`{shown.id}` shares no actor, or no place, with the plan"
        yield message, "name the event that shows what became of it"
    if told and ends and ends < told:
        message = f"`{shown.id}` is of {shown.date}, before the plan was told on {told}"
        yield message, "name what happened afterwards"
    if told and _documents(shown) <= _documents(plan):
        message = f"`{shown.id}` rests on no document but those that tell it as a plan"
        yield message, "a later document shows what became of it"
    if plan.outcome and plan.outcome.is_ == "met" and (missing := _untold(plan, shown)):
        message = f"`{shown.id}` does not tell that {missing.force} is `{missing.to}`, as planned"
        yield f"{message} at {missing.base}", "name the event that changes what was to change"
    if plan.outcome and plan.outcome.is_ == "met" and deadline:
        if begins and begins > deadline:
            message = f"`{shown.id}` is of {shown.date}, after the deadline {plan.deadline}"
            yield message, "then it was missed"
        elif ends is None or ends > deadline:
            message = f"`{shown.id}` is of {shown.date}, which may be after {plan.deadline}"
            yield message, "then no document shows that it was met: `{is: none-reported}`"


def _documents(event: Event) -> set[str]:
    return {citation.seed for citation in event.citations.values()}


def _untold(plan: Event, shown: Event) -> Change | None:
    """Find a change that was planned and that the event does not tell."""
    told = {(change.base, change.force, change.to) for change in shown.changes}
    return next((c for c in plan.changes if (c.base, c.force, c.to) not in told), None)


def _done(plan: Event, chronology: Chronology) -> Event | None:
    """Find an event that says itself that it followed the plan, at the time planned."""
    for event in chronology.events:
        follows = plan.id in event.after and event.status not in {*AHEAD, "absent"}
        if follows and event.date.overlaps(plan.date) and related(plan, event, chronology.line):
            return event
    return None
