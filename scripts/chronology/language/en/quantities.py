"""Amounts as values: a number, what it is of, and how it is bounded. English.

`1984–85` is 1984-1985, "2nd" is "second", "fewer than 1,300" holds of 1,275, a kilometre is no mile
and 41° N not 41° S. A unit is a measure (`km`, `%`, `$`, `N`), or for what is merely counted the
word behind the number, which only tells amounts of one thing from those of another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import yaml

from chronology.language.en.lemmas import lemma


class Quantity(NamedTuple):
    """An amount from `low` to `high`, and how a text bounds it: `=`, `>`, `>=`, `<`, `<=`, `~`."""

    low: float
    high: float
    bound: str
    unit: str
    noun: str
    ordinal: bool
    start: int
    end: int


_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {
    "hundred": 100, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9,
    "trillion": 1e12, "dozen": 12, "score": 20,
}  # fmt: skip
_WORDS: dict[str, float] = {
    **{word: n for n, word in enumerate(_SMALL)},
    **{word: 10 * n for n, word in enumerate(_TENS, 2)},
}
_IRREGULAR = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
}
_ORDINALS: dict[str, float] = {
    **{f"{word}th": n for n, word in enumerate(_SMALL) if n not in _IRREGULAR.values()},
    **{f"{word[:-1]}ieth": 10 * n for n, word in enumerate(_TENS, 2)},
    "hundredth": 100, **_IRREGULAR,
}  # fmt: skip
_ADVERBS = {"twice": 2, "thrice": 3}

_DATA: Mapping[str, Mapping[str, Sequence[str]]] = yaml.safe_load(
    (files(__package__) / "measures.yml").read_text(encoding="utf-8")
)
_UNIT: dict[str, str] = {}
_KIND: dict[str, str] = {}
_FACTOR: dict[str, float] = {}
for _kind, _entries in _DATA["units"].items():
    for _entry in _entries:
        _first, *_others = _entry.split()
        _name, _, _factor = _first.partition("=")
        _KIND[_name], _FACTOR[_name] = _kind, float(_factor or 1)
        for _form in (_name, *_others):
            _UNIT["w" if _form == "w_" else _form.replace("_", " ")] = _name
_PLACES = {"latitude", "longitude"}
_SIDES = {"n": "n", "s": "s", "e": "e", "w": "w_"}
_MONEY = r"(?:US|A|C|HK|NZ)?[$]|[€£¥₹]|\b(?:Rs\.?|USD|EUR|GBP|INR)(?=\s?\d)"
_FIGURE = r"(?:\d{1,3}(?:,\d{2,3})+|\d+)(?:\.\d+)?|\.\d+"
_NUMBER_WORD = "|".join(sorted((*_WORDS, *_ORDINALS), key=len, reverse=True))
_SPELT = re.compile(r"[A-Za-z]+(?:[ ‐‑-]+[A-Za-z]+)*")
_FIND = re.compile(
    rf"(?<![\w.,:/\\@#_-])(?P<minus>[-−](?=\d))?(?P<money>{_MONEY})?\s?(?P<figure>{_FIGURE})"
    r"(?P<ordinal>st|nd|rd|th)?(?P<glued>bn|mn|tn|[km](?![\w²/]))?"
    r"(?!\.\d|\d|[:/]\d(?!\d*\s*(?:on|at|from|by|,|\.|$))|[A-Za-z_@](?<![a-z%°µ]))"
    rf"|\b(?P<word>(?:{_NUMBER_WORD}|(?:a|half a|one)\s+(?:hundred|thousand|million|billion|dozen)"
    r"|twice|thrice|hundreds|thousands|millions|billions|dozens|scores)\b)",
    re.IGNORECASE,
)
_SCALE = re.compile(
    r"[\s-]*(hundred|thousand|lakh|million|crore|billion|trillion|dozen)s?\b", re.IGNORECASE
)
_RANGE = re.compile(r"\s*(?:–|—|-|to|or|and)\s*(?=[$€£¥₹]?\d)")
_BETWEEN = re.compile(r"\b(?:between|from)\s+\Z", re.IGNORECASE)
_BOUNDS = tuple(
    (re.compile(rf"\b(?:{'|'.join(words)})\s+(?:the |a |an )?\Z", re.IGNORECASE), bound)
    for bound, words in _DATA["before"].items()
)
_BOUND_AFTER = tuple(
    (re.compile(rf"\s*(?:{'|'.join(words)})", re.IGNORECASE), bound)
    for bound, words in _DATA["behind"].items()
)
_UNIT_AFTER = re.compile(
    r"[\s-]?(?P<sign>%|[°º]\s?[CF]\b"
    r"|percentage[\s-]points?|(?:square|sq\.?|nautical|metric|short|per|degrees?)[\s-](?:[a-z²]+)"
    r"|[a-zµ²]+/[a-z]+|(?:kilomet|mi)\w+ (?:per|an) hour|[A-Za-zµ]+[²]?)"
)
_COORDINATE = re.compile(
    r"(?P<d>\d+(?:\.\d+)?)(?:\s?(?:°|º|degrees?)\s?"
    r"(?:(?P<m>\d+(?:\.\d+)?)\s?(?:['′’]|minutes?)\s?)?"
    r"(?:(?P<s>\d+(?:\.\d+)?)\s?(?:[\"″”]|''|seconds?)\s?)?(?:of\s|latitude\s|longitude\s)?|\s)"
    r"(?P<side>[NSEW]|north|south|east|west)\b(?!\w|\.\w)"
)
_PAIRED = re.compile(
    r"(?<![\w.,:/-])(?P<first>\d+(?:\.\d+)?)(?P<sign>/|:|\s?[–-]\s?|\s*out of\s*)(?P<last>\d+)"
    r"(?![\d:/-]|[.,]\d|\w)"
)
_NOUN = re.compile(
    r"[\s-]+(?:of\s+(?:the\s+|its\s+|all\s+)?[\d,]+\s+|of\s+|the\s+|its\s+|their\s+|his\s+|her\s+|these\s+|those\s+)*([A-Za-z][\w’'-]*)"
)
_NEXT_NOUN = re.compile(r"\s+(?:of\s+(?:the\s+)?)?([a-z][\w-]{2,})")
_NO_ONE = re.compile(
    r"\b(?:no|any|every|some|each|this|that|the|which|other|another|only)\s+\Z", re.IGNORECASE
)
_ONE_OF = re.compile(
    r"\s+(?:of|another|who|that|in particular|day|time|side|hand|another)\b|['’]s\b", re.IGNORECASE
)
_OTHER_END = re.compile(rf"[$€£¥₹]?({_FIGURE})(?![\w/])")
_GLUED = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
_HUNDRED, _THOUSAND = 100, 1000
_CLOSE = 0.1
_MONTH = 2e6  # seconds; no unit below it is of varying length
_ROUND_FIGURES = 0.02


@lru_cache(maxsize=8192)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Find the amounts of a text whose dates, clock times and identifiers are blanked out."""
    return tuple(_quantities(text))


