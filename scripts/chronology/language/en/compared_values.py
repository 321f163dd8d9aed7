"""Values of a sentence beside those of its passages: the part that may refuse.

Each yields a gate where wrong is near certain, and a question where the value may yet follow: as a
sum, a count, an age, a rounding, a conversion, or from a duration.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from chronology.language.departure import Departure, Strength
from chronology.language.en import clocks, quantities
from chronology.language.en.clocks import Clock
from chronology.language.en.lemmas import related
from chronology.language.en.mentions import mentions
from chronology.language.en.quantities import Quantity, agrees, converted, kind, same
from chronology.language.found import Day
from chronology.values.identifiers import Identifier, carried, identifiers, rivals

VALUE = 1.0
"""The doubt that a value adds which may yet follow: enough for a question."""
_DAYS = {"day": 1, "week": 7}
_SOME_YEAR = 2001
_MINUTES, _DAY = {"minute": 1, "hour": 60}, 24 * 60
# Of so many numbers some two add up to anything.
_TOO_MANY = 40
# So far a count can be made of things that a passage lists.
_COUNTABLE = 12
# A violated bound is about this figure if it comes so near to it.
_NEAR = 0.3
_RELATIVE = re.compile(
    r"\b(?:\w+|\d+) (?:hours?|minutes?|seconds?)(?: \w+)?"
    r" (?:later|earlier|after|before|ago|afterwards)\b"
    r"|\b(?:after|for|lasted|lasting|in) (?:\w+ )?(?:\w+|\d+) (?:hours?|minutes?)\b",
    re.IGNORECASE,
)
_EITHER_SIDE = re.compile(
    r"\b(?:before|after|by|about|around|since|nearly|almost|past|shortly)\s+\Z", re.IGNORECASE
)
_DAY_BOUND = re.compile(
    r"\b(?:(before|prior to|until|till|up to|by)|(after|since|following|from))\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_SEASON = re.compile(r"(?<!\d)((?:1[5-9]|20)\d\d)\s?[–/-]\s?(\d\d)(?!\d|[-–/]\d)")
_DECADE = re.compile(r"\b((?:1[5-9]|20)\d)0s\b")
_NAMED = re.compile(
    r"(?<!\w)(?!(?:Over|Under|Some|About|Around|Only|The|In|At|Of|By|On|All|And|With|From)\b)"
    r"(?:[A-Z][\w’'-]*|[“\"][\w ]+)\s+\Z"
)
_YEARS = re.compile(r"\b(?:1[5-9]|20|21)\d\d\b")


class Values(NamedTuple):
    """The values of a text, each sort found in what the sorts before it left."""

    identifiers: tuple[Identifier, ...]
    clocks: tuple[Clock, ...]
    days: tuple[Day, ...]
    quantities: tuple[Quantity, ...]

    def spans(self) -> Iterator[tuple[int, int]]:
        """Yield where each stands."""
        for sort in self:
            for one in sort:
                yield one.start, one.end


@lru_cache(maxsize=4096)
def values(text: str) -> Values:
    """Find every value of a text."""
    named = identifiers(text)
    rest = blank(text, ((one.start, one.end) for one in named if one.firm))
    times = clocks.clocks(rest)
    rest = blank(rest, ((one.start, one.end) for one in times))
    days = mentions(rest).days
    # A bare number of four digits that counts something is no year.
    rest = blank(rest, (match.span() for match in _DECADE.finditer(rest)))
    days = tuple(day for day in days if not _counts(day, rest)) + _seasons(rest)
    rest = blank(rest, ((day.start, day.end) for day in days))
    weak = [one for one in named if not one.firm]
    rest = blank(rest, ((one.start, one.end) for one in weak))
    return Values(named, times, days, quantities.quantities(rest))


def _seasons(text: str) -> tuple[Day, ...]:
    """Read the second year of `1984–85`."""
    return tuple(
        Day(int(m[1][:2] + m[2]) + 100 * (m[2] < m[1][2:]), None, None, m.start(), m.end())
        for m in _SEASON.finditer(text)
    )


def blank(text: str, spans: Iterator[tuple[int, int]]) -> str:
    """Put spaces in the place of some parts, so that every other keeps its own."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def compare_values(
    sentence: str, texts: Sequence[str], given: Sequence[str] = ()
) -> Iterator[Departure]:
    """Yield the values of a sentence that no passage has, and that are no date which follows."""
    passages = (*texts, *given)
    ours, theirs = values(sentence), [values(passage) for passage in passages]
    for one in ours.identifiers:
        yield from _identifier(one, sentence, passages)
    times = [time for found in theirs for time in found.clocks]
    for time in ours.clocks:
        if not any(clocks.same(time, other) for other in times):
            if _after(time, times, passages):
                continue
            open_ = _EITHER_SIDE.search(sentence, 0, time.start) or (
                any(map(_RELATIVE.search, passages)) and not any(_durations(passages))
            )
            shown = ", ".join(_texts(passages, "clocks"))
            yield _departure(
                "unsupported-time", sentence, time, shown, "question" if open_ else "gate"
            )
    days = [day for found in theirs for day in found.days]
    decades = {other[0] for passage in passages for other in _DECADE.finditer(passage)}
    years = {str(day.year)[:3] for day in days if day.year}
    for decade in _DECADE.finditer(sentence):
        if decade[0] not in decades and decade[1] not in years:
            at = Day(None, None, None, *decade.span())
            yield _departure("unsupported-date", sentence, at, "", "question")
    for day in ours.days:
        yield from _day(day, days, sentence, passages)
    amounts = [amount for found in theirs for amount in found.quantities]
    for amount in ours.quantities:
        if not _lies_between(amount, texts):
            yield from _amount(amount, amounts, sentence, passages)


