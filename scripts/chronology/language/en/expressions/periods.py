"""Calendar units that are named from the anchor: last week, this month, next year, and so on."""

from __future__ import annotations

import re
from datetime import date
from functools import partial

from chronology.language.en.expressions import spans
from chronology.language.en.expressions.reading import Example, Expression, Meaning, rule
from chronology.language.en.expressions.spans import Unit
from chronology.language.found import Direction
from chronology.values.dates import Stretch

_WORDS = {
    -1: (
        r"(?:earlier |later )?last {0}|(?:the )?(?:previous|preceding|prior) {0}|"
        r"(?:the )?{0} before|(?P<two>(?:the )?{0} before last)"
    ),
    0: r"(?:this|that|the same|that same|same|the current) {0}",
    1: (r"(?:the )?(?:following|next) {0}|(?:the )?{0} after|(?P<two>(?:the )?{0} after next)"),
}
_SAID = {
    -2: "the {0} two before that of {{anchor}}",
    -1: "the {0} before that of {{anchor}}",
    0: "the {0} of {{anchor}}",
    1: "the {0} after that of {{anchor}}",
    2: "the {0} two after that of {{anchor}}",
}
_WEEK_OF_DAYS = "week (Monday to Sunday)"


def _unit(unit: Unit, number: int, match: re.Match[str], day: date, _: Direction | None) -> Meaning:
    offset = number * 2 if match.groupdict().get("two") else number
    working = _SAID[offset].format(_WEEK_OF_DAYS if unit == "week" else unit)
    return Meaning((spans.unit_of(day, unit, offset).stretch,), working, grain=spans.GRAIN[unit])


def _earlier(match: re.Match[str], day: date, _: Direction | None) -> Meaning:
    return _part(_UNITS[match["unit"]], day, later=match["way"] == "later")


def _part(unit: Unit, day: date, *, later: bool) -> Meaning:
    first, last = spans.unit_of(day, unit)
    if later:
        return Meaning((Stretch(day, last),), f"from {{anchor}} to the end of its {unit}")
    return Meaning(
        (Stretch(first, day),), f"from the beginning of the {unit} of {{anchor}} up to it"
    )


def _decade(_: re.Match[str], day: date, __: Direction | None) -> Meaning:
    stretch = spans.unit_of(day, "decade").stretch
    return Meaning((stretch,), "the decade of {anchor}", "decade", "year")


def _weekend(match: re.Match[str], day: date, direction: Direction | None) -> Meaning:
    word = match["word"] or ""
    last, this, next_ = (spans.weekend(day, n).stretch for n in (-1, 0, 1))
    begun = day.weekday() >= spans.SATURDAY
    after = next_ if begun else this
    found, working = (this if begun else last,), "the last weekend begun by {anchor}"
    if word == "last":
        found, working = (last,), "the weekend of the week before that of {anchor}"
    elif word == "next" and not begun:
        working = "the first weekend after {anchor}, or that of the week after"
        return Meaning((after, next_), working, "one-of", repeats="week")
    elif word in ("this", "that") and direction is None:
        found, working = (this,), "the weekend of the week of {anchor}"
    elif word in _AFTER or (direction == "future" and "past" not in word):
        found, working = (after,), "the first weekend to begin after {anchor}"
    return Meaning(found, working, repeats="week")


_AFTER = ("next", "this coming", "coming", "following")
_UNITS: dict[str, Unit] = {"week": "week", "month": "month", "quarter": "quarter", "year": "year"}


def _row(name: str, unit: Unit, number: int, meaning: str, gives: str) -> Expression:
    example = Example(f"{name} {unit}", "2026-01-27", gives)
    read = partial(_unit, unit, number)
    return rule(f"{name}-{unit}", meaning, example, _WORDS[number].format(unit), read)


RULES: tuple[Expression, ...] = (
    rule(
        "earlier-or-later-this",
        "from the beginning of the anchor's week, month or year up to it, or from it to the end",
        Example("earlier this month", "2026-01-28", "2026-01-01/2026-01-28"),
        r"(?P<way>earlier|later|so far)(?: in| on)? "
        r"(?:this|that|the same|that same|the current|the) "
        rf"(?P<unit>{'|'.join(_UNITS)})",
        _earlier,
    ),
    _row(
        "last",
        "week",
        -1,
        "the calendar week, Monday to Sunday, before that of the anchor",
        "2026-01-19/2026-01-25",
    ),
    _row("this", "week", 0, "the calendar week of the anchor", "2026-01-26/2026-02-01"),
    _row("next", "week", 1, "the calendar week after that of the anchor", "2026-02-02/2026-02-08"),
    _row("last", "month", -1, "the month before that of the anchor", "2025-12"),
    _row("this", "month", 0, "the month of the anchor", "2026-01"),
    _row("next", "month", 1, "the month after that of the anchor", "2026-02"),
    _row("last", "quarter", -1, "the quarter before that of the anchor", "2025-10/2025-12"),
    _row("this", "quarter", 0, "the quarter of the anchor", "2026-01/2026-03"),
    _row("next", "quarter", 1, "the quarter after that of the anchor", "2026-04/2026-06"),
    _row("last", "year", -1, "the year before that of the anchor", "2025"),
    _row("this", "year", 0, "the year of the anchor", "2026"),
    _row("next", "year", 1, "the year after that of the anchor", "2027"),
    rule(
        "this-decade",
        "the decade of the anchor",
        Example("this decade", "2026-01-27", "202X"),
        r"(?:this|the current) decade",
        _decade,
    ),
    rule(
        "weekend",
        "the Saturday and Sunday last begun by the anchor, in the future tense the next; “last”: "
        "those of the week before; “next”: the next, or those of the week after",
        Example("over the weekend", "2026-01-27", "2026-01-24/2026-01-25"),
        r"(?:(?:over|during|at|on|earlier|later) )?(?:the )?"
        r"(?:(?P<word>last|this past|past|previous|this coming|coming|following|this|that|next) )?"
        r"weekend",
        _weekend,
    ),
)