def kind(unit: str) -> str | None:
    """Tell what a unit measures, if it is one."""
    return _KIND.get(unit)


def agrees(ours: Quantity, theirs: Quantity) -> bool:
    """Whether the units allow that both are one amount."""
    if kind(ours.unit) == "time" and not theirs.unit and theirs.noun:
        return False  # two parties are not two weeks
    return ours.unit == theirs.unit or not (ours.unit and theirs.unit)


def same(ours: Quantity, theirs: Quantity) -> bool:
    """Whether an amount is the other, as its words bound or round it; units are not looked at."""
    if ours.ordinal != theirs.ordinal:
        return ours.low == theirs.low and not (ours.ordinal and theirs.unit)
    low, high = theirs.low, theirs.high
    held = {
        ">": low >= ours.low if theirs.bound in (">", "~") else low > ours.low,
        ">=": low >= ours.low,
        "<": high <= ours.high if theirs.bound in ("<", "~") else high < ours.high,
        "<=": high <= ours.high,
        "~": abs(low - ours.low) <= _CLOSE * max(abs(low), abs(ours.low)),
    }
    if ours.bound in held:
        return held[ours.bound]
    if ours.low != ours.high:
        return (ours.low, ours.high) == (low, high)
    return ours.low in (low, high) or _rounded(ours.low, low)