def _departure(
    kind_: str,
    sentence: str,
    at: Clock | Day | Quantity | Identifier,
    theirs: str,
    strength: Strength,
) -> Departure:
    return Departure(kind_, at.start, at.end, sentence[at.start : at.end], theirs, strength, VALUE)


def _durations(passages: Sequence[str]) -> Iterator[int]:
    """Yield the spans of hours and minutes that passages tell, in minutes."""
    for passage in passages:
        for amount in values(passage).quantities:
            if amount.unit in _MINUTES:
                yield int(amount.low * _MINUTES[amount.unit])


def _after(time: Clock, times: list[Clock], passages: Sequence[str]) -> bool:
    """Whether a clock time is so long before or after another as a passage tells."""
    return any(
        clocks.same(time._replace(minutes=frozenset((m + d) % _DAY for m in time.minutes)), other)
        for duration in _durations(passages)
        for d in (duration, -duration)
        for other in times
    )


def _texts(passages: Sequence[str], sort: str) -> list[str]:
    found = (p[one.start : one.end] for p in passages for one in getattr(values(p), sort))
    return list(dict.fromkeys(found))[:6]


def _identifier(one: Identifier, sentence: str, passages: Sequence[str]) -> Iterator[Departure]:
    if carried(one, passages):
        return
    others = rivals(one, passages)
    strength: Strength = "gate" if one.firm or others else "question"
    yield _departure("unsupported-identifier", sentence, one, ", ".join(others[:4]), strength)


def _counts(day: Day, text: str) -> bool:
    """Whether what looks like a year is money, a measure or a number of things."""
    if day.month is not None or day.year is None:
        return False
    return bool(
        re.search(r"[$€£]\s?\Z", text[: day.start])
        or re.match(
            r"\s?(?:%|km|kg|feet|ft|metres|meters|people|votes|words|miles|dollars|men|troops)\b",
            text[day.end :],
        )
    )


def _day(day: Day, days: list[Day], sentence: str, passages: Sequence[str]) -> Iterator[Departure]:
    if any(_says(day, other) for other in days) or _follows(day, days, sentence):
        return
    if day.month is None and str(day.year) in " ".join(passages):
        return
    strength: Strength = "gate" if _rival(day, days, sentence, passages) else "question"
    shown = ", ".join(_texts(passages, "days"))
    yield _departure("unsupported-date", sentence, day, shown, strength)


