"""What a rule is, what it reads on one day, and what follows for every day of an anchor."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from chronology.language.en.expressions import spans
from chronology.language.found import Direction
from chronology.values.dates import Grain, Qualifier, Stretch, When, snapped

Style: TypeAlias = Literal["span", "one-of", "decade", "anchor"]
Cycle: TypeAlias = Literal["week", "month", "year"]

_CYCLE_DAYS: dict[Cycle, int] = {"week": 7, "month": 28, "year": 365}
_GRAINS: tuple[Grain, ...] = ("day", "month", "year")
_MANY = 4


@dataclass(frozen=True, slots=True)
class Meaning:
    """What words mean on one day.

    `repeats` tells that the words name something that comes again with every week, month or year,
    of which the anchor picks one; `fixed` that they do not depend on the anchor at all.
    """

    stretches: tuple[Stretch, ...]
    working: str
    style: Style = "span"
    grain: Grain = "day"
    repeats: Cycle | None = None
    fixed: bool = False


class Example(NamedTuple):
    """Words, the anchor, and the date that follows."""

    expression: str
    anchor: str
    gives: str
    direction: Direction | None = None


Read: TypeAlias = Callable[[re.Match[str], date, "Direction | None"], "Meaning | None"]


@dataclass(frozen=True, slots=True)
class Expression:
    """A row of the table: `read` answers for one day, None where the words make no sense."""

    name: str
    meaning: str
    example: Example
    pattern: str
    read: Read
    glance: str = ""

    def match(self, text: str) -> re.Match[str] | None:
        """Match all of the words; the table is large, so a pattern is compiled when it may."""
        if self.glance and not _compiled(self.glance).search(text):
            return None
        return _compiled(self.pattern).fullmatch(text)


def rule(  # noqa: PLR0913, PLR0917 - a row of a table
    name: str, meaning: str, example: Example, pattern: str, read: Read, glance: str = ""
) -> Expression:
    """Write a row; the pattern has to match all of the words, made plain.

    `glance` is a short pattern for what those words cannot do without, tried before a long one.
    """
    return Expression(name, meaning, example, pattern, read, glance)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII)


def matches(rules: Sequence[Expression], text: str) -> Iterator[tuple[Expression, re.Match[str]]]:
    """Yield the rules that may apply: to the words, then to them without what leads up to them."""
    while True:
        for one in rules:
            if match := one.match(text):
                yield one, match
        lead = _LEAD.match(text)
        if lead is None or lead.end() == len(text):
            return
        text = text[lead.end() :]


def read(
    rules: Sequence[Expression], text: str, day: date, direction: Direction | None
) -> Meaning | None:
    """Read words on one day; None where no rule does."""
    readings = (one.read(match, day, direction) for one, match in matches(rules, text))
    return next((reading for reading in readings if reading), None)


def settle(
    one: Expression, match: re.Match[str], anchor: When, direction: Direction | None
) -> tuple[When, Meaning] | None:
    """Read the words on every day that the anchor may be, and gather what they may mean.

    An anchor with an open end gives nothing but what is fixed, and itself.
    """
    probe = anchor.earliest or anchor.latest
    reading = one.read(match, probe, direction) if probe else None
    if reading is None:
        return None
    if reading.fixed:
        return _written(reading, reading.stretches, alternatives=False), reading
    when = anchor if reading.style == "anchor" else _over(one, match, anchor, direction, reading)
    return (when, reading) if when else None


def _over(
    one: Expression,
    match: re.Match[str],
    anchor: When,
    direction: Direction | None,
    reading: Meaning,
) -> When | None:
    """Gather what the words mean on the days of an anchor.

    What a rule gives never moves back as the day moves on, so that the first and the last day of
    each stretch suffice; but on the day after it, what was cut at the anchor is whole again.
    """
    found: list[Stretch] = []
    for first, last, _ in anchor.stretches:
        begin = one.read(match, first, direction) if first else None
        if first is None or last is None or begin is None:
            return None
        turns = (s.last + timedelta(1) for s in begin.stretches if s.last and s.last < last)
        days = (*(turn for turn in turns if first < turn), last)
        following = [one.read(match, day, direction) for day in days]
        readings = [begin, *filter(None, following)]
        if len(readings) <= len(days):
            return None
        found += _swept(readings)
    merged = _merged(_soften(s, anchor.qualifier) for s in found)
    if not merged:
        return None
    coarse, grain = _coarsened(merged, reading, anchor)
    single = all(s.first == s.last for s in reading.stretches)
    alternatives = len(coarse) > 1 or (single and anchor.alternatives)
    reading = replace(reading, grain=max(grain, reading.grain, key=_GRAINS.index))
    return _written(reading, coarse, alternatives=alternatives)


def _swept(readings: Sequence[Meaning]) -> Iterator[Stretch]:
    """Give what the words mean from one day to another."""
    every = [stretch for reading in readings for stretch in reading.stretches]
    if readings[0].repeats or not every:
        yield from dict.fromkeys(every)
    elif len({len(reading.stretches) for reading in readings}) == 1:
        yield from map(_hull, zip(*(reading.stretches for reading in readings), strict=True))
    else:
        yield _hull(every)


def _soften(stretch: Stretch, sign: Qualifier) -> Stretch:
    first, last = (_both(one, sign) for one in stretch.soft)
    return Stretch(stretch.first, stretch.last, (first, last))


def _both(one: Qualifier, other: Qualifier) -> Qualifier:
    return other if not one else one if not other or one == other else "%"


def _merged(stretches: Iterator[Stretch]) -> list[Stretch]:
    """Join what overlaps; what merely lies side by side stays apart, as alternatives do."""
    merged: list[Stretch] = []
    for one in sorted(dict.fromkeys(stretches), key=_place):
        if merged and merged[-1].meets(one):
            before = merged.pop()
            later = max(before, one, key=lambda s: s.last or date.max)
            merged.append(Stretch(before.first, later.last, (before.soft[0], later.soft[1])))
        else:
            merged.append(one)
    return merged if len(merged) <= _MANY else [_hull(merged)]


def _place(stretch: Stretch) -> tuple[date, date]:
    return stretch.first or date.min, stretch.last or date.max


def _hull(stretches: Sequence[Stretch]) -> Stretch:
    first = min(stretches, key=lambda one: one.first or date.min)
    last = max(stretches, key=lambda one: one.last or date.max)
    return Stretch(first.first, last.last, (first.soft[0], last.soft[1]))


def _coarsened(
    merged: list[Stretch], reading: Meaning, anchor: When
) -> tuple[list[Stretch], Grain]:
    """Make a result no finer than its anchor.

    What the anchor is known by, a month or a year, the result is known by at best. Where the words
    name a month or a day of the calendar, the anchor gives the year alone; one as wide as a year
    gives not even that, just as one as wide as a week does not tell which Tuesday is meant.
    """
    grain: Grain = anchor.precision if anchor.precision in ("day", "month") else "year"
    width = (anchor.latest - anchor.earliest).days + 1 if anchor.latest and anchor.earliest else 0
    cycle = reading.repeats
    if cycle and width >= _CYCLE_DAYS[cycle]:
        whole = _hull(merged)
        if cycle == "week" and grain == "day":
            first, last, soft = whole
            monday = spans.unit_of(first, "week").first if first else None
            sunday = spans.unit_of(last, "week").last if last else None
            return [Stretch(monday, sunday, soft)], "day"
        grain = max(grain, "month" if cycle == "week" else cycle, key=_GRAINS.index)
        return [snapped(whole, grain)], grain
    if cycle == "year":
        return merged, "day"
    return _merged(snapped(s, grain) for s in merged), grain


def _written(reading: Meaning, stretches: Sequence[Stretch], *, alternatives: bool) -> When:
    if reading.style == "decade" and len(stretches) == 1:
        first, last, (soft, _) = stretches[0]
        if first and last and first.year % 10 == 0 and last.year == first.year + 9:
            return When.parse(f"{first.year // 10:03}X{soft}")
    either = alternatives or reading.style == "one-of"
    return When.of_stretches(stretches, reading.grain, alternatives=either)


_TIME = r"(?:early hours|(?:early |late )?(?:morning|afternoon|evening)|night|dawn|day)"
_LEAD = re.compile(
    rf"(?:(?:the )?{_TIME} of|(?:the )?{_TIME} on|[0-9]{{1,2}}(?::[0-9]{{2}})? ?[ap]m|"
    r"(?:shortly |just )?(?:before|after|around) (?:dawn|midnight|noon|dusk|sunrise|sunset)|"
    r"(?:the )?(?:month|year) of|the year|as of|as (?:recently|late|long ago|far back) as|"
    r"some ?time|beginning(?! of)|starting|effective|dated|since|way|back|only|just|even|already|"
    r"all day|all|much of|most of|towards?|near|on|in|at|during|throughout|from|of|the) "
)
