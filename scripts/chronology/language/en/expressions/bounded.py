"""Dates made of others: by, until, before, after, about, between, from … to, and or."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from chronology.language.en.expressions import counted, days, named, parts, periods
from chronology.language.en.expressions.reading import (
    Cycle,
    Example,
    Expression,
    Meaning,
    Style,
    read,
    rule,
)
from chronology.language.en.expressions.wording import DAY, MONTH
from chronology.language.found import Direction
from chronology.values.dates import Stretch

POINTS: tuple[Expression, ...] = (
    *days.RULES,
    *periods.RULES,
    *counted.RULES,
    *named.RULES,
    *parts.RULES,
)
"""What a date can be made of: every rule that does not itself look for others."""

_GRAINS = ("day", "month", "year")
_SOME_MONTH = re.compile(rf"\b(?:{MONTH})\b")
_BARE_DAY = re.compile(rf"(?:^| )(?:{DAY})$")
_ENDS = re.compile(r"(?:the )?(?:(?:end|close) of|(?:year|month|week)(?:'s)?(?: -)? end)")
_A_MONTH = timedelta(31)
_LONGEST: dict[Cycle, timedelta] = {
    "week": _A_MONTH,
    "month": _A_MONTH,
    "year": timedelta(335),
}
"""How long a span may be whose beginning is named by what comes again so often."""


def _by(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    # The later reading holds the earlier one, so that nothing is lost where the tense is unknown.
    inner = _point(match["point"], day, direction or "future")
    if inner is None:
        return None
    inner = _to_the_day(inner, match["point"])
    _, last, (_, soft) = inner.stretches[-1]
    return _bound(inner, Stretch(None, last, ("", soft)), f"no later than {inner.working}")


def _until(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    reading = _by(match, day, direction)
    return replace(reading, style="span") if reading else None


def _before(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    inner = _point(match["point"], day, direction or "future")
    if inner is None:
        return None
    first, last, (soft, _) = inner.stretches[-1]
    ends = last if _ENDS.match(match["point"]) else _beside(first, -1)
    inner = _to_the_day(inner, match["point"])
    return _bound(inner, Stretch(None, ends, ("", soft)), f"before {inner.working}")


def _after(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    inner = _point(match["point"], day, direction)
    if inner is None:
        return None
    _, last, (_, soft) = inner.stretches[0]
    return _bound(inner, Stretch(_beside(last, 1), None, (soft, "")), f"after {inner.working}")


def _not_before(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    inner = _point(match["point"], day, direction)
    if inner is None:
        return None
    first, _, (soft, _) = inner.stretches[0]
    return _bound(inner, Stretch(first, None, (soft, "")), f"no earlier than {inner.working}")


def _onwards(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    reading = _not_before(match, day, direction)
    return replace(reading, style="span") if reading else None


def _about(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    inner = _point(match["point"], day, direction)
    if inner is None or inner.style == "anchor":
        return None
    soft = tuple(Stretch(s.first, s.last, ("~", "~")) for s in inner.stretches)
    return replace(inner, stretches=soft, working=f"about {inner.working}")


def _earlier(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    inner = _point(match["point"], day, direction)
    if inner is None or len(inner.stretches) != 1:
        return None
    first, last, soft = inner.stretches[0]
    # What was cut on one day of the anchor may not be on another, so that nothing is fixed.
    inner = replace(inner, repeats=None, fixed=False)
    if not (first and last and first <= day <= last):
        return inner
    if match["way"] == "later":
        cut, working = Stretch(day, last, soft), f"{inner.working}, from {{anchor}} on"
    else:
        cut, working = Stretch(first, day, soft), f"{inner.working}, up to {{anchor}}"
    return replace(inner, stretches=(cut,), working=working, style="span")


def _days(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    """Read “3 to 5 May 2025” and “May 3 or 5”, where the month is said once."""
    groups = match.groupdict()
    month = groups["month"] or groups["month_after"]
    begin, end = (groups[name] or groups[f"{name}_after"] for name in ("begin", "end"))
    join = groups["join"] or groups["join_after"]
    year = f" {groups['year']}" if groups["year"] else ""
    one = _point(f"{begin} {month}{year}", day, direction)
    other = _point(f"{end} {month}{year}", day, direction)
    if one is None or other is None:
        return None
    how = groups["how"]
    if join == "or":
        return _either(one, other) if how is None else None
    if join == "and" and how != "between":
        return _both(one, other) if how is None else None
    if not one.fixed and (first := one.stretches[0].first):
        other = _point(f"{end} {month}", first, "future") or other
    return _span(one, other, how)


def _range(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    begin, end, join, how = match.group("begin", "end", "join", "how")
    if (how == "between" and join != "and") or (how == "from" and join in ("and", "or")):
        return None
    for words in _beginnings(begin, end):
        one = _point(words, day, direction)
        other = _point(end, day, direction)
        if one is None or other is None:
            continue
        if join == "or":
            return _either(one, other)
        if join == "and" and how is None:
            return _both(one, other)
        first = one.stretches[0].first
        if other.repeats and not other.fixed and first:
            later = _point(end, first, "future")
            other = replace(later, fixed=one.fixed) if later else other
        if found := _span(one, other, how):
            return found
    return None


def _beginnings(begin: str, end: str) -> tuple[str, ...]:
    """Give to the beginning what is said once, at the end: its month, its year or the one before.

    A bare day is one of the same month, so that “from the 28th to 3 May” is not read at all.
    """
    month = _SOME_MONTH.search(end)
    if month is None:
        return (begin,)
    year = re.search(r" [0-9]{4}$", end)
    bare = _BARE_DAY.search(begin) and not _SOME_MONTH.search(begin)
    if bare:
        return (f"{begin} {month[0]}{year[0] if year else ''}",)
    if year is None or re.search(r"\b[0-9]{4}$", begin):
        return (begin,)
    return f"{begin}{year[0]}", f"{begin} {int(year[0]) - 1:04}"


def _either(one: Meaning, other: Meaning) -> Meaning | None:
    pair = sorted((*one.stretches, *other.stretches), key=lambda s: s.first or date.min)
    if any(a.meets(b) for a, b in pairwise(pair)):
        return None
    return _joined(one, other, tuple(pair), "one-of", f"{one.working}, or {other.working}")


def _both(one: Meaning, other: Meaning) -> Meaning | None:
    """Read “20 and 21 January” as a span, as long as nothing lies between."""
    last, first = one.stretches[-1].last, other.stretches[0].first
    if last is None or first is None or first - last != timedelta(1):
        return None
    return _span(one, other, None)


def _span(one: Meaning, other: Meaning, how: str | None) -> Meaning | None:
    if len(one.stretches) != 1 or len(other.stretches) != 1:
        return None
    first, ended, (soft, _) = one.stretches[0]
    begun, last, (_, softer) = other.stretches[0]
    if not first or not ended or not begun or not last or first >= begun or ended >= last:
        return None
    again = None if one.fixed or not other.repeats else one.repeats
    if again and last - first > _LONGEST[again]:
        return None  # “from 5 to 3 May” is no span, nor is “from Monday to 3 May” in July
    stretch = Stretch(first, last, (soft, softer))
    style: Style = "one-of" if how == "between" else "span"
    return _joined(one, other, (stretch,), style, f"from {one.working} to {other.working}")


def _joined(
    one: Meaning,
    other: Meaning,
    stretches: tuple[Stretch, ...],
    style: Style,
    working: str,
) -> Meaning:
    grain = max(one.grain, other.grain, key=_GRAINS.index)
    # What one of both names again with every week may move on while the other stays.
    repeats = one.repeats if other.fixed or one.repeats == other.repeats else None
    repeats = other.repeats if one.fixed else repeats
    return Meaning(stretches, working, style, grain, repeats, one.fixed and other.fixed)


def _to_the_day(inner: Meaning, point: str) -> Meaning:
    """The end of a year is its last day, as that of a month is."""
    return replace(inner, grain="day") if _ENDS.match(point) else inner


def _bound(inner: Meaning, stretch: Stretch, working: str) -> Meaning:
    return replace(inner, stretches=(stretch,), working=working, style="one-of")


def _beside(day: date | None, number: int) -> date | None:
    return day + timedelta(number) if day else None


def _point(words: str, day: date, direction: Direction | None) -> Meaning | None:
    """Read what others are made of; what is itself a bound (“more than two days ago”) is not."""
    reading = read(POINTS, words, day, direction)
    if reading is None or not reading.stretches:
        return None
    return reading if all(s.first and s.last for s in reading.stretches) else None


_ANY = r"(?P<point>.+)"
_NO_HOUR = r"(?!dawn|midnight|noon|dusk|sunrise|sunset)"  # “before dawn on Monday” is on Monday
_THEN = r"to|-|and|or|until|till|through"

RULES: tuple[Expression, ...] = (
    rule(
        "by",
        "any day up to the end of what is named",
        Example("by the end of April", "2026-02-18", "[..2026-04-30]", "future"),
        rf"(?:by|no later than|not later than|on or before|by no later than) {_ANY}",
        _by,
    ),
    rule(
        "until",
        "a span that ends with what is named",
        Example("until the end of 2024", "2026-02-18", "../2024-12-31"),
        rf"(?:until|till|up until|up to|through|through to) {_ANY}",
        _until,
    ),
    rule(
        "before",
        "any day before what is named",
        Example("before December 2024", "2026-02-18", "[..2024-11]"),
        rf"(?:before|prior to|earlier than|ahead of) {_NO_HOUR}{_ANY}",
        _before,
    ),
    rule(
        "not-before",
        "any day from the beginning of what is named",
        Example("no earlier than March 2026", "2026-02-18", "[2026-03..]"),
        rf"(?:no earlier than|not before|on or after|as (?:early|soon) as) {_ANY}",
        _not_before,
    ),
    rule(
        "after",
        "any day after what is named",
        Example("after December 2024", "2026-02-18", "[2025-01..]"),
        rf"(?:after|later than) {_NO_HOUR}{_ANY}",
        _after,
    ),
    rule(
        "onwards",
        "a span that begins with what is named",
        Example("from January 2026 on", "2026-02-18", "2026-01/.."),
        r"(?:from |starting (?:from )?)?(?P<point>.+) (?:on|onwards?|forward)",
        _onwards,
    ),
    rule(
        "about",
        "what is named, approximately",
        Example("around January 20", "2026-02-18", "2026-01-20~"),
        r"(?:(?:(?:on|in|at) or )?(?:about|around)|approximately|roughly|circa|ca|c) " + _ANY,
        _about,
    ),
    rule(
        "earlier-or-later-in",
        "what is named, as far as it lies before the anchor, or after it",
        Example("earlier in January", "2026-01-27", "2026-01-01/2026-01-27"),
        rf"(?P<way>earlier|later|so far)(?: in| on| during)? {_ANY}",
        _earlier,
    ),
    rule(
        "days",
        "two days of one month: from one to the other, one of both, or one day between",
        Example("January 21 or 22", "2026-01-27", "[2026-01-21,2026-01-22]"),
        rf"(?:(?P<how>between|from) )?(?:(?:the )?(?P<begin>{DAY}) (?P<join>{_THEN}) (?:the )?"
        rf"(?P<end>{DAY})(?: of)? (?P<month>{MONTH})|(?P<month_after>{MONTH}) (?:the )?"
        rf"(?P<begin_after>{DAY}) (?P<join_after>{_THEN}) (?:the )?(?P<end_after>{DAY}))"
        r"(?:(?: of)? (?P<year>[0-9]{4}))?",
        _days,
    ),
    rule(
        "range",
        "from the beginning of one to the end of the other; “between”: one day of these; “or”: one "
        "of both",
        Example("from January to March 2025", "2026-02-18", "2025-01/2025-03"),
        rf"(?:(?P<how>between|from) )?(?P<begin>.+?) (?P<join>{_THEN}) (?P<end>.+)",
        _range,
    ),
)
