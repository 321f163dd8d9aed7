"""What came after: whether a plan is overdue, and who ended a silence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from chronology.derive.cited import Citations, Found
from chronology.records.models import AHEAD, Event, Settings
from chronology.values.dates import When

Line = Callable[[str], tuple[str, ...]]
"""Gives the id of an entity and those of what it is a part of."""


class Voice(NamedTuple):
    """An event in which somebody speaks, and when they did: on its day, or by a publication."""

    event: Event
    when: When


def overdue(plan: Event, settings: Settings) -> bool:
    """Tell whether the deadline has passed without a report of what became of the plan."""
    deadline, today = plan.deadline or plan.date, settings.as_of.earliest
    if plan.outcome is None or plan.outcome.is_ != "none-reported":
        return False
    return today is not None and deadline.latest is not None and deadline.latest < today


def related(one: Event, other: Event, line: Line) -> bool:
    """Tell whether two events have somebody and some place in common, where both name any."""
    both = (one.actors, other.actors), (one.bases, other.bases)
    return all(not a or not b or _meet(a, b, line) for a, b in both)


def told_from(plan: Event, cited: Citations) -> date | None:
    """Give the first day on which a plan may have been told; None where it is told in retrospect.

    Words count from when they were said, which may be long before they were published.
    """
    days = []
    for one in cited.of(plan):
        if isinstance(one, Found):
            dating, when = one.dating, one.archived.seed.published.date
            if dating and dating.way == "says" and dating.anchor:
                when = dating.anchor
            days.append(when.earliest or date.min)
    deadline = (plan.deadline or plan.date).latest
    told = min(days, default=None)
    return None if told is None or (deadline and deadline < told) else told


def superseded(
    events: Sequence[Event], cited: Citations, settings: Settings, line: Line
) -> Iterator[tuple[str, Voice]]:
    """Yield the silences that are over, and who spoke first after each about the same places."""
    for silence in events:
        until = silence.as_of.latest if silence.as_of else None
        if silence.status != "absent" or until is None:
            continue
        later = (
            voice
            for event in events
            if event.status != "absent" and _may_concern(silence, event, line)
            for voice in _voices(event, frozenset(silence.actors), cited, settings)
            if voice.when.earliest and voice.when.earliest > until
        )
        if first := min(later, key=lambda v: (v.when.earliest or date.max, v.when), default=None):
            yield silence.id, first


def _voices(
    event: Event, actors: frozenset[str], cited: Citations, settings: Settings
) -> Iterator[Voice]:
    """Yield when one of the actors speaks: as the event itself, or as the origin of its words.

    The day of what is told may lie long before or after the words that tell it.
    """
    kind = settings.kinds.get(event.kind)
    if kind and kind.speech and event.status not in AHEAD and not actors.isdisjoint(event.actors):
        yield Voice(event, event.date)
        return
    for one in cited.of(event):
        if isinstance(one, Found) and one.origin and one.origin.actor in actors:
            yield Voice(event, one.archived.seed.published.date)


def _may_concern(silence: Event, event: Event, line: Line) -> bool:
    """Whether both name a place in common, or one of them names none."""
    return not silence.bases or not event.bases or _meet(silence.bases, event.bases, line)


def _meet(some: Iterable[str], others: Iterable[str], line: Line) -> bool:
    """Whether one is named by both, or is part of what the other names."""
    mine, theirs = {*some}, {*others}
    return bool(mine & _with_parents(theirs, line) or theirs & _with_parents(mine, line))


def _with_parents(ids: Iterable[str], line: Line) -> set[str]:
    return {above for id_ in ids for above in line(id_)}
