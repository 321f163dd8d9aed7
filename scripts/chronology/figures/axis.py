"""Time laid out along a line, in periods of different scale, with ticks that fit the width.

Positions are percentages of the line, so that one drawing fits a phone and a desk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, pairwise
from typing import Any, Literal, NamedTuple, Protocol

from chronology.figures.svg import width_of

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WIDTHS = (284, 480, 570)  # pixels that a line has on a phone, on a tablet, at a desk
TYPE = 11.5
YEARS, PARTS, FINEST = range(3)  # rows of the calendar: the last has lines and no labels

Step = Literal["years", "months", "weeks"]


Between = tuple[date | None, date | None]


class Moment(Protocol):
    """What a drawing needs of a date: `chronology.values.dates.When` is one."""

    @property
    def earliest(self) -> date | None: ...
    @property
    def latest(self) -> date | None: ...
    @property
    def qualifier(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def stretches(self) -> Sequence[Sequence[Any]]: ...
    def in_words(self) -> str: ...


@dataclass(frozen=True)
class Period:
    """A stretch of time drawn to one scale: its first and last day, and its part of the line."""

    first: date
    last: date
    share: float
    step: Step = "months"

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


class Tick(NamedTuple):
    """A mark of the calendar; on a line narrower than `WIDTHS[rank]` its label is not shown."""

    at: float
    label: str
    rank: int
    row: int


@dataclass(frozen=True)
class Axis:
    """Periods one after the other, with a gap wherever the scale changes."""

    periods: tuple[Period, ...]
    gap: float = 1.8

    def at(self, day: date) -> float:
        """Where a day begins; what lies outside the periods is drawn at their edge."""
        for period, (left, right) in zip(self.periods, self.bounds(), strict=True):
            if day < period.first:
                return left
            if day <= period.last:
                return left + (right - left) * (day - period.first).days / period.days
        return 100.0

    def after(self, day: date) -> float:
        """Where a day ends, which at the end of a period is not where the next one begins."""
        for period, (left, right) in zip(self.periods, self.bounds(), strict=True):
            if day < period.first:
                return left
            if day <= period.last:
                return left + (right - left) * ((day - period.first).days + 1) / period.days
        return 100.0

    def span(self, moment: Moment) -> tuple[float, float]:
        """From where to where a moment may lie; an open end reaches the end of the line."""
        start = self.at(moment.earliest) if moment.earliest else 0.0
        return start, self.after(moment.latest) if moment.latest else 100.0

    def bounds(self) -> Iterator[tuple[float, float]]:
        whole = sum(period.share for period in self.periods)
        room = 100 - self.gap * (len(self.periods) - 1)
        left = 0.0
        for period in self.periods:
            right = left + period.share / whole * room
            yield left, right
            left = right + self.gap

    def breaks(self) -> Iterator[tuple[float, float]]:
        """The gaps, where one scale ends and another begins."""
        bounds = list(self.bounds())
        for (_, left), (right, _) in pairwise(bounds):
            yield left, right

    def ticks(self) -> tuple[Tick, ...]:
        """Every mark of the calendar, each with the narrowest line on which its label has room."""
        marks = [list(self._marks(period)) for period in self.periods]
        # A label on a narrow line stays on a wider one: the style sheet can only add.
        shown = [self._labelled(marks, width) for width in reversed(WIDTHS)]
        shown = list(accumulate(shown, set.intersection))
        return tuple(
            Tick(mark.at, mark.label, sum(mark not in labelled for labelled in shown), mark.row)
            for of_period in marks
            for mark in of_period
        )

    def _labelled(self, marks: list[list[_Mark]], width: float) -> set[_Mark]:
        """Of each period the finest even row of labels with room, none running into the next."""
        kept: set[_Mark] = set()
        for row in (YEARS, PARTS):
            follows: float | None = None
            for of_period in reversed(marks):
                labels = [mark for mark in of_period if mark.row == row and mark.label]
                limit = width if follows is None else follows
                kept.update(_even([m for m in labels if m.end(width) <= limit], width))
                follows = labels[0].at * width / 100 if labels else follows
        return kept

    def _marks(self, period: Period) -> Iterator[_Mark]:
        """A label's tier says in which ever finer rows it stands: 0 in all, 5 in the finest only.

        A period that starts late in a year is known by the January that follows.
        """
        first, by_years = period.first, period.step == "years"
        january = date(first.year + 1, 1, 1)
        late = first.month > _SUMMER and january <= period.last
        yield _Mark(self.at(first), str(first.year), 5 if late else 0, YEARS)
        if not by_years:
            yield _Mark(self.at(first), MONTHS[first.month - 1], 0, PARTS)
        day = _next_month(first)
        while day <= period.last:
            if day.month == 1:
                since = day.year - first.year
                tier = 5 - min(4, (since & -since).bit_length() - 1) if by_years else 1
                tier = 0 if late and day == january else tier
                yield _Mark(self.at(day), str(day.year), tier, YEARS)
            if not by_years:
                month = day.month - 1
                yield _Mark(self.at(day), MONTHS[month], _MONTH_TIERS[month], PARTS)
            day = _next_month(day)
        if period.step == "weeks":
            yield from self._weeks(period)

    def _weeks(self, period: Period) -> Iterator[_Mark]:
        day = period.first + timedelta(days=-period.first.weekday() % 7)
        while day <= period.last:
            if day.day != 1:
                yield _Mark(self.at(day), "", 9, FINEST)
            day += timedelta(days=7)


def axis_for(days: Iterable[date], last: date) -> Axis:
    """Lay out an axis for these days where nobody chose one: its main story, and what led to it.

    The main story begins in the month of the median day, or of days not long before it; a long past
    before that is compressed. A little future is shown, so that what ends the story has room.
    """
    known = sorted(day for day in days if day <= last)
    first, main = (known[0], known[len(known) // 2]) if known else (last, last)
    for day in reversed(known):
        if day < main.replace(day=1) and (main.replace(day=1) - day).days <= _NOT_LONG:
            main = day
    main = main.replace(day=1)
    ahead = timedelta(days=max(7, (last - main).days // 12))
    end = _next_month(min(last, date.max - 2 * _YEAR) + ahead) - timedelta(days=1)
    if (end - first).days <= _ONE_SCALE or first.year == main.year:
        return Axis((Period(first.replace(day=1), end, 1.0, _step(first, end)),))
    before = main - timedelta(days=1)
    past = Period(date(first.year, 1, 1), before, 0.28, _step(first, before))
    return Axis((past, Period(main, end, 0.72, _step(main, end))))


class _Mark(NamedTuple):
    at: float
    label: str
    tier: int
    row: int

    def end(self, width: float) -> float:
        return self.at * width / 100 + 2 * _PAD + width_of(self.label, TYPE, bold=self.row == YEARS)


def _even(labels: list[_Mark], width: float) -> list[_Mark]:
    """The finest tier that fits whole; else the finest that fits beside the firm labels."""
    firm = [label for label in labels if label.tier == 0]
    for tier in range(5, 0, -1):
        whole = sorted(label for label in labels if label.tier <= tier)
        if len(whole) > len(firm) and _fit(whole, width):
            return whole
    beside = [label for label in labels if all(_apart(label, other, width) for other in firm)]
    rests = ([label for label in beside if label.tier <= tier] for tier in range(5, -1, -1))
    return firm + next(rest for rest in rests if _fit(rest, width))


def _fit(labels: list[_Mark], width: float) -> bool:
    return all(_apart(one, other, width) for one, other in pairwise(labels))


def _apart(one: _Mark, other: _Mark, width: float) -> bool:
    left, right = sorted((one, other))
    return left.end(width) <= right.at * width / 100


def _step(first: date, last: date) -> Step:
    days = (last - first).days
    return "years" if days > _MANY_MONTHS else "months" if days > _MANY_WEEKS else "weeks"


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


_SUMMER = 6
_MONTH_TIERS = (1, 4, 4, 3, 4, 4, 2, 4, 4, 3, 4, 4)
_NOT_LONG = 45  # days
_YEAR = timedelta(days=366)
_ONE_SCALE = 500  # days that one scale serves
_MANY_MONTHS, _MANY_WEEKS = 1000, 250
_PAD = 3
