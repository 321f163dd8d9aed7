"""Days that are named from the anchor: today, yesterday, the previous day, and weekdays."""

from __future__ import annotations

import re
from datetime import date, timedelta

from chronology.language.en.expressions import spans
from chronology.language.en.expressions.reading import Example, Expression, Meaning, rule
from chronology.language.en.expressions.wording import TIME_OF_DAY, WEEKDAY, WEEKDAYS
from chronology.language.found import Direction
from chronology.values.dates import Stretch

_DAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_NAMED = {
    "the day before yesterday": -2,
    "day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
    "the day after tomorrow": 2,
    "day after tomorrow": 2,
}


def _same(_: re.Match[str], day: date, __: Direction | None) -> Meaning:
    return Meaning((Stretch(day, day),), "the same date as {anchor}", style="anchor")


def _named(match: re.Match[str], day: date, _: Direction | None) -> Meaning:
    off = _NAMED[match["day"]]
    size = f"{abs(off)} day{'s' if abs(off) > 1 else ''}"
    return _one(day + timedelta(off), f"{size} {'after' if off > 0 else 'before'} {{anchor}}")


def _overnight(_: re.Match[str], day: date, __: Direction | None) -> Meaning:
    return Meaning((Stretch(day - timedelta(1), day),), "the night that ended on {anchor}")


def _beside(match: re.Match[str], day: date, _: Direction | None) -> Meaning:
    if match["before"]:
        return _one(day - timedelta(1), "the day before {anchor}")
    return _one(day + timedelta(1), "the day after {anchor}")


def _weekday(match: re.Match[str], day: date, direction: Direction | None) -> Meaning:
    number = WEEKDAYS[match["weekday"]]
    if direction == "future":
        return _weekly(_after(day, number), f"the first {_DAYS[number]} after {{anchor}}")
    last = spans.weekday_by(day, number)
    return _weekly(last, f"the last {_DAYS[number]} up to and including {{anchor}}")


def _last_weekday(match: re.Match[str], day: date, _: Direction | None) -> Meaning:
    number = WEEKDAYS[match["weekday"]]
    before = spans.weekday_by(day - timedelta(1), number)
    if match["word"] != "last":
        return _weekly(before, f"the last {_DAYS[number]} before {{anchor}}")
    working = f"the last {_DAYS[number]} before {{anchor}}, or that of the week before"
    return _weekly(spans.weekday(day, number, -1), working, before)


def _next_weekday(match: re.Match[str], day: date, _: Direction | None) -> Meaning:
    number = WEEKDAYS[match["weekday"]]
    after = _after(day, number)
    if match["word"] != "next":
        return _weekly(after, f"the first {_DAYS[number]} after {{anchor}}")
    working = f"the first {_DAYS[number]} after {{anchor}}, or that of the week after"
    return _weekly(after, working, spans.weekday(day, number, 1))


def _this_weekday(match: re.Match[str], day: date, direction: Direction | None) -> Meaning:
    number = WEEKDAYS[match["weekday"]]
    if direction == "past":
        return _weekday(match, day, direction)
    if direction == "future":
        found = spans.weekday_by(day + timedelta(6), number)
        return _weekly(found, f"the first {_DAYS[number]} from {{anchor}} on")
    return _weekly(spans.weekday(day, number), f"{_DAYS[number]} of the week of {{anchor}}")


def _weekday_of_week(match: re.Match[str], day: date, _: Direction | None) -> Meaning:
    number = WEEKDAYS[match["weekday"] or match["also"]]
    word = match["week"] or match["week_also"]
    weeks = -1 if word in ("last", "previous") else 1 if word in ("next", "following") else 0
    week = {-1: "the week before that of", 0: "the week of", 1: "the week after that of"}[weeks]
    return _weekly(spans.weekday(day, number, weeks), f"{_DAYS[number]} of {week} {{anchor}}")


