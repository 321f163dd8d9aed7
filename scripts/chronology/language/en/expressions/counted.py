"""Numbers of days, weeks, months or years: ago, later, and over the past or the next."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from chronology.language.en.expressions import spans
from chronology.language.en.expressions.reading import (
    Example,
    Expression,
    Meaning,
    Style,
    rule,
)
from chronology.language.en.expressions.wording import COUNT, OR_SO, UNIT, Count, again, count, unit
from chronology.language.found import Direction
from chronology.values.dates import Qualifier, Stretch

if TYPE_CHECKING:
    from chronology.language.en.expressions.spans import Unit

_HOURS = 24
_THROUGHOUT = ("over", "within", "throughout", "across", "through")
_LOOSE: dict[bool, Qualifier] = {True: "~", False: ""}


def _ago(match: re.Match[str], day: date, _: Direction | None) -> Meaning | None:
    number = count(match)
    return _off(number, day, -1) if number else None


def _later(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    number = count(match)
    if number is None:
        return None
    groups = match.groupdict()
    if groups.get("in") and direction == "past" and not groups.get("time"):
        return _window(number, day, -1)
    if groups.get("in") and number.hedge == "less":
        return _within(match, day, direction)
    return _off(number, day, 1)


def _today(match: re.Match[str], day: date, _: Direction | None) -> Meaning | None:
    """Read “two weeks ago today” and “a year ago this month”: exact, as the words insist."""
    number = count(match)
    if number is None or number.hedge or number.vague or number.high > number.low:
        return None
    to = _EXACT[match["to"]]
    moved = spans.shift(day, number.unit, -number.low)
    working = f"the {to} {number.words} before {{anchor}}, exactly"
    return Meaning((spans.unit_of(moved, to).stretch,), working, grain=spans.GRAIN[to])


def _past(match: re.Match[str], day: date, _: Direction | None) -> Meaning | None:
    number = count(match)
    if number is None or number.hedge in ("more", "less"):
        return None
    over, the, word = match["over"], match["the"], match["word"]
    if word == "past" or match["low"] or match["vague"] or (the and match["many"]):
        return _window(number, day, -1)
    if (the and over and word == "last") or over in _THROUGHOUT:
        return _window(number, day, -1)
    if the and word == "last" and number.unit != "day":
        begins = spans.unit_of(spans.shift(day, number.unit, -number.low), number.unit).first
        working = f"from the {number.unit} before that of {{anchor}} up to it"
        return Meaning((Stretch(begins, day),), working)
    return None


def _coming(match: re.Match[str], day: date, _: Direction | None) -> Meaning | None:
    number = count(match)
    if number is None or number.hedge in ("more", "less"):
        return None
    over, the, word = match["over"], match["the"], match["word"]
    if word in ("coming", "upcoming") or match["low"] or match["vague"] or (the and match["many"]):
        return _window(number, day, 1)
    if (the and over and word == "next") or over in _THROUGHOUT:
        return _window(number, day, 1)
    return None


def _beside(match: re.Match[str], day: date, _: Direction | None) -> Meaning | None:
    number = count(match)
    if number is None or not (match["low"] or match["vague"] or match["many"]):
        return None
    before = match["side"] in ("before", "prior", "preceding", "leading up", "earlier")
    return _window(number, day, -1 if before else 1)


def _recent(match: re.Match[str], day: date, _: Direction | None) -> Meaning | None:
    number = count(match)
    return _window(number, day, -1) if number else None


def _soon(match: re.Match[str], day: date, _: Direction | None) -> Meaning | None:
    number = count(match)
    return _window(number, day, 1) if number else None


def _within(match: re.Match[str], day: date, _: Direction | None) -> Meaning | None:
    number = count(match)
    if number is None or number.hedge == "more":
        return None
    first, last, soft = _reach(number, day, 1)
    working = f"no later than {number._replace(hedge='').words} after {{anchor}}"
    return Meaning((Stretch(first, last, soft),), working, style="one-of")


def _for(match: re.Match[str], day: date, direction: Direction | None) -> Meaning | None:
    number = count(match)
    if number is None or not (match["for"] or _insists(match["hedge"])):
        return None
    if number.hedge == "more":
        return _off(number, day, -1) if direction != "future" else None
    if direction is None or number.hedge == "less":
        return None
    return _window(number, day, -1 if direction == "past" else 1)


def _insists(hedge: str | None) -> bool:
    """Tell “more than two days” from “over two days”, which may be the two days."""
    return bool(hedge) and (hedge or "").endswith(("than", "least"))


def _another(match: re.Match[str], day: date, _: Direction | None) -> Meaning | None:
    number = count(match)
    if number is None or number.hedge in ("more", "less"):
        return None
    return _window(number, day, 1)


def _off(number: Count, day: date, sign: int) -> Meaning:
    """Give what lies so many units before (-1) or after (1) a day."""
    side = "before" if sign < 0 else "after"
    working = f"{number.words} {side} {{anchor}}"
    near = _moved(day, number, sign, number.low, ceil=False)
    far = _moved(day, number, sign, number.high)
    if number.hedge in ("more", "less"):
        bounds = (near, None) if number.hedge == "more" else (day, far)
        first, last = bounds[::sign]
        return Meaning((Stretch(first, last),), working, style="one-of")
    unit = number.unit
    grain = spans.GRAIN[unit]
    loose = _LOOSE[unit != "day" or bool(number.hedge) or number.vague]
    begin, end = (spans.unit_of(one, unit) for one in (near, far)[::sign])
    soft = (loose, loose)
    if unit != "day":
        working = f"the calendar {unit} {number.words} {side} that of {{anchor}}, approximately"
    if number.high == number.low + 1 and unit == "day" and not number.hours:
        days = (Stretch(begin.first, begin.last, soft), Stretch(end.first, end.last, soft))
        return Meaning(days, working, style="one-of")
    style: Style = "span" if begin == end else "one-of"
    return Meaning((Stretch(begin.first, end.last, soft),), working, style, grain)


def _window(number: Count, day: date, sign: int) -> Meaning:
    """Give the days from a day to so many units before or after it, both included."""
    size = number._replace(low=number.high, hedge="about" if number.vague else number.hedge).words
    if sign > 0:
        working = f"from {{anchor}} to {size} after it"
    else:
        working = f"from {size} before {{anchor}} up to it"
    return Meaning((_reach(number, day, sign),), working)


def _reach(number: Count, day: date, sign: int) -> Stretch:
    far = _moved(day, number, sign, number.high)
    loose = _LOOSE[number.vague or number.hedge == "about"]
    return Stretch(day, far, ("", loose)) if sign > 0 else Stretch(far, day, (loose, ""))


def _moved(day: date, number: Count, sign: int, size: int, *, ceil: bool = True) -> date:
    if number.hours:
        size = -(-size // _HOURS) if ceil else size // _HOURS
    return spans.shift(day, number.unit, sign * size)


_EXACT: dict[str, Unit] = {
    "today": "day",
    "this week": "week",
    "this month": "month",
    "this year": "year",
}
_MANY = unit("hour|day|week|month|year").replace("s?", "s")
_BACK = r"(?:ago|earlier|before(?:hand)?|prior|previously|back)"
_ON = r"(?:later|after(?:wards?)?|from now|from today|hence|on)"
_OVER = r"(?:(?P<over>over|in|during|for|within|throughout|across|through) )?(?P<the>the |these )?"
_SOON = r"(?:to come|ahead)"


def _ago_rule(name: str, words: str, meaning: str, example: Example) -> Expression:
    return rule(
        name,
        meaning,
        example,
        rf"(?:{COUNT} )?{unit(words)}{OR_SO} {_BACK}",
        _ago,
        rf"(?:{words})s?\b.* {_BACK}$",
    )


def _later_rule(name: str, words: str, meaning: str, example: Example) -> Expression:
    point = unit(words)
    return rule(
        name,
        meaning,
        example,
        rf"(?:(?P<in>in)|after) {COUNT} {point}{OR_SO}(?P<time>'?s? time)?|"
        rf"(?:{again(COUNT)} )?{again(point)}{again(OR_SO)} {_ON}",
        _later,
        rf"^(?:in|after) .*(?:{words})|(?:{words})s?\b.* {_ON}$",
    )


RULES: tuple[Expression, ...] = (
    rule(
        "ago-today",
        "with “today” or “this month” a number of weeks, months or years is exact",
        Example("a year ago this month", "2026-01-27", "2025-01"),
        rf"{COUNT} {UNIT} ago (?P<to>today|this week|this month|this year)",
        _today,
        " ago t",
    ),
    _ago_rule(
        "hours-ago",
        "hour",
        "the day or the two days on which it was so many hours earlier",
        Example("36 hours ago", "2026-01-27", "[2026-01-25,2026-01-26]"),
    ),
    _ago_rule(
        "days-ago",
        "day|night",
        "so many days before the anchor, exactly",
        Example("five or six days ago", "2026-01-27", "[2026-01-21,2026-01-22]"),
    ),
    _ago_rule(
        "weeks-ago",
        "week|fortnight",
        "the calendar week so many weeks before that of the anchor, approximately",
        Example("two weeks ago", "2026-01-27", "2026-01-12~/2026-01-18~"),
    ),
    _ago_rule(
        "months-ago",
        "month|quarter",
        "the month so many months before that of the anchor, approximately",
        Example("around 14 months ago", "2026-01-27", "2024-11~"),
    ),
    _ago_rule(
        "years-ago",
        "year|decade|century|centurie",
        "the year so many years before that of the anchor, approximately",
        Example("a decade ago", "2026-01-27", "2016~"),
    ),
    _later_rule(
        "hours-later",
        "hour",
        "the day or the two days on which it is so many hours later",
        Example("in 12 hours", "2026-01-27", "[2026-01-27,2026-01-28]", "future"),
    ),
    _later_rule(
        "days-later",
        "day|night",
        "so many days after the anchor, exactly",
        Example("two days later", "2026-01-27", "2026-01-29"),
    ),
    _later_rule(
        "weeks-later",
        "week|fortnight",
        "the calendar week so many weeks after that of the anchor, approximately",
        Example("in two weeks' time", "2026-01-27", "2026-02-09~/2026-02-15~"),
    ),
    _later_rule(
        "months-later",
        "month|quarter",
        "the month so many months after that of the anchor, approximately; in the past tense "
        "“in four months” is the four months before the anchor",
        Example("in four months", "2026-01-28", "2026-05~", "future"),
    ),
    _later_rule(
        "years-later",
        "year|decade|century|centurie",
        "the year so many years after that of the anchor, approximately",
        Example("two years later", "2026-01-27", "2028~"),
    ),
    rule(
        "over-the-past",
        "from so many units before the anchor up to it, both days included",
        Example("over the previous two days", "2026-01-26", "2026-01-24/2026-01-26"),
        rf"{_OVER}(?P<word>past|last|previous|preceding|prior) (?:{COUNT} )?{UNIT}",
        _past,
        r"\b(?:past|last|previous|preceding|prior) ",
    ),
    rule(
        "over-the-next",
        "from the anchor to so many units after it, both days included",
        Example("over the next two months", "2026-02-18", "2026-02-18/2026-04-18"),
        rf"{_OVER}(?P<word>next|coming|following|upcoming|ensuing|subsequent) (?:{COUNT} )?{UNIT}",
        _coming,
        r"\b(?:next|coming|following|upcoming|ensuing|subsequent) ",
    ),
    rule(
        "days-beside",
        "the days that lie before or after the anchor, up to it or from it on",
        Example("in the two days before", "2026-01-26", "2026-01-24/2026-01-26"),
        rf"(?:in|over|during|within|throughout) the (?:{COUNT} )?{UNIT} "
        r"(?P<side>before|prior|preceding|leading up|earlier|after|since|following|that followed)",
        _beside,
        "^(?:in|over|during|within|throughout) the ",
    ),
    rule(
        "recent",
        "from ten days, weeks, months or years before the anchor up to it, approximately",
        Example("in recent days", "2026-01-27", "2026-01-17~/2026-01-27"),
        r"(?:(?:over|in|during|within|throughout|across|from) )?(?:the )?(?:most |more )?recent "
        rf"{_MANY}",
        _recent,
    ),
    rule(
        "coming",
        "from the anchor to ten days, weeks, months or years after it, approximately",
        Example("within days", "2026-01-27", "2026-01-27/2026-02-06~"),
        rf"(?:in|within|over) (?:a matter of )?{_MANY}|"
        rf"(?:in |over |during )?(?:the )?{again(_MANY)} {_SOON}",
        _soon,
    ),
    rule(
        "within",
        "from the anchor to so many units after it: one day of these",
        Example("within two weeks", "2026-01-27", "[2026-01-27..2026-02-10]", "future"),
        rf"within (?:the space of )?{COUNT} {UNIT}",
        _within,
        "^within ",
    ),
    rule(
        "for-another",
        "from the anchor to so many units after it",
        Example("for another 15 days", "2026-01-27", "2026-01-27/2026-02-11"),
        rf"(?:(?:for|by) )?(?:another|an additional|a further|an extra) (?:{COUNT} )?{UNIT}|"
        rf"(?:(?:for|by) )?{again(COUNT)} more {again(UNIT)}",
        _another,
        r"\b(?:another|an additional|a further|an extra|more) ",
    ),
    rule(
        "for",
        "so many units up to the anchor, or in the future tense from it; with “more than”, when it "
        "began",
        Example("for more than a decade", "2026-02-18", "[..2016-02-18]"),
        rf"(?P<for>for )?(?:the )?{COUNT} {UNIT}",
        _for,
        rf"{UNIT}$",
    ),
)