def converted(ours: Quantity, theirs: Quantity) -> bool:
    """Whether two amounts in different units of one measure come to the same, rounded."""
    measure = kind(ours.unit)
    if measure is None or measure != kind(theirs.unit) or ours.unit == theirs.unit:
        return False
    if measure in (*_PLACES, "money", "share", "temperature"):
        return False
    one, other = ours.low * _FACTOR[ours.unit], theirs.low * _FACTOR[theirs.unit]
    # Fifteen days are not two weeks; 26 months are about two years.
    exact = measure == "time" and max(_FACTOR[ours.unit], _FACTOR[theirs.unit]) < _MONTH
    close = 0.0 if exact and ours.bound == "=" else _CLOSE
    return abs(one - other) <= close * max(abs(one), abs(other))


def _rounded(ours: float, theirs: float) -> bool:
    """Whether a figure is the other with fewer digits: 6.9 million for 6,912,345."""
    if abs(ours) >= _THOUSAND and theirs:
        return ours % _THOUSAND == 0 and abs(ours - theirs) <= _ROUND_FIGURES * ours
    places = len(f"{ours:g}".partition(".")[2])
    return bool(theirs % 1) and places > 0 and f"{theirs:.{places}f}" == f"{ours:.{places}f}"


def _quantities(text: str) -> Iterator[Quantity]:
    for match in _PAIRED.finditer(text):
        low = float(match["first"].replace(",", ""))
        unit = (
            "/"
            if match["sign"].startswith((" out", "out", "/"))
            else match["sign"].strip() + match["last"]
        )
        if unit == "/":
            unit += match["last"]
        if unit[0] in "-–" and low < float(match["last"]):
            continue  # a range
        bound = next((b for p, b in _BOUNDS if p.search(text, 0, match.start())), "=")
        yield Quantity(
            low,
            low,
            bound,
            unit.replace("–", "-"),
            "",
            ordinal=False,
            start=match.start(),
            end=match.end(),
        )
        text = _blank(text, match)
    for match in _COORDINATE.finditer(text):
        value = sum(float(n) / 60**at for at, n in enumerate(match.group("d", "m", "s")) if n)
        side, (start, end) = _SIDES[match["side"][0].lower()], match.span()
        yield Quantity(value, value, "=", side, "", ordinal=False, start=start, end=end)
        text = _blank(text, match)
    at = 0
    while (figure := _FIND.search(text, at)) is not None:
        found = _one(text, figure)
        at = found.end if found else figure.end()
        if found:
            yield found


def _blank(text: str, match: re.Match[str]) -> str:
    return text[: match.start()] + " " * len(match[0]) + text[match.end() :]


def _one(text: str, match: re.Match[str]) -> Quantity | None:
    if match["word"]:
        start = match.start("word")
        low, ordinal, end = _spelt(text, start)
        if (low == 1 and not ordinal and _is_pronoun(text, start, end)) or (
            ordinal and text[end : end + 1] == "s"  # of time
        ):
            return None
    else:
        start = match.start("money") if match["money"] else match.start("figure")
        low = float(match["figure"].replace(",", "")) * (-1 if match["minus"] else 1)
        ordinal, glued, end = bool(match["ordinal"]), (match["glued"] or "").lower(), match.end()
        if glued == "m" and not match["money"]:
            end = match.end("figure")  # metres
        else:
            low *= _GLUED.get(glued, 1)
    if scale := _SCALE.match(text, end):
        low, end = low * _SCALES[scale[1].lower()], scale.end()
    high = low
    if match["figure"] and not ordinal:
        low, high, end = _range(text, start, end, low)
    unit, noun, end = _of(text, match["money"], end, ordinal=ordinal)
    bound = next((b for p, b in _BOUNDS if p.search(text, 0, start)), None)
    bound = bound or next((b for p, b in _BOUND_AFTER if p.match(text, end)), "=")
    return Quantity(low, high, bound, unit, noun, ordinal, start, end)