def _after(day: date, number: int) -> date:
    return spans.weekday_by(day + timedelta(7), number)


def _one(day: date, working: str) -> Meaning:
    return Meaning((Stretch(day, day),), working)


def _weekly(day: date, working: str, *others: date) -> Meaning:
    stretches = tuple(Stretch(one, one) for one in sorted({day, *others}))
    return Meaning(stretches, working, style="one-of", repeats="week")


_SOME_WEEKDAY = rf"(?P<weekday>{WEEKDAY}){TIME_OF_DAY}"
_TIME = r"(?:day|morning|afternoon|evening|night)"
_WEEK = "last|previous|this|that|the same|next|following"

RULES: tuple[Expression, ...] = (
    rule(
        "same-day",
        "the date of the anchor itself",
        Example("the same day", "2026-01-26", "2026-01-26"),
        r"(?:earlier |later |late |early )?(?:today|tonight|this (?:morning|afternoon|evening))|"
        r"(?:earlier |later )?(?:the|that) (?:very )?same day|(?:earlier |later |on )?that day|"
        r"same day|(?:earlier|later) in the day|that (?:morning|afternoon|evening|night)|"
        r"(?:on )?(?:this|that) (?:very )?day",
        _same,
    ),
    rule(
        "yesterday-or-tomorrow",
        "one or two days before or after the anchor; “last night” is the evening before",
        Example("the day before yesterday", "2026-03-01", "2026-02-27"),
        rf"(?:(?:early|late|earlier|later) )?(?P<day>{'|'.join(_NAMED)}){TIME_OF_DAY}",
        _named,
    ),
    rule(
        "overnight",
        "the day before the anchor or the anchor",
        Example("overnight", "2026-01-27", "2026-01-26/2026-01-27"),
        r"overnight",
        _overnight,
    ),
    rule(
        "day-beside",
        "the day before or after the anchor",
        Example("the previous day", "2026-01-01", "2025-12-31"),
        rf"(?:the )?(?P<before>(?:previous|preceding|prior) {_TIME}|{_TIME} before)|"
        rf"(?:the )?(?:very )?(?:(?:next|following) {_TIME}|{_TIME} after)",
        _beside,
    ),
    rule(
        "weekday",
        "the last such day up to and including the anchor; in the future tense the first after it",
        Example("on Wednesday", "2026-01-27", "2026-01-28", "future"),
        rf"(?:(?:earlier|later|early|late|mid) )?(?:on )?{_SOME_WEEKDAY}",
        _weekday,
    ),
    rule(
        "last-weekday",
        "the last such day before the anchor; “last”: also that of the previous calendar week",
        Example("last Monday", "2026-01-27", "[2026-01-19,2026-01-26]"),
        rf"(?:the )?(?P<word>last|this past|past|previous|preceding) {_SOME_WEEKDAY}",
        _last_weekday,
    ),
    rule(
        "next-weekday",
        "the first such day after the anchor; “next”: also that of the next calendar week",
        Example("next Friday", "2026-01-27", "[2026-01-30,2026-02-06]"),
        rf"(?:the )?(?P<word>next|this coming|coming|following) {_SOME_WEEKDAY}",
        _next_weekday,
    ),
    rule(
        "this-weekday",
        "that day of the anchor's week; in the past tense the last, in the future tense the next",
        Example("this Saturday", "2026-01-27", "2026-01-31"),
        rf"this {_SOME_WEEKDAY}",
        _this_weekday,
    ),
    rule(
        "weekday-of-week",
        "that day of the previous, the same or the next calendar week",
        Example("Tuesday of last week", "2026-01-28", "2026-01-20"),
        rf"{_SOME_WEEKDAY}(?: of)?(?: the)? (?P<week>{_WEEK}) week|"
        rf"(?:the )?(?P<week_also>{_WEEK}) week(?: on)? (?P<also>{WEEKDAY}){TIME_OF_DAY}",
        _weekday_of_week,
    ),
)
