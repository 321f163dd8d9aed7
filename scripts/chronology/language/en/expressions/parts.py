"""Parts of months, years and decades: early, mid and late, halves, quarters, first and last weeks.

| part | of a month | of a year | of a decade |
| --- | --- | --- | --- |
| early, beginning, start | days 1–10 | January–April | years 0–3 |
| mid, middle | days 11–20 | May–August | years 4–6 |
| late, end | day 21 to the end | September–December | years 7–9 |

Parts of a week are not told apart: “early last week” is last week.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from chronology.language.en.expressions import named, periods, spans
from chronology.language.en.expressions.reading import (
    Cycle,
    Example,
    Expression,
    Meaning,
    Style,
    read,
    rule,
)
from chronology.language.en.expressions.spans import GRAIN, Days, Unit
from chronology.language.en.expressions.wording import (
    MONTH,
    MONTHS,
    NUMBER,
    WEEKDAY,
    WEEKDAYS,
    number,
    unit,
)
from chronology.language.found import Direction
from chronology.values.dates import Qualifier, Stretch
from chronology.values.dates.parts import MONTHS as NAMES

_WHOLES = (*periods.RULES, *named.RULES)
_PARTS = {
    "early to mid": r"early to mid",
    "mid to late": r"mid to late",
    "early": r"early(?: on)?(?: in)?|(?:beginning|start|first (?:few )?days|opening days) of",
    "mid": r"mid|middle of",
    "late": r"late(?: in)?|(?:end|close|last (?:few )?days|final days|closing days) of",
    "first half": r"(?:first|1st) half of|h1(?: of)?",
    "second half": r"(?:second|2nd|latter|last) half of|h2(?: of)?",
}
_PIECES = {
    "early to mid": (0, 2),
    "mid to late": (1, 3),
    "early": (0, 1),
    "mid": (1, 2),
    "late": (2, 3),
}
_HALVES = {"first half": (0, 1), "second half": (1, 2)}
_CUTS: dict[tuple[Unit, bool], tuple[int, ...]] = {
    ("month", False): (1, 11, 21, 32),
    ("month", True): (1, 16, 32),
    ("year", False): (1, 5, 9, 13),
    ("year", True): (1, 7, 13),
    ("decade", False): (0, 4, 7, 10),
    ("decade", True): (0, 5, 10),
}
"""Where the parts of a unit begin, and where the next unit does: thirds, and halves."""

_ORDER = {"first": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_ORDER |= {f"{n}{end}": n for n, end in ((1, "st"), (2, "nd"), (3, "rd"), (4, "th"), (5, "th"))}
_QUARTERS = range(1, 5)
_LAST = ("last", "final", "closing")

_Cut = Callable[[Days, Unit], "Stretch | None"]


def _part(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    said = match["part"]
    name = next((n for n, words in _PARTS.items() if said and re.fullmatch(words, said)), "late")
    whole = match["whole"] or match["ending"]

    in_days = bool(said) and "days" in said

    def cut(days: Days, size: Unit) -> Stretch | None:
        if size == "week":
            return days.stretch
        if size == "year" and in_days:
            month = spans.month(days.first.year, 1 if name == "early" else 12)
            return _piece(month, "month", name)
        return _piece(days, size, name)

    return _of(whole, day, direction, cut, _name(name))


def _name(part: str) -> str:
    return "the middle" if part == "mid" else f"the {part}{'' if part in _HALVES else ' part'}"


def _quarter(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    said = match["number"] or match["short"]
    n = 4 if said in _LAST else _ORDER.get(said) or int(said)
    if n not in _QUARTERS:
        return None
    months = (3 * n - 2, 3 * n)
    year = match["year"]
    if year is None:
        return _yearly(months, day, direction, f"quarter {n}")

    return _of(
        year, day, direction, lambda days, _: _months(days.first.year, *months), f"quarter {n}"
    )


def _first_units(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    several = match["number"]
    n = number(several) if several else 1
    size: Unit = "day" if match["unit"] == "day" else "week" if match["unit"] == "week" else "month"
    if n < 1 or bool(match["many"]) is not (n > 1):
        return None
    last = match["which"] in _LAST
    ordinal = _ORDER.get(match["which"], 1)
    if ordinal > 1 and (n > 1 or size == "month"):
        return None
    # Which seven days “the first week” are depends on who counts them.
    soft: Qualifier = "~" if size == "week" and n == 1 else ""

    def cut(days: Days, _: Unit) -> Stretch | None:
        begins, to = (days.last + timedelta(1), -n) if last else (days.first, ordinal - 1)
        first = spans.shift(begins, size, to)
        until = spans.shift(first, size, n) - timedelta(1)
        inside = days.first <= first and until <= days.last
        return Stretch(first, until, (soft, soft)) if inside else None

    place = "last" if last else match["which"]
    return _of(
        match["whole"], day, direction, cut, f"the {place} {f'{n} {size}s' if n > 1 else size}"
    )


def _nth_weekday(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    wanted = WEEKDAYS[match["weekday"]]
    which = match["which"]

    def cut(days: Days, size: Unit) -> Stretch | None:
        if size != "month":
            return None
        if which in _LAST:
            found = spans.weekday_by(days.last, wanted)
        else:
            found = spans.weekday_by(days.first + timedelta(7 * _ORDER[which] - 1), wanted)
        return Stretch(found, found) if found <= days.last else None

    return _of(match["whole"], day, direction, cut, f"the {which} {match['weekday'].capitalize()}")


def _week_of(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    inner = read(named.RULES, match["day"], day, direction)
    if inner is None or len(inner.stretches) != 1:
        return None
    first, last, _ = inner.stretches[0]
    if first is None or first != last:
        return None
    week = {
        "of": spans.unit_of(first, "week").stretch,
        "ending": Stretch(first - timedelta(6), first),
    }.get(match["side"], Stretch(first, first + timedelta(6)))
    which = (
        "the week (Monday to Sunday) of" if match["side"] == "of" else f"the week {match['side']}"
    )
    working = f"{which} {inner.working}"
    return Meaning((week,), working, repeats=inner.repeats, fixed=inner.fixed)


def _of(words: str, day: date, direction: Direction | None, cut: _Cut, name: str) -> Meaning | None:
    """Cut a part out of a month, year or decade that is named."""
    if month := re.fullmatch(rf"(?:the )?(?:month of )?(?P<name>{MONTH})", words):
        return _of_month(MONTHS[month["name"]], day, direction, cut, name)
    if bare := re.fullmatch(r"(?:the )?(week|month|year|decade)", words):
        words = f"this {bare[1]}"
    whole = read(_WHOLES, words, day, direction)
    if whole is None:
        return None
    ends = [Days(s.first, s.last) for s in whole.stretches if s.first and s.last]
    size = next((_size(days) for days in ends), None)
    if size is None:
        return None
    found = tuple(part for days in ends if (part := cut(days, size)))
    if len(found) < len(ends):
        return None
    repeats: Cycle | None = "month" if size == "month" else "year" if size == "year" else None
    working = f"{name} of {whole.working}"
    grain = GRAIN["day" if size == "month" else "month" if size == "year" else size]
    style: Style = "span" if len(found) == 1 else "one-of"
    return Meaning(found, working, style, grain, whole.repeats or repeats, whole.fixed)


def _of_month(
    month: int, day: date, direction: Direction | None, cut: _Cut, name: str
) -> Meaning | None:
    """Cut a part out of a month without a year: the last begun, or the first to end."""
    sign = 1 if direction == "future" else -1
    for year in (day.year, day.year + sign):
        found = cut(spans.month(year, month), "month")
        if found and _due(found, day, direction):
            working = f"{name} of {NAMES[month]}, {_said(direction)}"
            return Meaning((found,), working, repeats="year")
    return None


def _yearly(
    months: tuple[int, int], day: date, direction: Direction | None, name: str
) -> Meaning | None:
    sign = 1 if direction == "future" else -1
    found = (_months(year, *months) for year in (day.year, day.year + sign))
    stretch = next((one for one in found if _due(one, day, direction)), None)
    working = f"{name} of a year, {_said(direction)}"
    return Meaning((stretch,), working, grain="month", repeats="year") if stretch else None


def _said(direction: Direction | None) -> str:
    if direction == "future":
        return "the first to end after {anchor}"
    return "the last begun by {anchor}"


def _due(stretch: Stretch, day: date, direction: Direction | None) -> bool:
    first, last, _ = stretch
    if direction == "future":
        return last is not None and last > day
    return first is not None and first <= day


def _piece(days: Days, size: Unit, name: str) -> Stretch:
    half = name in _HALVES
    cuts = _CUTS[size, half]
    begin, end = (_HALVES if half else _PIECES)[name]
    low, high = cuts[begin], cuts[end] - 1
    first, last = days
    if size == "month":
        return Stretch(first.replace(day=low), last.replace(day=min(high, last.day)))
    if size == "year":
        return _months(first.year, low, high)
    return spans.years(first.year + low, high - low + 1).stretch


def _months(year: int, low: int, high: int) -> Stretch:
    return Stretch(spans.first_of(year, low), spans.last_of(year, high))


def _size(days: Days) -> Unit | None:
    """Tell which unit of the calendar some days are."""
    units: tuple[Unit, ...] = ("week", "month", "year", "decade")
    return next((one for one in units if spans.unit_of(days.first, one) == days), None)


_NTH = "|".join(_ORDER)

RULES: tuple[Expression, ...] = (
    rule(
        "part",
        "early, mid or late: days 1–10, 11–20, 21 to the end of a month, thirds of a year or a "
        "decade; or a half",
        Example("late 2024", "2026-01-27", "2024-09/2024-12"),
        rf"(?:the )?(?:very )?(?P<part>{'|'.join(_PARTS.values())}) (?P<whole>.+)|"
        r"(?:the )?(?P<ending>year|month)(?:'?s| -)? end",
        _part,
    ),
    rule(
        "quarter",
        "a quarter of a year; without a year the last begun, in the future tense the first to end",
        Example("the first quarter of 2026", "2026-06-01", "2026-01/2026-03"),
        rf"(?:(?:the )?(?P<number>{_NTH}|last|final) quarter|q(?P<short>[1-4]))"
        r"(?:(?: of| in)? (?P<year>[0-9]{4}|(?:this|last|next|the) year))?",
        _quarter,
    ),
    rule(
        "first-days",
        "so many days, weeks or months at the beginning or the end of a month or year",
        Example("the first three months of 2026", "2026-06-01", "2026-01/2026-03"),
        rf"(?:the )?(?P<which>{_NTH}|last|final|closing) (?:(?P<number>{NUMBER}) )?"
        rf"{unit('day|week|month')} (?:of|in) (?P<whole>.+)",
        _first_units,
    ),
    rule(
        "nth-weekday",
        "the first, second, … or last such day of the week in a month",
        Example("the last Tuesday of January", "2026-02-18", "2026-01-27"),
        rf"(?:the )?(?P<which>{_NTH}|last|final) (?P<weekday>{WEEKDAY}) (?:of|in) (?P<whole>.+)",
        _nth_weekday,
    ),
    rule(
        "week-of",
        "the calendar week that a day falls in, or the seven days that it begins or ends",
        Example("the week of January 21", "2026-02-18", "2026-01-19/2026-01-25"),
        r"(?:the )?week (?P<side>of|beginning|starting|commencing|ending)(?: on)? (?P<day>.+)",
        _week_of,
    ),
)
