"""What came after: whether a plan is overdue, and who ended a silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from chronology.derive.chronology import Chronology
from chronology.records.models import AHEAD, Event, Settings
from chronology.values.dates import When


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


def related(one: Event, other: Event, chronology: Chronology) -> bool:
    """Tell whether two events have somebody and some place in common, where both name any."""
    both = (one.actors, other.actors), (one.bases, other.bases)
    return all(not a or not b or _meet(a, b, chronology) for a, b in both)


def told_from(plan: Event, chronology: Chronology) -> date | None:
    """Give the first day on which a plan may have been told; None where it is told in retrospect.

    Words count from when they were said, which may be long before they were published.
    """
    days = []
    for cited in chronology.citations_of(plan):
        if cited.found and cited.archived:
            dating, when = cited.dating, cited.archived.seed.published.date
            if dating and dating.way == "says" and dating.anchor:
                when = dating.anchor
            days.append(when.earliest or date.min)
    deadline = (plan.deadline or plan.date).latest
    told = min(days, default=None)
    return None if told is None or (deadline and deadline < told) else told


def superseded(silence: Event, chronology: Chronology) -> Voice | None:
    """Find the first who spoke after a silence about the same places; then the silence is over."""
    until = silence.as_of.latest if silence.as_of else None
    if silence.status != "absent" or until is None:
        return None
    later = (
        voice
        for event in chronology.events
        if event.status != "absent" and _may_concern(silence, event, chronology)
        for voice in _voices(event, frozenset(silence.actors), chronology)
        if voice.when.earliest and voice.when.earliest > until
    )
    return min(later, key=lambda voice: (voice.when.earliest or date.max, voice.when), default=None)


def _voices(event: Event, actors: frozenset[str], chronology: Chronology) -> Iterator[Voice]:
    """Yield when one of the actors speaks: as the event itself, or as the origin of its words.

    The day of what is told may lie long before or after the words that tell it.
    """
    kind = chronology.settings.kinds.get(event.kind)
    if kind and kind.speech and event.status not in AHEAD and not actors.isdisjoint(event.actors):
        yield Voice(event, event.date)
        return
    for cited in chronology.citations_of(event):
        if cited.found and cited.archived and cited.origin and cited.origin.actor in actors:
            yield Voice(event, cited.archived.seed.published.date)


def _may_concern(silence: Event, event: Event, chronology: Chronology) -> bool:
    """Whether both name a place in common, or one of them names none."""
    return not silence.bases or not event.bases or _meet(silence.bases, event.bases, chronology)


def _meet(some: Iterable[str], others: Iterable[str], chronology: Chronology) -> bool:
    """Whether one is named by both, or is part of what the other names."""
    mine, theirs = {*some}, {*others}
    return bool(
        mine & _with_parents(theirs, chronology) or theirs & _with_parents(mine, chronology)
    )


def _with_parents(ids: Iterable[str], chronology: Chronology) -> set[str]:
    return {above for id_ in ids for above in chronology.line(id_)}
