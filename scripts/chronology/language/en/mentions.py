"""Numbers, days, months, years and weekdays that a text mentions, as values to compare.

A closed set of English patterns; what it does not know is left to the other rules on names and
words. Dates are found first, so that their digits are not taken for numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from chronology.language.en.lists import calendar, listed, numbers, table
from chronology.language.found import Day, Mentions, Number, Weekday

MONTHS = tuple(name.lower() for name in calendar("months"))
WEEKDAYS = tuple(name.lower() for name in calendar("weekdays"))

_UNITS = {word: number for number, word in enumerate(listed("numbers", "ones"))}
_TENS = {word: 10 * number for number, word in enumerate(listed("numbers", "tens"), 2)}
_SCALES = table("numbers")["scales"]
# Said of a number that nobody counted, and of a part.
_VAGUE = {word: n for word, n in numbers().items() if word not in _UNITS and word not in _TENS}
_UNITS_OF_MEASURE = table("numbers")["suffixes"]
_ORDINALS = {word: number for number, word in enumerate(listed("numbers", "ordinals"), 1)}
_ANY_NUMBER = re.compile(
    rf"\b(?:{'|'.join((*_UNITS, *_TENS, *_VAGUE, *_ORDINALS))})\b", re.IGNORECASE
)
_SHORT_MONTHS = {name[:3].lower(): n for name, n in calendar("months").items()}


_MONTH = (
    rf"(?P<{{0}}>{'|'.join(calendar('months'))}"
    rf"|(?:{'|'.join(calendar('months', short=True))})\b\.?)"
)
_D = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<{0}>(?:1[5-9]|20|21)\d\d)(?!\d|,\d)"
_AND = r"\s*(?:–|—|-|to|and|or|until|/)\s*"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?P<y>\d{4})-(?P<mn>\d\d)(?:-(?P<d>\d\d))?\b",
        rf"\b{_D.format('d')}{_AND}{_D.format('d2')}(?:\s+of)?\s+{_MONTH.format('m')}(?:,?\s+{_YEAR.format('y')})?",
        rf"\b{_MONTH.format('m')}\s+{_D.format('d')}{_AND}{_D.format('d2')}\b(?:,?\s+{_YEAR.format('y')})?",
        rf"\b{_D.format('d')}(?:\s+of)?\s+{_MONTH.format('m')}\b(?:,?\s+{_YEAR.format('y')})?",
        rf"\b{_MONTH.format('m')}\s+{_D.format('d')}\b(?!\s*(?:troops|soldiers|people))(?:,?\s+{_YEAR.format('y')})?",
        rf"\b{_MONTH.format('m')},?\s+{_YEAR.format('y')}",
        rf"\b{_MONTH.format('m')}\b",
        rf"\b{_YEAR.format('y')}\b",
    )
)
_ANY_DAY = re.compile(rf"\d|{_MONTH.format('m')}")
# "May" and "March" begin sentences as other words too; as months they follow one of these.
_MONTH_CONTEXT = re.compile(
    r"(?:\b(?:in|of|since|until|by|early|mid|late|last|next|this|from|to|and|or|during|before|after)[\s-]+)$",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(rf"\b({'|'.join(calendar('weekdays'))})s?\b")
_DIGITS = re.compile(
    # "Il-76" is a name, "10-15" are two numbers.
    r"(?<![\w.,])(?<![^\W\d]-)(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
    r"(?:(?P<ordinal>st|nd|rd|th)|(?P<unit>km|bn|mn|m|k))?(?!\w)"
)
_SCALE = re.compile(rf"\s+({'|'.join(_SCALES)})\b")
_ENDS_IN_NUMBER = re.compile(rf"(?:\d|\b(?i:{'|'.join((*_UNITS, *_TENS))}))\Z")
_GOES_ON = re.compile(
    rf"(?i:(?:{'|'.join(_SCALES)}|trillion|dozen)s?\b|per\s?cent|percentage\b)|[%‰$€£¥]"
)
_FIGURE_BEFORE = re.compile(r"\d\s+\Z")
_WORD = re.compile(r"[A-Za-z]+")
_NO_NUMBER_BEFORE = re.compile(
    r"\b(?:no|any|every|some|each|this|that|the|which|other|another)\s+$", re.IGNORECASE
)
_NO_NUMBER_AFTER = re.compile(r"\s+(?:of|another|who|that|in particular)\b|['’]s\b", re.IGNORECASE)


def together(days: tuple[Day, ...]) -> Iterator[tuple[Day, ...]]:
    """Yield the days in the groups in which they are named: `8 to 11 February` is one."""
    for _, group in groupby(days, key=lambda day: day.start):
        yield tuple(group)


@lru_cache(maxsize=4096)
def mentions(text: str) -> Mentions:
    """Find everything; memoised, since quotations are asked about again and again."""
    days, taken = _days(text)
    weekdays = tuple(
        Weekday(WEEKDAYS.index(m[1].lower()), m.start(), m.end()) for m in _WEEKDAY.finditer(text)
    )
    found = sorted((*_digits(text, taken), *_words(text, taken)), key=lambda n: n.start)
    return Mentions(tuple(sorted(days, key=lambda d: d.start)), weekdays, tuple(found))


def one_number(before: str, after: str) -> bool:
    """Whether the words on both sides of a space are one number: `5 million`, `five per cent`."""
    return bool(_GOES_ON.match(after) and _ENDS_IN_NUMBER.search(before))


def _days(text: str) -> tuple[list[Day], list[tuple[int, int]]]:
    days: list[Day] = []
    taken: list[tuple[int, int]] = []
    for pattern in _PATTERNS if _ANY_DAY.search(text) else ():
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(a < end and start < b for a, b in taken):
                continue
            group = match.groupdict()
            month = int(group["mn"]) if group.get("mn") else _month(group.get("m"))
            year = int(group["y"]) if group.get("y") else None
            bare = group.get("d") is None and year is None
            if (
                bare
                and group.get("m") in ("May", "March")
                and not _MONTH_CONTEXT.search(text[:start])
            ):
                continue
            taken.append((start, end))
            numbers = [int(group[name]) for name in ("d", "d2") if group.get(name)]
            days.extend(Day(year, month, day, start, end) for day in numbers)
            if not numbers:
                days.append(Day(year, month, None, start, end))
    return days, taken


def _month(name: str | None) -> int | None:
    return _SHORT_MONTHS[name.rstrip(".")[:3].lower()] if name else None


def _digits(text: str, taken: list[tuple[int, int]]) -> Iterator[Number]:
    for match in _DIGITS.finditer(text):
        if any(a < match.end() and match.start() < b for a, b in taken):
            continue
        digits = match.group().removesuffix(match["ordinal"] or match["unit"] or "")
        end = match.end()
        value = float(digits.replace(",", "")) * _UNITS_OF_MEASURE.get(match["unit"] or "", 1)
        scale = _SCALE.match(text, end)
        if scale:
            value *= _SCALES[scale[1]]
            end = scale.end()
        yield Number(value, match["ordinal"] is not None, match.start(), end)


def _words(text: str, taken: list[tuple[int, int]]) -> Iterator[Number]:
    if not _ANY_NUMBER.search(text):
        return
    words = [(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        word, start, end = words[at]
        if word in _ORDINALS:
            yield Number(_ORDINALS[word], ordinal=True, start=start, end=end)
            at += 1
            continue
        if word not in _UNITS and word not in _TENS:
            # Behind a figure they belong to it.
            if word in _VAGUE and not _FIGURE_BEFORE.search(text, 0, start):
                yield Number(_VAGUE[word], ordinal=False, start=start, end=end)
            at += 1
            continue
        value, length = _spelt(words[at:], text)
        end = words[at + length - 1][2]
        inside = any(a < end and start < b for a, b in taken)
        if not inside and not (value == 1 and _is_pronoun(text, start, end)):
            yield Number(value, ordinal=False, start=start, end=end)
        at += length


def _spelt(words: list[tuple[str, int, int]], text: str) -> tuple[float, int]:
    """Read a number in words: its value and how many words it takes."""
    total = current = 0
    length = 0
    for n, (word, start, _) in enumerate(words):
        between = text[words[n - 1][2] : start] if n else ""
        if n and between.strip(" -‐‑"):
            break
        if word in _UNITS and (n == 0 or (current % 10 == 0 and (current or total))):
            current += _UNITS[word]
        elif word in _TENS and current % 100 == 0:
            current += _TENS[word]
        elif word == "hundred" and n:
            current *= 100
        elif word in _SCALES and n:
            total, current = total + current * _SCALES[word], 0
        else:
            break
        length = n + 1
    return total + current, length


def _is_pronoun(text: str, start: int, end: int) -> bool:
    """Tell "one of them", "no one", "this one" from "one base"."""
    return bool(_NO_NUMBER_BEFORE.search(text[:start]) or _NO_NUMBER_AFTER.match(text[end:]))
