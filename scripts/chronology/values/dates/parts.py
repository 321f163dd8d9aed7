"""A simple date, such as `2026-01-27` or `2026-XX~`, and the stretch of days that it covers."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

Qualifier: TypeAlias = Literal["", "~", "?", "%"]
Precision: TypeAlias = Literal["day", "month", "year", "decade", "century"]
Grain: TypeAlias = Literal["day", "month", "year"]
"""How coarsely the ends of a stretch may be written."""

PRECISIONS: tuple[Precision, ...] = ("day", "month", "year", "decade", "century")
QUALIFIERS: tuple[Qualifier, ...] = ("", "~", "?", "%")
MONTHS = tuple(calendar.month_name)
"""The English names; `MONTHS[1]` is January."""

_MONTHS = range(1, 13)
_SEASONS = range(21, 25)
_SIMPLE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<qualifier>[~?%]?)"
)


class DateError(ValueError):
    """A text that is no date: `message` says what is so, `help` what to do."""

    def __init__(self, message: str, help: str) -> None:  # noqa: A002  # it is the help
        super().__init__(message)
        self.message = message
        self.help = help


class Stretch(NamedTuple):
    """Days without a gap; None where an end is open. `soft` are the qualifiers of the two ends."""

    first: date | None
    last: date | None
    soft: tuple[Qualifier, Qualifier] = ("", "")

    def meets(self, other: Stretch) -> bool:
        """Tell whether the two share a day."""
        return _begins(self) <= _ends(other) and _begins(other) <= _ends(self)

    def meet(self, other: Stretch) -> Stretch:
        """Give the days they share, each end with the qualifier of what it was taken from.

        Where both end on the same day, the surer of the two has the word.
        """
        first = max((self, other), key=lambda one: (_begins(one), -QUALIFIERS.index(one.soft[0])))
        last = min((self, other), key=lambda one: (_ends(one), QUALIFIERS.index(one.soft[1])))
        return Stretch(first.first, last.last, (first.soft[0], last.soft[1]))


@dataclass(frozen=True, slots=True)
class DatePart:
    """A simple date; `precision` is how finely it is known, so `2026-01-XX` has that of a month."""

    text: str
    first: date
    last: date
    precision: Precision
    qualifier: Qualifier = ""

    @property
    def masked(self) -> bool:
        """Whether something about it is written as unknown."""
        return "X" in self.text


def read(text: str) -> DatePart | None:
    """Read a simple date; None for what does not look like one, an error for one that is not."""
    if (match := _SIMPLE.fullmatch(text)) is None:
        return None
    year, month, day, sign = match.group("year", "month", "day", "qualifier")
    qualifier = QUALIFIERS[QUALIFIERS.index(sign)]
    if "X" in year:
        return _years(text, year, month, qualifier)
    number = int(year)
    if number == 0:
        raise DateError("there is no year 0000", "write a year from 0001 to 9999")
    if month in (None, "XX"):
        if day not in (None, "XX"):
            help_ = f"write `{year}-XX` where only the year is known"
            raise DateError("a day is given, but not its month", help_)
        return DatePart(text, date(number, 1, 1), date(number, 12, 31), "year", qualifier)
    first, last = _month(year, month)
    if day in (None, "XX"):
        return DatePart(text, first, last, "month", qualifier)
    if not 1 <= int(day) <= last.day:
        message = f"{MONTHS[last.month]} {number} has {last.day} days"
        raise DateError(message, f"write a day from 01 to {last.day}, not {day}")
    found = first.replace(day=int(day))
    return DatePart(text, found, found, "day", qualifier)


def write(stretch: Stretch, grain: Grain, between: str) -> str:
    """Write a stretch as shortly as its days and qualifiers allow; `between` parts its ends."""
    first, last, (start, end) = stretch
    if first is not None and last is not None and start == end:
        for whole in ("year", "month", "day"):
            if (
                _begin(first, whole)
                and _end(last, whole)
                and _cut(first, whole) == _cut(last, whole)
            ):
                return _cut(first, whole) + start
    for coarse in ("year", "month") if grain == "year" else ("month",) if grain == "month" else ():
        if (first is None or _begin(first, coarse)) and (last is None or _end(last, coarse)):
            return _ends_text(stretch, coarse, between)
    return _ends_text(stretch, "day", between)


def month_end(year: int, month: int) -> date:
    """Give the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def snapped(stretch: Stretch, grain: Grain) -> Stretch:
    """Widen a stretch to whole months or years."""
    first, last, soft = stretch
    if first is not None:
        first = {"day": first, "month": first.replace(day=1), "year": date(first.year, 1, 1)}[grain]
    if last is not None and grain != "day":
        last = month_end(last.year, _MONTHS[-1] if grain == "year" else last.month)
    return Stretch(first, last, soft)


def _years(text: str, year: str, month: str | None, qualifier: Qualifier) -> DatePart:
    if month is not None:
        message = "a month is given, but not its year"
        raise DateError(message, f"write `{year}` where only that is known of the year")
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first == 0:
        raise DateError(f"`{year}` would hold a year 0000", "write a span that begins with 0001")
    precision: Precision = "century" if "XX" in year else "decade"
    return DatePart(text, date(first, 1, 1), date(last, 12, 31), precision, qualifier)


def _month(year: str, month: str) -> tuple[date, date]:
    number = int(month)
    if number in _SEASONS:
        message = f"`{month}` stands for a season, and seasons differ from place to place"
        raise DateError(message, f"write the months, such as `{year}-03/{year}-05`")
    if number not in _MONTHS:
        raise DateError(f"there is no month {month}", "write a month from 01 to 12")
    return date(int(year), number, 1), month_end(int(year), number)


def _begins(stretch: Stretch) -> int:
    return stretch.first.toordinal() if stretch.first else 0


def _ends(stretch: Stretch) -> int:
    return stretch.last.toordinal() if stretch.last else date.max.toordinal() + 1


def _begin(day: date, unit: str) -> bool:
    return unit == "day" or (day.day == 1 and (unit == "month" or day.month == 1))


def _end(day: date, unit: str) -> bool:
    whole = day == month_end(day.year, day.month)
    return unit == "day" or (whole and (unit == "month" or day.month == _MONTHS[-1]))


def _cut(day: date, unit: str) -> str:
    return day.isoformat()[: {"year": 4, "month": 7, "day": 10}[unit]]


def _ends_text(stretch: Stretch, unit: str, between: str) -> str:
    # A bracket leaves an open end empty; a span needs the two dots there as well.
    nothing = ".." if between == "/" else ""
    first = _cut(stretch.first, unit) + stretch.soft[0] if stretch.first else nothing
    last = _cut(stretch.last, unit) + stretch.soft[1] if stretch.last else nothing
    return f"{first}{between}{last}"
