"""Dates by name: days, months, years, decades and centuries of the calendar, and a few holidays."""

from __future__ import annotations

import re
from datetime import MAXYEAR, date

from chronology.language.en.expressions import spans
from chronology.language.en.expressions.reading import Example, Expression, Meaning, rule
from chronology.language.en.expressions.wording import (
    DAY,
    MONTH,
    MONTHS,
    ORDINALS,
    TIME_OF_DAY,
    WEEKDAY,
    WEEKDAYS,
    again,
    any_of,
    groups_of,
    ordinal,
)
from chronology.language.found import Direction
from chronology.values.dates import Stretch
from chronology.values.dates.parts import MONTHS as NAMES

_LEAP_CYCLE = 8
"""The years within which every day of the calendar comes at least once."""
_FAR = 400
"""How many years from the anchor a written year may be; beyond, words give no answer.

A year of another calendar looks like one of ours: a Buddhist year is 543 ahead of it, a Hijri year
some 580 behind, one of the Solar Hijri calendar 621. The limit leaves room for those who write in
such a calendar of the last hundred years; and what is further back than our calendar, which is of
1582, needs a person to say by which it is dated.
"""
_HOLIDAYS = {
    "new year's day": (1, 1),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}
_OTHER_YEAR = {"last": -1, "previous": -1, "preceding": -1, "following": 1, "next": 1}


def _iso(match: re.Match[str], day: date, _: Direction | None) -> Meaning | None:
    groups = groups_of(match)
    year, number = _near(groups["year"] or "", day), groups["day"]
    return _date(year, int(groups["month"] or 0), int(number) if number else None)


def _numeric(match: re.Match[str], day: date, _: Direction | None) -> Meaning | None:
    """Read 28/01/2026 and 01/28/2026; where either may be the month, nothing is said."""
    one, other, year = int(match["one"]), int(match["other"]), _near(match["year"], day)
    months = range(1, 13)
    if match["point"] == "." or one not in months or one == other:
        return _date(year, other, one) if other in months else None
    return _date(year, one, other) if other not in months else None


