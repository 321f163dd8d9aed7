"""The words of the table: text made plain, and the patterns and meanings of words in it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from chronology.language.en.lists import calendar, listed

if TYPE_CHECKING:
    from chronology.language.en.expressions.spans import Unit

_LONGEST = 120
_DAYS_OF_MONTH = range(1, 32)

_UNITS = listed("numbers", "ones")[1:10]  # reads as words
_TEENS = listed("numbers", "ones")[10:]
_TENS = listed("numbers", "tens")
_ORDINALS = listed("numbers", "ordinals")

_NUMBERS = {word: n for n, word in enumerate((*_UNITS, *_TEENS), 1)}
_NUMBERS |= {word: 10 * n for n, word in enumerate(_TENS, 2)}
_NUMBERS |= {"a": 1, "an": 1}
ORDINALS = {word: n for n, word in enumerate(_ORDINALS, 1)} | {"thirtieth": 30}
ORDINALS |= {f"twenty {word}": 20 + n for n, word in enumerate(_ORDINALS[:9], 1)}
ORDINALS |= {"thirty first": 31}

MONTHS, WEEKDAYS = (
    {form.lower(): n for short in (False, True) for form, n in calendar(kind, short=short).items()}
    for kind in ("months", "weekdays")
)


def any_of(words: dict[str, int]) -> str:
    """Make a pattern of words, the longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def unit(words: str) -> str:
    """Make a pattern of units of time."""
    return rf"(?P<unit>{words})(?P<many>s?)"


def again(pattern: str) -> str:
    """Let a pattern stand a second time in an alternative: its groups get names of their own."""
    return re.sub(r"\(\?P<(\w+)>", r"(?P<\1_2>", pattern)


_UNDER_100 = rf"(?:{'|'.join(_TENS)})(?: (?:{'|'.join(_UNITS)}))?|{'|'.join((*_TEENS, *_UNITS))}"
NUMBER = (
    rf"[0-9]{{1,5}}|(?:(?:{'|'.join(_UNITS)}|an?) )?hundred(?: (?:and )?(?:{_UNDER_100}))?"
    rf"|{_UNDER_100}|an?"
)
MONTH = any_of(MONTHS)
WEEKDAY = any_of(WEEKDAYS)
DAY = rf"[0-9]{{1,2}}(?:st|nd|rd|th)?|{any_of(ORDINALS)}"
UNIT = unit("hour|day|night|week|fortnight|month|quarter|year|decade|century|centurie")
TIME_OF_DAY = (
    r"(?: (?:early |late |mid )?(?:morning|afternoon|evening|night|midday|noon|dawn|dusk|midnight)"
    r"| at (?:[0-9]{1,2}(?::[0-9]{2})? ?[ap]m|noon|dawn|dusk))?"
)

Hedge: TypeAlias = Literal["", "about", "more", "less"]

_HEDGES: dict[Hedge, str] = {
    "": r"exactly|precisely",
    "about": (
        r"about|around|roughly|approximately|approx|some|nearly|almost|close to|an estimated|"
        r"more or less|not quite|barely"
    ),
    "more": (
        r"(?:just |well |a little |slightly |little )?(?:more than|over)|at least|upwards of|"
        r"(?:no|not) (?:less|fewer) than"
    ),
    "less": (
        r"(?:just |a little |slightly |well )?(?:less than|under)|fewer than|at most|up to|"
        r"(?:no|not) more than|as (?:many|much) as"
    ),
}
_VAGUE = {
    r"(?:a |the )?couple(?: of)?": (2, 3),
    r"(?:a |just a |the )?few|a handful of": (2, 7),
    r"several|a number of": (3, 10),
}
"""How many units a vague number may stand for; conservatively many."""
ANY_NUMBER = (2, 10)
"""How many units a plural without a number may stand for."""

_HEDGE = "|".join(_HEDGES[hedge] for hedge in ("more", "less", "about", ""))
COUNT = (
    rf"(?:(?P<hedge>{_HEDGE}) )?(?:(?P<vague>{'|'.join(_VAGUE)})|"
    rf"(?P<between>between )?(?P<low>{NUMBER})(?: (?P<join>or|to|and|-) (?P<high>{NUMBER}))?)"
)
OR_SO = r"(?: (?P<rest>or so|or more|or less|or thereabouts))?"


_ISO = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")
_TYPOGRAPHY = (
    (re.compile(r"[‘’ʼ`´]"), "'"),
    (re.compile(r"[\u2010-\u2015\u2212]"), "-"),
    (re.compile(r"[()\[\]{}\"“”„«»]"), " "),
    (re.compile(r"^(?:[\s.,;:!?…']|-(?![0-9]))+|[\s.,;:!?…'-]+$"), ""),
    (re.compile(r"(?<=[a-z])\."), ""),
    (re.compile(r"(?<=[0-9]),(?=[0-9]{3} [a-z])"), ""),
    (re.compile(r","), " "),
    (re.compile(r"(?:'s|(?<=s)')$"), ""),
)
_HYPHENS = (
    (re.compile(rf"(?<=\btwenty|\bthirty)-(?=(?:{any_of(ORDINALS)})\b)"), " "),
    (re.compile(rf"\b({'|'.join(_TENS)})-(?=(?:{'|'.join(_UNITS)})\b)"), r"\1 "),
    (re.compile(r"\b(early|mid)\s*-?\s*to\s*-?\s*(mid|late)\b"), r"\1 to \2"),
    (re.compile(r"\b(mid|early|late)\s*-\s*"), r"\1 "),
    (re.compile(r"\bend-(?!of\b)"), "end of "),
    (re.compile(r"\s*-\s*and\s*-\s*a\s*-\s*half\b"), " and a half"),
    (re.compile(r"\s*-\s*"), " - "),
)
_SMALLER = {
    "day": (24, "hours"),
    "week": (7, "days"),
    "month": (4, "weeks"),
    "year": (12, "months"),
    "decade": (10, "years"),
    "century": (100, "years"),
}
_HALF = re.compile(
    rf"(?:\b(?P<number>{NUMBER}) and a half (?P<unit>day|week|month|year|decade)s\b)|"
    r"(?:\b(?:an? |one )?(?P<one>day|week|month|year|decade|century) and a half\b)|"
    r"(?:\bhalf an? (?P<half>day|week|month|year|decade|century)\b)"
)
_PHRASES = (
    (re.compile(r"\b(?:half a dozen|half dozen)\b"), "6"),
    (re.compile(r"\ba quarter (?:of a )?century\b"), "25 years"),
    (re.compile(r"\b(?:a|one) dozen\b(?! (?:or|to|and)\b)"), "12"),
    (re.compile(rf"\b({NUMBER}) or so (?=[a-z])"), r"about \1 "),
    (re.compile(r"\b([0-9]+)(?: - |-)odd\b"), r"about \1"),
    (re.compile(r"^(?:over|in|during) the course of\b"), "over"),
    (re.compile(r"^either (?=.* or )"), ""),
)