def _says(day: Day, other: Day) -> bool:
    """Whether another date has all that this one says."""
    return all(
        mine is None or mine == theirs
        for mine, theirs in ((day.year, other.year), (day.month, other.month), (day.day, other.day))
    ) or (
        day.year is not None
        and other.year is None
        and day.month is not None
        and (day.month, day.day) == (other.month, other.day or day.day)
        and day.day == other.day
    )


def _rival(day: Day, days: list[Day], sentence: str, passages: Sequence[str]) -> bool:
    """Whether a passage has this day with another year, or another day, or end, of the same."""
    if season := _SEASON.fullmatch(sentence[day.start : day.end]):
        return any(other[1] == season[1] for p in passages for other in _SEASON.finditer(p))
    return any(
        None not in (day.day, other.day)
        and (day.year is None) == (other.year is None)
        and day.month == other.month
        and (day.day == other.day) != (day.year == other.year)
        for other in days
    )


def _follows(day: Day, days: list[Day], sentence: str) -> bool:
    """Whether the sentence says before or after, and a passage has a day on that side."""
    side = _DAY_BOUND.search(sentence, 0, day.start)
    if not side or day.year is None:
        return False
    one = (day.year, day.month or 0, day.day or 0)
    for other in days:
        if other.year is None or (day.day and not other.day) or (day.month and not other.month):
            continue
        two = (
            other.year,
            (other.month or 0) if day.month else 0,
            (other.day or 0) if day.day else 0,
        )
        if (two < one) if side[1] else (two > one):
            return True
    return False


def _amount(
    ours: Quantity, amounts: list[Quantity], sentence: str, passages: Sequence[str]
) -> Iterator[Departure]:
    shown = ", ".join(_texts(passages, "quantities"))
    carrying = [other for other in amounts if _carries(ours, other)]
    # What satisfies a bound may be another count of the thing, if one that breaks it is nearer.
    far = ours.bound in "<>" and not any(_close(ours, other) for other in carrying)
    if carrying and far and any(_violates(ours, o) and _close(ours, o) for o in amounts):
        yield _departure("unsupported-number", sentence, ours, shown, "question")
        return
    if carrying:
        # “More than 300” is not 300.
        if ours.bound == "=" and all(o.bound != "=" and o.low == ours.low for o in carrying):
            yield _departure("dropped-hedge", sentence, ours, shown, "question")
        return
    other_unit = [o for o in amounts if o.low == ours.low and not agrees(ours, o)]
    if any(kind(ours.unit) == kind(other.unit) for other in other_unit):
        yield _departure("unsupported-unit", sentence, ours, shown, "gate")
        return
    satisfying = [other for other in amounts if same(ours, other) and agrees(ours, other)]
    if satisfying and not any(_violates(ours, other) for other in amounts):
        # Something satisfies the bound; whether it is what is counted, only a reader can tell.
        if not any(_close(ours, other) for other in satisfying):
            wrong = any(o.bound == ours.bound and o.unit for o in satisfying)
            strength: Strength = "gate" if wrong else "question"
            yield _departure("unsupported-number", sentence, ours, shown, strength)
        return
    bare = not ours.unit and ours.bound == "="
    figures = re.escape(sentence[ours.start : ours.end])
    if bare and any(re.search(rf"#{figures}\b", passage) for passage in passages):
        return
    if bare and (named := _NAMED.search(sentence, 0, ours.start)):
        # “Fallout 76” is a name; “flight KX 471” is not flight KX 417.
        name = re.escape(named[0].strip())
        wrong = any(re.search(rf"\b{name}\s+\d", passage) for passage in passages)
    else:
        wrong = bool(satisfying) or _is_wrong(ours, amounts, passages)
    strength = "gate" if wrong else "question"
    yield _departure("unsupported-number", sentence, ours, shown, strength)


