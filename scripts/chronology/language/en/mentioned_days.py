"""Days as they are mentioned, compared with dates: "8 February" with a span of the record."""

from __future__ import annotations

from datetime import date, timedelta

from chronology.language.found import Day
from chronology.values.dates import When


def says_no_more(day: Day, other: Day) -> bool:
    """Whether a mention says no more than a quotation does; a missing year is looked at apart."""
    if day.month is None:
        return day.year == other.year
    if day.month != other.month:
        return False
    if other.year is not None and day.year is not None and day.year != other.year:
        return False
    return day.day is None or day.day == other.day


def _fits(day: Day, bound: date) -> bool:
    """Whether a mention names a day, its month or its year."""
    return (
        day.year in (None, bound.year)
        and day.month in (None, bound.month)
        and day.day in (None, bound.day)
    )


def is_all_of(day: Day, when: When) -> bool:
    """Whether a mention names this very date, or the month or year that holds all of it."""
    if when.earliest is None or when.latest is None:
        return False
    whole = _fits(day, when.earliest) and _fits(day, when.latest)
    return whole and (day.day is None or when.earliest == when.latest)


def is_an_end_of(day: Day, when: When) -> bool:
    """Whether a mention names the first or the last day of a date, or the month or year of it."""
    known = when.precision == "day" or day.day is None
    return known and any(_fits(day, bound) for bound in (when.earliest, when.latest) if bound)


def are_ends_of(first: Day, last: Day, when: When) -> bool:
    """Whether two days that are named together are the first and the last of a date."""
    if when.earliest is None or when.latest is None or when.precision != "day":
        return False
    return _fits(first, when.earliest) and _fits(last, when.latest)


def may_touch(day: Day, when: When) -> bool:
    """Whether a mention may name a day of a date."""
    if when.earliest is None or when.latest is None:
        return is_an_end_of(day, when)
    years = [day.year] if day.year else range(when.earliest.year, when.latest.year + 1)
    for year in years:
        first, last = _stretch(year, day)
        if first and last and first <= when.latest and when.earliest <= last:
            return True
    return False


def is_last_before(day: Day, published: When) -> bool:
    """Whether a date with its year is the last such date before a publication, or the next."""
    first, _ = _stretch(day.year or 1, day)
    following, _ = _stretch((day.year or 1) + 1, day)
    latest = published.latest
    return bool(first and latest and first <= latest and not (following and following <= latest))


def _stretch(year: int, day: Day) -> tuple[date | None, date | None]:
    """Give the first and the last day that a mention may name in a year."""
    try:
        if day.month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day.day is not None:
            return date(year, day.month, day.day), date(year, day.month, day.day)
        end = date(year + day.month // 12, day.month % 12 + 1, 1) - timedelta(days=1)
        return date(year, day.month, 1), end
    except ValueError:
        return None, None