def _range(text: str, start: int, end: int, low: float) -> tuple[float, float, int]:
    """Read the other end of `10–15` and "between 10 and 15", if there is one, and where it ends."""
    to = _RANGE.match(text, end)
    other = _OTHER_END.match(text, to.end()) if to else None
    if to is None or other is None:
        return low, low, end
    high = float(other[1].replace(",", ""))
    joins = to[0].strip() in ("–", "—", "-", "to") or _BETWEEN.search(text, 0, start)
    if not joins or high <= low:
        return low, low, end
    scale = _SCALE.match(text, other.end())
    by = _SCALES[scale[1].lower()] if scale else 1
    return low * by, high * by, scale.end() if scale else other.end()


def _of(text: str, money: str | None, end: int, *, ordinal: bool) -> tuple[str, str, int]:
    """Read what an amount is of: its unit, else the word behind it."""
    unit = _UNIT.get(money.lower().rstrip("."), money[-1]) if money else ""
    if not unit and not ordinal and (after := _UNIT_AFTER.match(text, end)):
        unit = _unit(after["sign"].lower(), glued=after.start("sign") == end)
        if unit:
            end = after.end("sign")
    following = _NOUN.match(text, end)
    return unit, lemma(following[1]) if following else "", end


def _unit(words: str, *, glued: bool) -> str:
    """Give the unit that stands behind a number; a single letter is one where it touches."""
    words = re.sub(r"[\s-]+", " ", words).strip().rstrip(".").replace(" an hour", " per hour")
    if words[0] in "°º":
        return _UNIT["°" + words[-1]]
    if len(words) == 1 and not (words in "%mg" or glued):
        return ""
    unit = _UNIT.get(words) or _UNIT.get(words.removesuffix("s")) or _UNIT.get(lemma(words), "")
    return "" if len(words) == 1 and kind(unit) in _PLACES else unit


def _spelt(text: str, start: int) -> tuple[float, bool, int]:
    """Read a number in words from here: its value, whether it is ordinal, and where it ends."""
    words = _words(text, start)
    total = current = 0.0
    end = start
    for at, (low, after) in enumerate(words):
        scale = _SCALES.get(low.removesuffix("s"), 0)
        if low in _ADVERBS:
            return _ADVERBS[low], False, after
        if low in _ORDINALS and (at == 0 or current % 10 == 0):
            return total + current + _ORDINALS[low], True, after
        if low in _WORDS and (at == 0 or _goes_on(current, _WORDS[low])):
            current += _WORDS[low]
        elif scale and scale <= _HUNDRED:
            current = (current or 1) * scale
        elif scale:
            total, current = total + (current or 1) * scale, 0
        elif low == "half" and at == 0:
            current = 0.5
        elif not _joins(low, at, current, words):
            break
        end = after
    return total + current, False, end


def _words(text: str, start: int) -> list[tuple[str, int]]:
    """Give the words from here that nothing but a space or hyphen parts, and where each ends."""
    run = _SPELT.match(text, start)
    found = re.finditer(r"[A-Za-z]+", run[0]) if run else ()
    return [(word[0].lower(), start + word.end()) for word in found]


def _joins(word: str, at: int, current: float, words: list[tuple[str, int]]) -> bool:
    """Whether a small word stands within a number: half *a* million, two hundred *and* five."""
    if word == "a":
        return at <= 1
    following = [low for low, _ in words[at + 1 : at + 2]]
    return word == "and" and current >= _HUNDRED and any(low in _WORDS for low in following)


def _goes_on(current: float, more: float) -> bool:
    """Whether a number in words takes another on: twenty-one, two hundred (and) five."""
    return (current % 10 == 0 and more < 10) or current % _HUNDRED == 0  # noqa: PLR2004 - digits


def _is_pronoun(text: str, start: int, end: int) -> bool:
    """Tell "one of them", "no one", "this one" from "one base"."""
    return bool(_NO_ONE.search(text[:start]) or _ONE_OF.match(text, end))