def _day(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    groups = groups_of(match)
    number, month = ordinal(groups["day"] or ""), MONTHS[groups["month"] or ""]
    if number is None:
        return None
    return _on(month, number, day, direction, groups)


def _on(
    month: int, number: int, day: date, direction: Direction | None, groups: dict[str, str | None]
) -> Meaning | None:
    wanted = WEEKDAYS.get(groups.get("weekday") or groups.get("weekday_after") or "")
    year, of_year = _year_of(groups, day)
    name = f"{number} {NAMES[month]}"
    if year is not None:
        found = spans.on(year, month, number)
        working = f"{name}{of_year}"
    else:
        found = _occurrence(month, number, day, direction)
        working = _which(name, direction)
    fixed = bool(groups["year"])
    if found is None or (fixed and not _falls(found, wanted)):
        return None
    # A day of the week rules out the years in which the date falls on another.
    stretches = (Stretch(found, found),) if _falls(found, wanted) else ()
    return Meaning(stretches, working, repeats="year", fixed=fixed)


def _month(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    month = MONTHS[match["month"]]
    year, of_year = _year_of(match.groupdict(), day)
    working = f"{NAMES[month]}{of_year}"
    if year is None and direction == "future":
        year = day.year + (spans.last_of(day.year, month) <= day)
        working = f"the first {NAMES[month]} to end after {{anchor}}"
    elif year is None:
        year = day.year - (month > day.month)
        working = _which(NAMES[month], direction)
    fixed = bool(match["year"])
    return Meaning(
        (spans.month(year, month).stretch,), working, grain="month", repeats="year", fixed=fixed
    )


def _that_month(match: re.Match[str], day: date, _: Direction | None) -> Meaning:
    month, word = MONTHS[match["month"]], match["word"]
    before = spans.month(day.year - (month >= day.month), month)
    after = spans.month(day.year + (month <= day.month), month)
    last, next_ = spans.month(day.year - 1, month), spans.month(day.year + 1, month)
    name = NAMES[month]
    found, working = {
        "this": ((spans.month(day.year, month),), f"{name} of the year of {{anchor}}"),
        "last": ((last, before), f"the last {name} before {{anchor}}, or that of the year before"),
        "next": ((after, next_), f"the first {name} after {{anchor}}, or that of the year after"),
    }.get(word, ((after,), f"the first {name} to begin after {{anchor}}"))
    if "past" in word or word.startswith("pre"):
        found, working = (before,), f"the last {name} before {{anchor}}"
    several = tuple(one.stretch for one in sorted(set(found)))
    return Meaning(several, working, "one-of", "month", repeats="year")


def _day_of_month(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    number = ordinal(match["day"])
    if number is None:
        return None
    where = match["which"]
    if where:
        offset = -1 if where in ("last", "previous") else 1 if where in ("next", "following") else 0
        month = spans.shift(day.replace(day=1), "month", offset)
        found = spans.on(month.year, month.month, number)
        working = f"day {number} of the month {_beside(offset)} {{anchor}}"
    else:
        sign = 1 if direction == "future" else -1
        months = (spans.shift(day.replace(day=1), "month", sign * n) for n in range(3))
        days = (spans.on(month.year, month.month, number) for month in months)
        found = next((d for d in days if d and (d > day if sign > 0 else d <= day)), None)
        working = _which(f"day {number} of a month", direction)
    return Meaning((Stretch(found, found),), working, repeats="month") if found else None


def _year(match: re.Match[str], day: date, _: Direction | None) -> Meaning:
    year = match["year"]
    return Meaning((spans.year(_near(year, day)).stretch,), year, grain="year", fixed=True)


def _decade(match: re.Match[str], day: date, _: Direction | None) -> Meaning:
    year = match["year"]
    ten = spans.years(_near(year, day), 10).stretch
    return Meaning((ten,), f"the {year}s", "decade", "year", fixed=True)


def _century(match: re.Match[str], _: date, __: Direction | None) -> Meaning | None:
    number = ordinal(match["number"])
    if number is None:
        return None
    first = 100 * number - 99
    working = f"the years {first} to {first + 99}"
    return Meaning((spans.years(first, 100).stretch,), working, grain="year", fixed=True)


def _holiday(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    month, number = _HOLIDAYS[match["holiday"]]
    return _on(month, number, day, direction, match.groupdict())


def _date(year: int, month: int, day: int | None) -> Meaning | None:
    if not 1 <= year <= MAXYEAR or not 1 <= month < len(NAMES):
        return None
    name = f"{NAMES[month]} {year}"
    if day is None:
        return Meaning((spans.month(year, month).stretch,), name, grain="month", fixed=True)
    found = spans.on(year, month, day) if day else None
    return Meaning((Stretch(found, found),), f"{day} {name}", fixed=True) if found else None


def _year_of(groups: dict[str, str | None], day: date) -> tuple[int | None, str]:
    """Tell which year the words name, if any, and say which."""
    if said := groups["year"]:
        return _near(said, day), f" {said}"
    if which := groups["other_year"]:
        offset = _OTHER_YEAR.get(which.split()[-1], 0)
        return day.year + offset, f" of the year {_beside(offset)} {{anchor}}"
    return None, ""


def _near(year: str, day: date) -> int:
    if abs(int(year) - day.year) > _FAR:
        raise OverflowError(year)
    return int(year)


def _occurrence(month: int, number: int, day: date, direction: Direction | None) -> date | None:
    """Give the last such day begun by a day; for the future, the first after it."""
    if number > spans.last_of(2000, month).day:  # a leap year: the most days a month can have
        return None
    future = direction == "future"
    years = (day.year + (n if future else -n) for n in range(_LEAP_CYCLE + 1))
    days = (spans.on(year, month, number) for year in years)
    return next(one for one in days if one and (one > day if future else one <= day))


def _falls(day: date, weekday: int | None) -> bool:
    return weekday is None or day.weekday() == weekday


def _which(name: str, direction: Direction | None) -> str:
    if direction == "future":
        return f"the first {name} after {{anchor}}"
    return f"the last {name} begun by {{anchor}}"


def _beside(offset: int) -> str:
    return {-1: "before that of", 0: "of", 1: "after that of"}[offset]


_FOUR = r"(?P<year>[0-9]{4})"
_YEAR = (
    rf"(?:(?: of| in)? {_FOUR}|(?: of| in)? (?:the )?"
    r"(?P<other_year>this|that|the same|same|last|previous|preceding|next|following) year)?"
)
_OF = rf"(?:(?P<weekday>{WEEKDAY}) )?(?:the )?"

RULES: tuple[Expression, ...] = (
    rule(
        "iso-date",
        "a day or a month in figures, the year first",
        Example("2026-01-28", "2026-02", "2026-01-28"),
        r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?|"
        r"(?P<year_2>[0-9]{4})(?P<point>[/.])(?P<month_2>[0-9]{1,2})(?P=point)(?P<day_2>[0-9]{1,2})",
        _iso,
    ),
    rule(
        "date-in-figures",
        "a day in figures, unless it may be read in two ways",
        Example("28/01/2026", "2026-02-18", "2026-01-28"),
        r"(?P<one>[0-9]{1,2})(?P<point>[./]| - )(?P<other>[0-9]{1,2})(?P=point)(?P<year>[0-9]{4})",
        _numeric,
    ),
    rule(
        "day",
        "a day of the calendar; without a year the last begun by the anchor, in the future tense "
        "the first after it; a day of the week has to agree",
        Example("December 17", "2026-01-27", "2025-12-17"),
        rf"(?:(?:early|late|earlier|later)(?: on)? )?(?:"
        rf"{_OF}(?P<month>{MONTH}) (?:the )?(?P<day>{DAY})(?: (?P<weekday_after>{WEEKDAY}))?"
        rf"{_YEAR}|"
        rf"{again(_OF)}{again(f'(?P<day>{DAY})')}(?: day)?(?: of)? {again(f'(?P<month>{MONTH})')}"
        rf"{again(_YEAR)}){TIME_OF_DAY}",
        _day,
    ),
    rule(
        "month",
        "a month; without a year the last begun by the anchor, in the future tense the first to "
        "end after it",
        Example("in December", "2026-02-18", "2025-12"),
        rf"(?P<month>{MONTH}){_YEAR}",
        _month,
    ),
    rule(
        "that-month",
        "“last”: the last such month before the anchor's, or that of the year before; “next” "
        "likewise",
        Example("last December", "2026-02-18", "2025-12"),
        r"(?:the )?(?P<word>last|this past|past|previous|preceding|next|this coming|coming|"
        rf"following|this) (?P<month>{MONTH})",
        _that_month,
    ),
    rule(
        "day-of-month",
        "the last such day of a month by the anchor, in the future tense the next",
        Example("the 17th", "2026-01-15", "2025-12-17"),
        r"the (?P<day>[0-9]{1,2}(?:st|nd|rd|th))"
        r"(?:(?: day)? of (?:the )?(?P<which>this|that|same|last|previous|next|following) month)?",
        _day_of_month,
    ),
    rule(
        "holiday",
        "the turn of the year and Christmas, as days of the calendar",
        Example("New Year's Eve", "2026-01-27", "2025-12-31"),
        rf"(?P<holiday>{any_of(dict.fromkeys(_HOLIDAYS, 0))}){_YEAR}",
        _holiday,
    ),
    rule(
        "year",
        "a year in figures",
        Example("in 2018", "2026-02-18", "2018"),
        r"(?:the year |year )?(?P<year>[12][0-9]{3})",
        _year,
    ),
    rule(
        "decade",
        "the ten years from the one named; “the 1900s” may be a century and is not read",
        Example("the 2010s", "2026-02-18", "201X"),
        r"(?P<year>(?:[12][0-9][1-9]|200)0)'?s",
        _decade,
    ),
    rule(
        "century",
        "a century, counted from its year one",
        Example("the 20th century", "2026-02-18", "1901/2000"),
        rf"(?P<number>[0-9]{{1,2}}(?:st|nd|rd|th)|{any_of(ORDINALS)}) century",
        _century,
    ),
)
