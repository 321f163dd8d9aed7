"""The state of each force at each base on any day, computed from the changes that events tell.

Nothing here is typed by hand. A stretch begins within the span of days of the event that tells of
it, and ends within that of the next; between the two its state is certain. After the last
evidence the state is unknown: silence is no evidence that somebody stayed, or stayed away.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from chronology.dates import When
from chronology.evidence import Chronology
from chronology.model import AHEAD, Change, Event, State

Held = Literal["held", "arriving", "leaving", "vacated", "handed over", "contested", "unknown"]

STATES: Mapping[State, Held] = {
    "present": "held",
    "arriving": "arriving",
    "leaving": "leaving",
    "left": "vacated",
    "handed-over": "handed over",
    "contested": "contested",
}
"""What a change makes of the state."""

FOLLOWS: Mapping[State | None, frozenset[State]] = {
    None: frozenset({"present", "arriving", "leaving", "left", "handed-over", "contested"}),
    "present": frozenset({"present", "leaving", "left", "handed-over", "contested"}),
    "arriving": frozenset({"arriving", "present", "leaving", "left", "contested"}),
    "leaving": frozenset({"leaving", "present", "left", "handed-over", "contested"}),
    "left": frozenset({"left", "handed-over", "arriving"}),
    "handed-over": frozenset({"handed-over", "arriving"}),
    "contested": frozenset({"contested", "present", "leaving", "left", "handed-over"}),
}
"""Which changes may follow which. Who has left must arrive before being there again; who is seen
while leaving is still there, and still leaving."""

_GOES_ON: Mapping[State, frozenset[State]] = {
    **{state: frozenset({state}) for state in STATES},
    "leaving": frozenset({"leaving", "present"}),
}
_GONE: frozenset[State] = frozenset({"left", "handed-over"})


@dataclass(frozen=True)
class Step:
    """One change: which event tells it, and what it makes of the state."""

    event: Event
    change: Change
    index: int
    seen_in: When
    """When the event is evidence for the last time: no finer than the documents tell."""

    @property
    def seen(self) -> date | None:
        """The last day for which the event may be evidence."""
        return self.seen_in.latest or self.seen_in.earliest

    @property
    def when(self) -> When:
        """When it happened."""
        return self.event.date

    @property
    def state(self) -> Held:
        """The state from then on."""
        return STATES[self.change.to]


@dataclass(frozen=True)
class Stretch:
    """A state, from within the span `begins` to within the span `ends`.

    `ends` is None for the last one, which is known up to the day `until` and unknown afterwards.
    `evidence` are the ids of the events that tell of it, the first of which began it.
    """

    state: Held
    begins: When
    ends: When | None
    until: date | None
    until_in: When | None
    evidence: tuple[str, ...]
    ended_by: str | None
    status: str


@dataclass(frozen=True)
class On:
    """The state on one day. `certain` is false within the span in which it changed."""

    state: Held
    certain: bool
    also: Held | None
    evidence: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Track:
    """One force at one base: what happened, and what is planned."""

    base: str
    force: str
    steps: tuple[Step, ...]
    plans: tuple[Step, ...]

    @property
    def last_evidence(self) -> date | None:
        """The last day for which anything may be known."""
        return self.last_evidence_in.latest if self.last_evidence_in else None

    @property
    def last_evidence_in(self) -> When | None:
        """When the last evidence is of, no finer than the documents tell."""
        dated = [(step.seen, step.seen_in) for step in self.steps if step.seen]
        return max(dated, default=(None, None))[1]

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The states one after the other; repeated evidence of one state is one stretch."""
        return tuple(self._stretches())

    def on(self, day: date) -> On:
        """Tell the state on a day."""
        last = self.last_evidence
        if last is None or day > last:
            return On("unknown", certain=True, also=None, evidence=())
        possible = [stretch for stretch in self.stretches if _may_hold(stretch, day)]
        if not possible:
            return On("unknown", certain=True, also=None, evidence=())
        sure = [stretch for stretch in possible if _surely_holds(stretch, day)]
        if sure:
            return On(sure[-1].state, certain=True, also=None, evidence=sure[-1].evidence)
        before = possible[-2].state if len(possible) > 1 else "unknown"
        return On(possible[-1].state, certain=False, also=before, evidence=possible[-1].evidence)

    def _stretches(self) -> Iterator[Stretch]:
        groups: list[list[Step]] = []
        for step in self.steps:
            if groups and step.change.to in _GOES_ON[groups[-1][0].change.to]:
                groups[-1].append(step)
            else:
                groups.append([step])
        for number, group in enumerate(groups):
            following = groups[number + 1][0] if number + 1 < len(groups) else None
            yield Stretch(
                state=group[0].state,
                begins=_begins(group),
                ends=following.when if following else None,
                until=None if following else self.last_evidence,
                until_in=None if following else self.last_evidence_in,
                evidence=tuple(dict.fromkeys(step.event.id for step in group)),
                ended_by=following.event.id if following else None,
                status=group[0].event.status,
            )


def presence(chronology: Chronology) -> tuple[Track, ...]:
    """Compute every track, by base and force."""
    steps: dict[tuple[str, str], list[Step]] = defaultdict(list)
    plans: dict[tuple[str, str], list[Step]] = defaultdict(list)
    for event in chronology.events:
        for index, change in enumerate(event.changes):
            kept = plans if event.status in AHEAD else steps
            step = Step(event, change, index, _seen(chronology, event, change))
            kept[change.base, change.force].append(step)
    return tuple(
        Track(base, force, tuple(steps[base, force]), tuple(plans[base, force]))
        for base, force in sorted({*steps, *plans})
    )


def last_evidence(tracks: Iterable[Track]) -> When | None:
    """Give the date of the last evidence of all, no finer than the documents tell."""
    dated = [(t.last_evidence, t.last_evidence_in) for t in tracks if t.last_evidence]
    return max(dated, default=(None, None))[1]


def days_of_change(tracks: tuple[Track, ...]) -> tuple[date, ...]:
    """List the days on which some state may have changed: first and last day of each span."""
    days = {
        day
        for track in tracks
        for step in track.steps
        for day in (step.when.earliest, step.when.latest, step.seen)
        if day is not None
    }
    return tuple(sorted(days))


def _begins(group: list[Step]) -> When:
    """A state began by the first day on which some passage finds it."""
    first = group[0].when
    latest = min((step.when.latest for step in group if step.when.latest), default=None)
    if first.latest is None or latest is None or latest >= first.latest:
        return first
    if first.earliest == latest:
        return When.day(latest)
    return When.one_of_range(first.earliest, latest)


def _seen(chronology: Chronology, event: Event, change: Change) -> When:
    """Who has left is known to be gone until the document that tells of it was written."""
    if change.to not in _GONE:
        return event.date
    published = [
        cited.archived.seed.published.date
        for cited in chronology.citations_of(event)
        if cited.archived and (not change.citations or cited.name in change.citations)
    ]
    return max((when for when in (*published, event.date) if when.latest), default=event.date)


def _may_hold(stretch: Stretch, day: date) -> bool:
    begins, ends = stretch.begins.earliest, stretch.ends.latest if stretch.ends else None
    return (begins is None or day >= begins) and (ends is None or day <= ends)


def _surely_holds(stretch: Stretch, day: date) -> bool:
    begun, ending = stretch.begins.latest, stretch.ends.earliest if stretch.ends else None
    if begun is None or day < begun:
        return False
    return stretch.ends is None or (ending is not None and day < ending)
