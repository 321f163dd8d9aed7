"""Calendar units that are named from the anchor: last week, this month, next year, and so on."""

from __future__ import annotations

import re
from datetime import date

from chronology.dates import Stretch
from chronology.expressions import spans
from chronology.expressions.reading import Direction, Example, Reading, Rule, rule
from chronology.expressions.spans import Unit

_UNITS: dict[str, Unit] = {"week": "week", "month": "month", "quarter": "quarter", "year": "year"}
_OFFSETS = {
    -2: r"(?:the )?{unit} before last",
    -1: r"last {unit}|(?:the )?(?:previous|preceding|prior) {unit}|(?:the )?{unit} before",
    0: r"(?:this|that|the same|that same|same|the current) {unit}",
    1: r"next {unit}|(?:the )?(?:following|next) {unit}|(?:the )?{unit} after",
    2: r"(?:the )?{unit} after next",
}
_SAID = {
    -2: "the {unit} two before that of {anchor}",
    -1: "the {unit} before that of {anchor}",
    0: "the {unit} of {anchor}",
    1: "the {unit} after that of {anchor}",
    2: "the {unit} two after that of {anchor}",
}


def _unit(match: re.Match[str], day: date, _: Direction | None) -> Reading:
    unit = _UNITS[match["unit"]]
    offset = next(n for n, words in _OFFSETS.items() if re.fullmatch(_for(words, unit), match[0]))
    name = "week (Monday to Sunday)" if unit == "week" else unit
    working = _SAID[offset].replace("{unit}", name)
    return Reading((spans.unit_of(day, unit, offset),), working, grain=spans.GRAIN[unit])


def _decade(_: re.Match[str], day: date, __: Direction | None) -> Reading:
    stretch = spans.unit_of(day, "decade")
    return Reading((stretch,), "the decade of {anchor}", "decade", "year")


def _weekend(match: re.Match[str], day: date, direction: Direction | None) -> Reading:
    word = match["word"] or ""
    this, last, next_ = (spans.weekend(day, n) for n in (0, -1, 1))
    begun = day.weekday() >= spans.SATURDAY
    if word == "last":
        return Reading((last,), "the weekend of the week before that of {anchor}")
    if word == "next":
        found = (next_,) if begun else (this, next_)
        return Reading(found, "the first weekend after {anchor}, or that of the week after", "one-of")
    if word in ("this", "that") and direction is None:
        return Reading((this,), "the weekend of the week of {anchor}")
    coming = word in ("this coming", "coming", "following")
    if coming or (direction == "future" and "past" not in word):
        found = (next_,) if begun else (this,)
        return Reading(found, "the first weekend to begin after {anchor}")
    found = (this,) if begun else (last,)
    return Reading(found, "the last weekend begun by {anchor}")


def _earlier(match: re.Match[str], day: date, _: Direction | None) -> Reading:
    unit = _UNITS[match["unit"]]
    first, last, _soft = spans.unit_of(day, unit)
    if match["later"]:
        return Reading((Stretch(day, last),), f"from {{anchor}} to the end of its {unit}")
    return Reading((Stretch(first, day),), f"from the beginning of the {unit} of {{anchor}} up to it")


def _for(words: str, unit: str) -> str:
    return words.replace("{unit}", unit)


def _rule(name: str, offsets: tuple[int, ...], meaning: str, example: Example) -> Rule:
    units = f"(?P<unit>{'|'.join(_UNITS)})"
    pattern = "|".join(_for(_OFFSETS[n], units) for n in offsets)
    seen = 0

    def numbered(found: re.Match[str]) -> str:
        nonlocal seen
        seen += 1
        return f"(?P<unit{seen}>"

    return rule(name, meaning, example, re.sub(r"\(\?P<unit>", numbered, pattern), _unit)


RULES: tuple[Rule, ...] = ()
