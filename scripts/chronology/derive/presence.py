"""The state of each force at each base on any day, computed from the changes that events tell.

Nothing here is typed by hand. A stretch begins within the span of days of the event that tells of
it, and ends within that of the next; between the two its state is certain. Before the first
evidence the state is unknown, and so it is after the last: silence is no evidence that somebody
came, stayed, or stayed away. But whoever leaves on a day was there on the day before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Literal

from chronology.derive.cited import Citations
from chronology.derive.lasting import GONE, seen_in, takes_over
from chronology.derive.order import by_earliest, order
from chronology.records.models import AHEAD, Change, Event, State
from chronology.values.dates import When
from chronology.values.dates.parts import Grain

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

_WERE_THERE: frozenset[State] = GONE | {"leaving"}
"""What can only happen to somebody who has been there."""

_ALSO: Mapping[State, State] = {"leaving": "present"}
"""What is evidence of a state that has begun, besides itself."""


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
        """When it happened; of what goes on without an end, when it began."""
        when = self.event.date
        return When.parse(when.text.partition("/")[0]) if when.text.endswith("/..") else when

    @property
    def state(self) -> Held:
        """The state from then on."""
        return STATES[self.change.to]

    @property
    def doubted(self) -> bool:
        """Whether the documents leave it open that this was the day."""
        return self.when.qualifier in ("?", "%")

    @property
    def apparent(self) -> bool:
        """Whether the documents infer it from what they see: that is no fact."""
        return self.event.status == "apparent"


@dataclass(frozen=True)
class Spell:
    """A state, from within the span `begins` to within the span `ends`, which begins the next one.

    The first one is `open`, unless it begins with an arrival: no document tells since when it was
    so, only `by` when. `doubted` is a beginning of which no evidence is sure.
    `ends` is None for the last one, which is known up to the day `until` and unknown afterwards.
    `evidence` are the ids of the events that tell of it, the first of which began it and has the
    `status`. What is apparent and what is told make two stretches.
    """

    state: Held
    begins: When
    ends: When | None
    until: date | None
    until_in: When | None
    evidence: tuple[str, ...]
    ended_by: str | None
    status: str
    doubted: bool = False
    open: bool = False

    @property
    def by(self) -> When | None:
        """By when the state had begun at the latest, no finer than the documents tell."""
        last, grain = self.begins.stretches[-1], self.begins.precision
        if last.last is None:
            return None
        whole: Grain = grain if grain in ("day", "month") else "year"
        return When.of_stretches([last._replace(first=None)], whole, alternatives=True)


@dataclass(frozen=True)
class On:
    """The state on one day. `certain` is false within the span in which it changed.

    `also` is then the state before, and `status` that of the event from which the state is known;
    `doubted` says that the change itself may have been on another day than any that is told.
    `by` is, before the first evidence, when the force was there at the latest.
    """

    state: Held
    certain: bool
    also: Held | None
    evidence: tuple[str, ...]
    status: str | None
    by: When | None = None
    doubted: bool = False


_UNKNOWN = On("unknown", certain=True, also=None, evidence=(), status=None)


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
        return max((step.seen for step in self.steps if step.seen), default=None)

    @property
    def last_evidence_in(self) -> When | None:
        """When the last evidence is of, no finer than the documents tell."""
        dated = [(step.seen, step.seen_in) for step in self.steps if step.seen]
        return max(dated, default=(None, None))[1]

    @cached_property
    def stretches(self) -> tuple[Spell, ...]:
        """The states one after the other; repeated evidence of one state is one stretch."""
        return tuple(self._stretches())

    @cached_property
    def turns(self) -> tuple[date, ...]:
        """The first days of what `on` tells: on every other day it is as on the day before."""
        days = {
            day
            for number, stretch in enumerate(self.stretches)
            for day in ((stretch.begins.earliest if number else None), stretch.begins.latest)
            if day
        }
        if self.last_evidence and self.last_evidence < date.max:
            days.add(self.last_evidence + timedelta(1))
        return tuple(sorted(days))

    @cached_property
    def told(self) -> Mapping[date, Spell]:
        """The days on which a document tells of a change: one day, or one of a few that it names.

        A year or a month names none, nor does a day by which somebody was there.
        """
        return {
            day: stretch
            for stretch in self.stretches
            if not stretch.open
            and all(days.first == days.last for days in stretch.begins.stretches)
            for day, *_ in stretch.begins.stretches
            if day
        }

    def on(self, day: date) -> On:
        """Tell the state on a day."""
        if self.last_evidence is None or day > self.last_evidence:
            return _UNKNOWN
        first = self.stretches[0]
        possible = [s for s in self.stretches if (s.begins.earliest or date.min) <= day]
        now = possible[-1] if possible else first
        begun = now.begins.latest is not None and now.begins.latest <= day
        if now is first and not begun:
            return replace(_UNKNOWN, evidence=first.evidence, by=first.by)
        doubted = now.doubted and now is not first
        sure = begun and not doubted
        before = None if sure else possible[-2].state
        return On(now.state, sure, before, now.evidence, now.status, doubted=doubted)

    def _stretches(self) -> Iterator[Spell]:
        groups: list[list[Step]] = []
        for step in self.steps:
            if groups and _goes_on(groups[-1], step):
                groups[-1].append(step)
            else:
                groups.append([step])
        begins = _begins(groups)
        first, then = ([group[0] for group in groups[:2]] + [None, None])[:2]
        leaves = first is not None and first.change.to in _WERE_THERE
        comes = first is not None and _comes(first)
        if first and leaves:
            yield _before(first, begins[0])
        elif first and then and first.state == "held" and then.change.to in _WERE_THERE:
            begins[0] = _within(begins[0], None, _eve(begins[1]))
        for number, group in enumerate(groups):
            following = number + 1 < len(groups)
            yield Spell(
                state=group[0].state,
                begins=begins[number],
                ends=begins[number + 1] if following else None,
                until=None if following else self.last_evidence,
                until_in=None if following else self.last_evidence_in,
                evidence=tuple(dict.fromkeys(step.event.id for step in group)),
                ended_by=groups[number + 1][0].event.id if following else None,
                status=group[0].event.status,
                doubted=all(step.doubted for step in group),
                open=number == 0 and not leaves and not comes,
            )


def _eve(leaves: When) -> date | None:
    """Give the day by which whoever leaves was there: the day before, where that is one day.

    Of two neighbouring days, the day before both; within a longer time, no day before it is told.
    """
    first, last = leaves.earliest, leaves.latest
    if first and last and last - first <= timedelta(1) and not leaves.qualifier:
        return first - timedelta(1)
    return last


def _before(first: Step, begins: When) -> Spell:
    """Tell of whoever leaves that he was there before, since nobody knows when."""
    eve = _eve(begins)
    return Spell(
        state="held",
        begins=When.one_of_range(None, eve) if eve else begins,
        ends=begins,
        until=None,
        until_in=None,
        evidence=(first.event.id,),
        ended_by=first.event.id,
        status=first.event.status,
        open=True,
    )


def _comes(first: Step) -> bool:
    """Whether a document tells that somebody comes, and so when that began."""
    return first.change.to == "arriving" or takes_over(first.event, first.change)


def presence(events: Iterable[Event], cited: Citations) -> tuple[Track, ...]:
    """Compute every track, by base and force."""
    steps: dict[tuple[str, str], list[Step]] = defaultdict(list)
    plans: dict[tuple[str, str], list[Step]] = defaultdict(list)
    for event in order(events, by_earliest):
        for index, change in enumerate(event.changes if event.status != "absent" else ()):
            kept = plans if event.status in AHEAD else steps
            step = Step(event, change, index, seen_in(event, change, cited))
            kept[change.base, change.force].append(step)
    return tuple(
        Track(base, force, tuple(steps[base, force]), tuple(plans[base, force]))
        for base, force in sorted({*steps, *plans})
    )


def last_evidence(tracks: Iterable[Track]) -> When | None:
    """Give the date of the last evidence of all, no finer than the documents tell."""
    dated = [(t.last_evidence, t.last_evidence_in) for t in tracks if t.last_evidence]
    return max(dated, default=(None, None))[1]


def days_of_change(tracks: Iterable[Track]) -> tuple[date, ...]:
    """List the days from which on some state is another, or is known better or worse."""
    return tuple(sorted({day for track in tracks for day in track.turns}))


def _goes_on(group: list[Step], step: Step) -> bool:
    known, to = group[0], step.change.to
    if to == known.change.to:
        return step.apparent == known.apparent
    return to == _ALSO.get(known.change.to)


def _begins(groups: list[list[Step]]) -> list[When]:
    """Date the beginning of each state, between the evidence before it and that which finds it.

    The steps stand in their order, so a state begins after whatever finds the one before, and by
    whatever finds it, or the next. Days that are only about right, or doubted, bound nothing.
    """
    lows: list[date | None] = []
    low: date | None = None
    for group in groups:
        lows.append(low)
        for step in group:
            first = step.when.earliest
            if first and not step.when.qualifier:
                exact = first == step.when.latest and first < date.max
                low = max(low or first, first + timedelta(exact))
    highs: list[date | None] = []
    high: date | None = None
    for group in reversed(groups):
        for step in group:
            last = step.when.latest
            if last and not step.when.qualifier:
                high = min(high or last, last)
        highs.append(high)
    bounds = zip(groups, lows, reversed(highs), strict=True)
    return [_within(group[0].when, low, high) for group, low, high in bounds]


def _within(when: When, low: date | None, high: date | None) -> When:
    """Narrow a date to the days between two; what leaves no day is left to a check."""
    first, last = when.earliest, when.latest
    if low and first and (low - first).days <= 1:
        low = None  # it may have begun on the very day on which the one before was found
    if high and last and last <= high:
        high = None
    if low and (high or last):
        low = min(low, high or last or low)
    if low is None and high is None:
        return when
    limit = When.day(low) if low and low == high else When.one_of_range(low, high)
    return when.intersect(limit) or when