class Count(NamedTuple):
    """So many units: from `low` to `high`, `hedge` what the words before it do to them."""

    low: int
    high: int
    unit: Unit
    hedge: Hedge = ""
    vague: bool = False
    hours: bool = False

    @property
    def words(self) -> str:
        """Say it in a sentence."""
        numbers = f"{self.low}"
        if self.high > self.low:
            numbers += f" or {self.high}" if self.high == self.low + 1 else f" to {self.high}"
        before = {"": "", "about": "about ", "more": "more than ", "less": "less than "}[self.hedge]
        plural = "" if self.high == 1 else "s"
        return f"{before}{numbers} {'hour' if self.hours else self.unit}{plural}"


def plain(text: str) -> str:
    """Fold what is typography: case, spaces, dashes, quotation marks, points and commas."""
    if len(text) > _LONGEST:
        return ""
    text = unicodedata.normalize("NFC", text).lower()
    for pattern, instead in _TYPOGRAPHY:
        text = pattern.sub(instead, text)
    text = " ".join(text.split())
    if not _ISO.fullmatch(text):
        for pattern, instead in _HYPHENS:
            text = pattern.sub(instead, text)
    text = _HALF.sub(_in_smaller_units, text)
    for pattern, instead in _PHRASES:
        text = pattern.sub(instead, text)
    return text


def count(match: re.Match[str]) -> Count | None:
    """Read the number and the unit that a pattern found; None where they make no sense."""
    groups = groups_of(match)
    unit, factor, hours = _unit(groups["unit"] or "")
    hedge = _hedge(groups)
    if vague := groups.get("vague"):
        low, high = next(span for words, span in _VAGUE.items() if re.fullmatch(words, vague))
    elif groups.get("low"):
        low = number(groups["low"] or "")
        high = number(groups["high"]) if groups["high"] else low
        joined = groups["join"]
        if low < 1 or (joined and low >= high) or (joined == "and") is not bool(groups["between"]):
            return None
    else:
        low, high = ANY_NUMBER if groups["many"] else (1, 1)
    unsaid = not groups.get("low") and (low, high) != (1, 1)
    if hedge in ("more", "less") and unsaid:
        return None
    return Count(low * factor, high * factor, unit, hedge, unsaid, hours)


def groups_of(match: re.Match[str]) -> dict[str, str | None]:
    """Give the groups of the alternative that matched, under their first names."""
    groups = match.groupdict()
    return {name: groups[name] or groups.get(f"{name}_2") for name in groups if "_2" not in name}


def number(words: str) -> int:
    """Read a number below 1,000 in words, or any in digits."""
    if words.isdigit():
        return int(words)
    hundreds, said, rest = words.partition("hundred")
    if said:
        return 100 * (number(hundreds.strip()) if hundreds.strip() else 1) + number(rest.strip())
    return sum(_NUMBERS[word] for word in words.split() if word != "and")


def ordinal(words: str) -> int | None:
    """Read the day of a month; None for one that no month has."""
    if words in ORDINALS:
        return ORDINALS[words]
    digits = words.rstrip("stndrh")
    n = int(digits)
    suffix = words[len(digits) :]
    right = "th" if n in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return n if n in _DAYS_OF_MONTH and suffix in ("", right) else None


def _in_smaller_units(match: re.Match[str]) -> str:
    """Say halves without a fraction: “two and a half years” are 30 months."""
    size, smaller = _SMALLER[match["unit"] or match["one"] or match["half"]]
    whole = 0 if match["half"] else number(match["number"] or "one")
    low = whole * size + size // 2
    high = f" to {low + 1}" if size % 2 else ""
    return f"{low}{high} {smaller}"


def _unit(word: str) -> tuple[Unit, int, bool]:
    if word in ("hour", "night"):
        return "day", 1, word == "hour"
    if word == "fortnight":
        return "week", 2, False
    if word == "decade":
        return "year", 10, False
    if word.startswith("centur"):
        return "year", 100, False
    units: dict[str, Unit] = {
        "day": "day",
        "week": "week",
        "month": "month",
        "quarter": "quarter",
        "year": "year",
    }
    return units[word], 1, False


def _hedge(groups: dict[str, str | None]) -> Hedge:
    rest = groups.get("rest")
    if rest == "or more":
        return "more"
    if rest:
        return "about"
    said = groups.get("hedge")
    if not said:
        return ""
    return next(hedge for hedge, words in _HEDGES.items() if re.fullmatch(words, said))