def _lies_between(ours: Quantity, passages: Sequence[str]) -> bool:
    """Whether so much time lies between two days, or two times of day, that are told."""
    found = [values(passage) for passage in passages]
    if ours.unit in _MINUTES and ours.bound in "=~":
        times = sorted({m for one in found for time in one.clocks for m in time.minutes})
        apart = {d % _DAY for a, b in combinations(times, 2) for d in (a - b, b - a)}
        if ours.unit == "hour":
            return any(d // 60 == ours.low for d in apart)
        return any(ours.low in (d, d % 60) for d in apart)
    if ours.unit in _DAYS and ours.bound in "=~":
        days = [day for one in found for day in one.days if day.month and day.day]
        return any(
            abs(_ordinal(a) - _ordinal(b)) == ours.low * _DAYS[ours.unit]
            for a, b in combinations(days, 2)
            if (a.year is None) == (b.year is None)
        )
    return False


def _ordinal(day: Day) -> int:
    """Count the days; of a day that is impossible, as if months had 31."""
    month, of_month = day.month or 1, day.day or 1
    try:
        return date(day.year or _SOME_YEAR, month, of_month).toordinal()
    except ValueError:
        return 31 * month + of_month


def _carries(ours: Quantity, theirs: Quantity) -> bool:
    """Whether an amount is another, or what its bound allows of the same thing."""
    if converted(ours, theirs):
        return True
    if not (same(ours, theirs) and agrees(ours, theirs)):
        return False
    if kind(ours.unit) == "time" and not theirs.unit and theirs.noun:
        return False  # two parties are not two weeks
    return ours.bound in "=~" or _of_one_thing(ours, theirs)


def _of_one_thing(ours: Quantity, theirs: Quantity) -> bool:
    """Whether both count the same, as far as unit or noun tell."""
    if ours.unit or theirs.unit:
        return ours.unit == theirs.unit and _close(ours, theirs)
    return bool(ours.noun) and related(ours.noun, theirs.noun)


def _close(ours: Quantity, theirs: Quantity) -> bool:
    return abs(theirs.low - ours.low) <= _NEAR * max(abs(ours.low), abs(theirs.low))


def _violates(ours: Quantity, theirs: Quantity) -> bool:
    return (
        agrees(ours, theirs)
        and not same(ours, theirs)
        and _of_one_thing(ours, theirs)
        and ours.ordinal == theirs.ordinal
    )


def _is_wrong(ours: Quantity, amounts: list[Quantity], passages: Sequence[str]) -> bool:
    """Whether a number is near certain to be another: one of the same thing stands there."""
    comparable = [o for o in amounts if o.ordinal == ours.ordinal and agrees(ours, o)]
    if ours.bound != "=":
        return any(
            _violates(ours, other) or (_close(ours, other) and other.unit == ours.unit)
            for other in comparable
        )
    if _derivable(ours, amounts, passages):
        return False
    if any(_of_one_thing(ours, other) for other in comparable if ours.noun or ours.unit):
        return True
    # What is measured is not counted.
    return kind(ours.unit) is not None or (ours.low > _COUNTABLE and not ours.ordinal)


def _derivable(ours: Quantity, amounts: list[Quantity], passages: Sequence[str]) -> bool:
    """Whether a number may be a sum, difference or share of two, a count, or a span of years."""
    low = ours.low
    timed = kind(ours.unit) == "time"
    numbers = {
        other.low for other in amounts if not (other.ordinal or (timed and other.unit != ours.unit))
    }
    years = sorted({int(y) for p in passages for y in _YEARS.findall(p)})
    if any(low in (a - b, a - b - 1, a - b + 1) for b, a in combinations(years, 2)):
        return True
    if ours.unit == "%":
        return not any(other.unit == "%" for other in amounts) and any(
            b and abs(100 * a / b - low) < 1 for a in numbers for b in numbers if a < b
        )
    if len(numbers) > _TOO_MANY:
        return False
    return any(low in (a + b, abs(a - b)) for a, b in combinations(sorted(numbers), 2))
