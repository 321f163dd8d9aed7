"""Dates in plain English: “21 or 22 January 2026”, and never finer than what is known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, TypeAlias

from chronology.values.dates.parts import MONTHS, DatePart, Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterator

Members: TypeAlias = Sequence[tuple[DatePart | None, DatePart | None]]

_PERIODS = frozenset({"month", "year"})
_HEDGES: dict[Qualifier, str] = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}


def say(kind: str, members: Members) -> str:
    """Say what a date names: one pair of ends, or for one-of a pair for each alternative."""
    if kind == "span":
        return _span(*members[0])
    few = [_neighbours(*pair) for pair in members]
    if not all(few):
        return " or ".join(_alternative(first, last) for first, last in members)
    choice = [part for parts in few for part in parts]
    *others, last = _named(choice)
    within = "in " if others and all(part.precision in _PERIODS for part in choice) else ""
    return f"{within}{', '.join(others)} or {last}" if others else last


def _neighbours(first: DatePart | None, last: DatePart | None) -> Sequence[DatePart]:
    """Give the only two that a range can mean, or the one that is no range; else nothing."""
    if first is None or last is None:
        return ()
    if first is last:
        return (first,)
    next_to = first.precision == last.precision and last.first - first.last == timedelta(1)
    return (first, last) if next_to else ()


def _span(first: DatePart | None, last: DatePart | None) -> str:
    if first is None or last is None:
        return f"from {_name(first)} on" if first else f"until {_end_of(last)}" if last else ""
    if first.qualifier == last.qualifier and not (first.masked or last.masked):
        begin, end = _named((first, last), hedged=False)
        dash = "–" if " " not in begin and first.precision == last.precision else " – "
        return f"{_HEDGES[first.qualifier]}{begin}{dash}{end}"
    return "from {} to {}".format(*_named((first, last)))


def _alternative(first: DatePart | None, last: DatePart | None) -> str:
    if first is None or last is None:
        return f"{_name(first)} or later" if first else f"by {_end_of(last)}" if last else ""
    if first is last:
        return _name(first)
    return "between {} and {}".format(*_named((first, last)))


def _end_of(part: DatePart) -> str:
    """Name the end of a month or year: “by April” would leave open which end is meant."""
    if part.precision == "day":
        return _name(part)
    return f"{_HEDGES[part.qualifier]}the end of {' '.join(_words(part))}"


def _name(part: DatePart) -> str:
    return next(_named((part,)))


def _named(parts: Sequence[DatePart], *, hedged: bool = True) -> Iterator[str]:
    """Name each date, leaving out the month and year that the next one names again."""
    for part, following in zip(parts, (*parts[1:], None), strict=True):
        words = _words(part)
        if following and following.precision == part.precision and not following.masked:
            common = _words(following)
            kept = next(n for n in range(1, len(words) + 1) if words[n:] == common[n:])
            words = words[:kept]
        hedge = _HEDGES[part.qualifier] if hedged else ""
        unknown = _unknown(part)
        yield f"{unknown}{hedge}{' '.join(words)}"


def _unknown(part: DatePart) -> str:
    """Say which part of a date is written as `XX`."""
    if part.text.count("XX") == 0 or part.precision == "century":
        return ""
    return "some month in " if part.text.count("-") == 1 else "some day in "


def _words(part: DatePart) -> list[str]:
    year = str(part.first.year)
    if part.precision == "decade":
        return [f"the {year}s"]
    if part.precision == "century":
        return [f"some year from {year} to {part.last.year}"]
    if part.precision == "year":
        # A year of three digits alone would read like a number of things.
        return [year if len(year) == len("2026") else f"the year {year}"]
    day = [str(part.first.day)] if part.precision == "day" else []
    return [*day, MONTHS[part.first.month], year]
