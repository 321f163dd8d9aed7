"""Calendar arithmetic on days; what leaves the years 0001 to 9999 is an `OverflowError`."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal, NamedTuple, TypeAlias

from chronology.values.dates import Grain, Stretch, month_end

Unit: TypeAlias = Literal["day", "week", "month", "quarter", "year", "decade", "century"]

GRAIN: dict[Unit, Grain] = {
    "day": "day",
    "week": "day",
    "month": "month",
    "quarter": "month",
    "year": "year",
    "decade": "year",
    "century": "year",
}
SATURDAY = 5
_DECEMBER = 12
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


class Days(NamedTuple):
    """The days from one to another, both included."""

    first: date
    last: date

    @property
    def stretch(self) -> Stretch:
        """Give them as a stretch of a date."""
        return Stretch(self.first, self.last)


def on(year: int, month: int, day: int) -> date | None:
    """Give a day; None where the month has no such day."""
    return first_of(year, month).replace(day=day) if day <= last_of(year, month).day else None


def first_of(year: int, month: int = 1) -> date:
    """Give the first day of a month."""
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError(year)
    return date(year, month, 1)


def last_of(year: int, month: int = _DECEMBER) -> date:
    """Give the last day of a month."""
    return month_end(first_of(year, month).year, month)


def shift(day: date, unit: Unit, number: int) -> date:
    """Go so many units on; the day of the month is kept as far as the month has it."""
    if unit in ("day", "week"):
        return day + timedelta(number * (7 if unit == "week" else 1))
    year, month = divmod(day.year * 12 + day.month - 1 + number * _MONTHS[unit], 12)
    last = last_of(year, month + 1)
    return last.replace(day=min(day.day, last.day))


def unit_of(day: date, unit: Unit, number: int = 0) -> Days:
    """Give the calendar unit that is so many units after that of a day; weeks begin on Monday."""
    if unit == "week":
        monday = day - timedelta(day.weekday()) + timedelta(7 * number)
        return Days(monday, monday + timedelta(6))
    moved = shift(day, unit, number)
    if unit == "day":
        return Days(moved, moved)
    if unit == "month":
        return month(moved.year, moved.month)
    if unit == "quarter":
        begins = moved.month - (moved.month - 1) % 3
        return Days(first_of(moved.year, begins), last_of(moved.year, begins + 2))
    if unit == "year":
        return year(moved.year)
    return years(moved.year - moved.year % 10, 10)


def month(of_year: int, number: int) -> Days:
    """Give a month."""
    return Days(first_of(of_year, number), last_of(of_year, number))


def year(number: int) -> Days:
    """Give a year."""
    return years(number, 1)


def years(first: int, number: int) -> Days:
    """Give so many years."""
    return Days(first_of(first), last_of(first + number - 1))


def weekend(day: date, number: int = 0) -> Days:
    """Give Saturday and Sunday of the week that is so many weeks after that of a day."""
    first, last = unit_of(day, "week", number)
    return Days(first + timedelta(SATURDAY), last)


def weekday(day: date, number: int, weeks: int = 0) -> date:
    """Give a day (Monday is 0) of the week that is so many weeks after that of a day."""
    return day + timedelta(number - day.weekday() + 7 * weeks)


def weekday_by(day: date, number: int) -> date:
    """Give the last such day of the week up to and including a day."""
    return day - timedelta((day.weekday() - number) % 7)
