"""Clock times as values: 7 a.m. is 07:00, and 08:51:26 -0700 is 15:51:26 UTC. English."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple


class Clock(NamedTuple):
    """A time of day: the minutes since midnight that it may be, its seconds, and its zone."""

    minutes: frozenset[int]
    second: int | None
    zone: int | None
    start: int
    end: int


_HALF_DAY = 12
_DAY = 24 * 60
# Minutes ahead of UTC. A name that several clocks share (IST, CST in Asia) is not listed.
_ZONES = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "BST": 60, "CET": 60, "WEST": 60, "CEST": 120, "EET": 120,
    "EEST": 180, "MSK": 180, "TRT": 180, "EST": -300, "EDT": -240, "CDT": -300, "MST": -420,
    "MDT": -360, "PST": -480, "PDT": -420, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660,
    "NZST": 720, "NZDT": 780,
}  # fmt: skip
_HALF = r"(?P<half>[ap])\.?\s?m\b\.?"
_ZONE = rf"(?P<zone>\(?(?:{'|'.join(_ZONES)})\b\)?)?(?P<offset>(?<![\d–])[+−-]\d\d:?\d\d\b)?"
_FIND = re.compile(
    rf"(?<![\w.:/$€£-])(?:(?P<h>[01]?\d|2[0-4])(?P<sign>[:.])(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d)(?:\.\d+)?)?"
    rf"|(?P<hour>1[0-2]|0?\d)(?=\s?[ap]\.?\s?m\b)|(?P<four>(?:[01]\d|2[0-3])[0-5]\d(?=\s?(?:hours|hrs|local time|UTC|GMT|Z)\b)|0\d[0-5]\d(?![\d,.:/-]))"
    rf"|(?P<spoken>(?:1[0-2]|[1-9])\s+o['’]clock)|(?P<word>\b(?:noon|midday|midnight)\b))"
    rf"(?:\s?(?:{_HALF}|hours|hrs))?(?:\s?(?:{_ZONE}))?(?<!\s)",
    re.IGNORECASE,
)
_AT = re.compile(
    r"\b(?:at|by|from|until|till|about|around|after|before|to|between|and|past)\s+\Z", re.IGNORECASE
)
_FOUR = re.compile(r"\b(?:[01]\d|2[0-3])[0-5]\d\s?(?:hours|hrs|local time|UTC|GMT|Z)\b")
_ALSO_FOUR = re.compile(
    r"\b(?:at|by|from|until|till|to|before|after|since)\s+"
    r"(?P<time>(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d))"
    r"(?!\s?(?:hours|hrs|local time|UTC|GMT|Z)\b)(?![\d,.:/-]\d|\d)"
)
_DOTTED = re.compile(r"\b\d{1,2}\.[0-5]\d\s?[ap]\.?\s?m\b")
_RATIO = re.compile(r"\s*(?:aspect|ratio|majority)", re.IGNORECASE)
_PART = re.compile(
    r"\s+(?:in the|at|this|that)\s+(morning|afternoon|evening|night)\b", re.IGNORECASE
)


@lru_cache(maxsize=4096)
def clocks(text: str) -> tuple[Clock, ...]:
    """Find the clock times of a text."""
    found = [_clock(match, text) for match in _FIND.finditer(text)]
    if _FOUR.search(text):
        # Who once writes 2140 local time goes on writing so.
        found += [_bare(match) for match in _ALSO_FOUR.finditer(text)]
    return tuple(clock for clock in found if clock)


def _bare(match: re.Match[str]) -> Clock:
    minutes = int(match["hour"]) * 60 + int(match["minute"])
    return Clock(frozenset({minutes}), None, None, *match.span("time"))


def same(ours: Clock, theirs: Clock) -> bool:
    """Whether both may be one time of day, each in its zone, if it has one."""
    if None not in (ours.second, theirs.second) and ours.second != theirs.second:
        return False
    shift = 0
    if ours.zone is not None and theirs.zone is not None:
        shift = ours.zone - theirs.zone
    return any((minute - shift) % _DAY in theirs.minutes for minute in ours.minutes)


def _clock(match: re.Match[str], text: str) -> Clock | None:
    zone = _zone(match)
    if match["word"]:
        noon = 0 if match["word"].lower() == "midnight" else _DAY // 2
        return Clock(frozenset({noon}), None, zone, *match.span())
    if match["four"]:
        hour, minute = divmod(int(match["four"]), 100)
    else:
        figures = match["h"] or match["hour"] or re.sub(r"\D", "", match["spoken"])
        hour, minute = int(figures), int(match["m"] or 0)
    part = _PART.match(text, match.end())
    half = (match["half"] or "").lower()
    if part and not half and hour <= _HALF_DAY:
        night = part[1].lower() == "night" and hour < _HALF_DAY // 2
        half = "a" if night or part[1].lower() == "morning" else "p"
    told = bool(half or match["s"] or zone is not None)
    if match["sign"] and not told and not _is_time(match, text):
        return None
    second = int(match["s"]) if match["s"] else None
    hours = _hours(hour, half, exact=_is_exact(match, hour) or zone is not None or bool(second))
    return Clock(frozenset(h * 60 + minute for h in hours), second, zone, *match.span())


def _is_time(match: re.Match[str], text: str) -> bool:
    """Whether two figures with a sign between them are a time, and no ratio or fraction."""
    if _RATIO.match(text, match.end()):
        return False
    if match["sign"] == ".":
        # Who once writes 6.50 a.m. may go on without the half of the day.
        return bool(_DOTTED.search(text) and _AT.search(text, 0, match.start()))
    return len(match["h"]) > 1 or _AT.search(text, 0, match.start()) is not None


def _is_exact(match: re.Match[str], hour: int) -> bool:
    """Whether an hour is told on a clock of twenty-four: 07:00 and 15:00, and not 7:00 or 11:00."""
    return bool(match["four"]) or hour > _HALF_DAY or (match["h"] or "").startswith("0")


def _hours(hour: int, half: str, *, exact: bool) -> set[int]:
    if half:
        return {hour % _HALF_DAY + (_HALF_DAY if half == "p" else 0)}
    return {hour % 24} if exact else {hour % _HALF_DAY, hour % _HALF_DAY + _HALF_DAY}


def _zone(match: re.Match[str]) -> int | None:
    if offset := match["offset"]:
        digits = re.sub(r"\D", "", offset)
        ahead = int(digits[:2]) * 60 + int(digits[2:])
        return -ahead if offset[0] != "+" else ahead
    name = (match["zone"] or "").strip("()").upper()
    return _ZONES.get(name)
