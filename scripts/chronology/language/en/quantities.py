"""Amounts as values: a number, what it is of, and how it is bounded. English.

`1984–85` is 1984-1985, "2nd" is "second", "fewer than 1,300" holds of 1,275, a kilometre is no mile
and 41° N not 41° S. A unit is a measure (`km`, `%`, `$`, `N`), or for what is merely counted the
word behind the number, which only tells amounts of one thing from those of another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

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
    **{f"{word}th": n for word, n in _WORDS.items() if not word.endswith("y") and n not in _IRREGULAR.values()},
    **{f"{word[:-1]}ieth": 10 * n for n, word in enumerate(_TENS, 2)},
    "hundredth": 100, **_IRREGULAR,
}  # fmt: skip
_ADVERBS = {"twice": 2, "thrice": 3}

# One name per unit; units of one row measure the same thing. The factor makes them comparable.
_MEASURES = """
length: km=1000 kilometer kilometre kms | mi=1609.34 mile | m=1 metre meter | ft=0.3048 foot feet
  | yd=0.9144 yard | inch=0.0254 inches | cm=0.01 centimetre centimeter | mm=0.001 millimetre
  millimeter | nmi=1852 nautical_mile
mass: kg=1 kilogram kilo kgs | lb=0.4536 lbs pound_weight | g=0.001 gram | mg=1e-6 milligram
  | mcg=1e-9 microgram µg ug | oz=0.02835 ounce | t=1000 tonne metric_ton | ton=907 short_ton
temperature: °c=1 celsius degrees_celsius | °f=1 fahrenheit degrees_fahrenheit | kelvin=1
speed: km/h=1 kph kmh kilometres_per_hour kilometers_per_hour | mph=1.609 miles_per_hour
  | kn=1.852 knot kt kts
volume: l=1 litre liter | ml=0.001 millilitre milliliter cc | gal=3.785 gallon | bbl=159 barrel
area: ha=1e4 hectare | acre=4047 | km²=1e6 square_kilometre square_kilometer sq_km km2 sqkm
  | mi²=2.59e6 square_mile sq_mi | m²=1 square_metre square_meter sq_m m2
  | ft²=0.0929 square_foot square_feet sq_ft
power: kw=1e3 kilowatt | mw=1e6 megawatt | gw=1e9 gigawatt | w=1 watt | hp=745.7 horsepower
energy: kwh=1e3 kilowatt-hour | mwh=1e6 megawatt-hour | gwh=1e9 gigawatt-hour
data: kb=1e3 kilobyte | mb=1e6 megabyte | gb=1e9 gigabyte | tb=1e12 terabyte
concentration: ppm=1 | ppb=1e-3 | mol/l=1e6 molar | mmol/l=1e3 millimolar mmol
amount: mol=1 mole | mmol=1e-3 millimole
pressure: kpa=1e3 kilopascal | hpa=100 hectopascal | pa=1 pascal | bar=1e5 | psi=6895 | atm=101325
  | mmhg=133
time: second=1 sec secs | minute=60 min mins | hour=3600 hr hrs | day=86400 | week=604800
  | fortnight=1209600 | month=2629800 | year=31557600 | decade=315576000 | century=3155760000
money: $=1 dollar usd us$ | €=1 euro eur | £=1 pound sterling gbp | ¥=1 yen yuan rmb | ₹=1 rupee rs inr
  | franc=1 chf | rouble=1 ruble | ¢=0.01 cent
share: %=1 percent per_cent pct | point=1 percentage_point
latitude: n=1 | s=1
longitude: e=1 | w_=1
"""
_UNIT: dict[str, str] = {}
_KIND: dict[str, str] = {}
_FACTOR: dict[str, float] = {}
for _row in re.sub(r"\n\s+", " ", _MEASURES).strip().splitlines():
    _kind, _, _entries = _row.partition(":")
    for _entry in _entries.split("|"):
        _first, *_others = _entry.split()
        _name, _, _factor = _first.partition("=")
        _KIND[_name], _FACTOR[_name] = _kind, float(_factor or 1)
        for _form in (_name, *_others):
            _UNIT[_form.replace("_", " ") if _form != "w_" else "w"] = _name
_PLACES = {"latitude", "longitude"}
_SIDES = {"n": "n", "s": "s", "e": "e", "w": "w_"}
_MONEY = r"(?:US|A|C|HK|NZ)?[$]|[€£¥₹]|\b(?:Rs\.?|USD|EUR|GBP|INR)(?=\s?\d)"
_FIGURE = r"(?:\d{1,3}(?:,\d{2,3})+|\d+)(?:\.\d+)?|\.\d+"
_NUMBER_WORD = "|".join(sorted((*_WORDS, *_ORDINALS), key=len, reverse=True))
_SPELT = rf"(?:(?:{_NUMBER_WORD}|hundred|thousand|million|billion|dozen|and)\b[\s-]*)*"
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
    (re.compile(rf"(?:{words})\s+(?:the |a |an )?\Z", re.IGNORECASE), bound)
    for words, bound in (
        (r"\b(?:no|not) (?:more|higher|greater|longer|later) than|\bat (?:the )?most|\bup to|\bas (?:many|much|high) as|\bwithin|\ba maximum of", "<="),
        (r"\b(?:no|not) (?:less|fewer|lower) than|\bat (?:the )?least|\ba minimum of|\bat or (?:above|over)|\bminimum of", ">="),
        (r"\b(?:more|higher|greater|longer|larger|bigger|better|later|older|taller|heavier|hotter) than|\bover|\babove|\bexceed(?:s|ed|ing)?|\bin excess of|\bupwards? of|\bbeyond|\bsurpass(?:es|ed|ing)?|\bmore than about", ">"),
        (r"\b(?:less|fewer|lower|shorter|smaller|worse|younger|earlier) than|\bunder|\bbelow|\bshort of|\bnot quite", "<"),
        (r"\b(?:about|around|approximately|roughly|some|nearly|almost|close to|an estimated|estimated|circa|c\.|ca\.|an average of|near)", "~"),
    )
)  # fmt: skip
_BOUND_AFTER = (
    (re.compile(r"\s*(?:\+|or (?:more|higher|above|over|older)|and (?:over|above|older)|plus\b)", re.IGNORECASE), ">="),
    (re.compile(r"\s*(?:or (?:less|fewer|lower|under|younger)|and under)", re.IGNORECASE), "<="),
    (re.compile(r"\s*(?:or so\b)", re.IGNORECASE), "~"),
)  # fmt: skip
_UNIT_AFTER = re.compile(
    r"[\s-]?(?P<sign>%|[°º]\s?[CF]\b"
    r"|percentage[\s-]points?|(?:square|sq\.?|nautical|metric|short|per|degrees?)[\s-](?:[a-z²]+)"
    r"|[a-zµ²]+/[a-z]+|(?:kilomet|mi)\w+ (?:per|an) hour|[A-Za-zµ]+[²]?)"
)
_COORDINATE = re.compile(
    r"(?P<d>\d+(?:\.\d+)?)(?:\s?(?:°|º|degrees?)\s?(?:(?P<m>\d+(?:\.\d+)?)\s?(?:['′’]|minutes?)\s?)?"
    r"(?:(?P<s>\d+(?:\.\d+)?)\s?(?:[\"″”]|''|seconds?)\s?)?(?:of\s|latitude\s|longitude\s)?|\s)"
    r"(?P<side>[NSEW]|north|south|east|west)\b(?!\w|\.\w)"
)
_PAIRED = re.compile(
    r"(?<![\w.,:/-])(?P<first>\d+(?:\.\d+)?)(?P<sign>/|:|\s?[–-]\s?|\s*out of\s*)(?P<last>\d+)"
    r"(?![\d:/-]|[.,]\d|\w)"
)
_NOUN = re.compile(
    r"[\s-]+(?:of\s+|the\s+|its\s+|their\s+|his\s+|her\s+|these\s+|those\s+)*([A-Za-z][\w’'-]*)"
)
_NEXT_NOUN = re.compile(r"\s+(?:of\s+(?:the\s+)?)?([a-z][\w-]{2,})")
_NO_ONE = re.compile(
    r"\b(?:no|any|every|some|each|this|that|the|which|other|another|only)\s+\Z", re.IGNORECASE
)
_ONE_OF = re.compile(
    r"\s+(?:of|another|who|that|in particular|day|time|side|hand|another)\b|['’]s\b", re.IGNORECASE
)
_CLOSE = 0.1
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
    if ours.unit == theirs.unit or not (ours.unit and theirs.unit):
        return True
    return False


def same(ours: Quantity, theirs: Quantity) -> bool:
    """Whether an amount is the other, as its words bound or round it; units are not looked at."""
    if ours.ordinal != theirs.ordinal:
        return ours.low == theirs.low and not (ours.ordinal and theirs.unit)
    low, high = theirs.low, theirs.high
    match ours.bound:
        case ">":
            return low >= ours.low if theirs.bound in (">", "~") else low > ours.low
        case ">=":
            return low >= ours.low
        case "<":
            return high <= ours.high if theirs.bound in ("<", "~") else high < ours.high
        case "<=":
            return high <= ours.high
        case "~":
            return abs(low - ours.low) <= _CLOSE * max(abs(low), abs(ours.low))
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
    return abs(one - other) <= _CLOSE * max(abs(one), abs(other))


def _rounded(ours: float, theirs: float) -> bool:
    """Whether a figure is the other with fewer digits: 6.9 million for 6,912,345."""
    if abs(ours) < 1000 or not theirs:
        digits = f"{ours:g}"
        places = len(digits.partition(".")[2])
        return bool(theirs % 1) and places > 0 and f"{theirs:.{places}f}" == f"{ours:.{places}f}"
    return ours % 1000 == 0 and abs(ours - theirs) <= _ROUND_FIGURES * ours and ours != theirs


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
        yield Quantity(low, low, bound, unit.replace("–", "-"), "", False, *match.span())
        text = _blank(text, match)
    for match in _COORDINATE.finditer(text):
        value = sum(float(n) / 60**at for at, n in enumerate(match.group("d", "m", "s")) if n)
        yield Quantity(
            value, value, "=", _SIDES[match["side"][0].lower()], "", False, *match.span()
        )
        text = _blank(text, match)
    at = 0
    while match := _FIND.search(text, at):
        found = _one(text, match)
        at = found.end if found else match.end()
        if found:
            yield found


def _blank(text: str, match: re.Match[str]) -> str:
    return text[: match.start()] + " " * len(match[0]) + text[match.end() :]


def _one(text: str, match: re.Match[str]) -> Quantity | None:
    start = match.start("money") if match["money"] else match.start("figure")
    if match["word"]:
        start = match.start("word")
        low, ordinal, end = _spelt(text, start)
        if low == 1 and not ordinal and _is_pronoun(text, start, end):
            return None
        if ordinal and match["word"].lower() == "second" and text[end : end + 1] == "s":
            return None
    else:
        figure = match["figure"]
        low = float(figure.replace(",", "")) * (-1 if match["minus"] else 1)
        ordinal = match["ordinal"] is not None
        end = match.end()
        low *= {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}.get(
            (match["glued"] or "").lower(), 1
        )
        if (match["glued"] or "") in ("m",) and not match["money"]:
            low, end = low / 1e6, match.end("figure")
    if scale := _SCALE.match(text, end):
        low, end = low * _SCALES[scale[1].lower()], scale.end()
    high = low
    if not match["word"] and not ordinal and (to := _RANGE.match(text, end)):
        other = re.compile(rf"[$€£¥₹]?({_FIGURE})(?![\w/])").match(text, to.end())
        joined = to[0].strip() in "–—-" or to[0].strip() == "to" or _BETWEEN.search(text, 0, start)
        if other and joined and float(other[1].replace(",", "")) > low:
            high, end = float(other[1].replace(",", "")), other.end()
            if scale := _SCALE.match(text, end):
                low, high = low * _SCALES[scale[1].lower()], high * _SCALES[scale[1].lower()]
                end = scale.end()
    unit, noun, end = _of(text, match["money"], end, ordinal=ordinal)
    bound = next((b for p, b in _BOUNDS if p.search(text, 0, start)), None)
    bound = bound or next((b for p, b in _BOUND_AFTER if p.match(text, end)), "=")
    return Quantity(low, high, bound, unit, noun, ordinal, start, end)


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
    total = current = 0.0
    end = start
    ordinal = False
    for word in re.compile(r"[A-Za-z]+").finditer(text, start):
        between = text[end : word.start()] if end > start else ""
        low = word[0].lower()
        joins = between.strip(" -‐‑") == "" and ("\n" not in between)
        if not joins:
            break
        single = low.removesuffix("s")
        if low in ("a", "half", "and"):
            if end > start and low != "and":
                break
            following = text[word.end() :].lstrip().split(" ", 1)[0].lower().strip(",.")
            if low == "and" and not (current >= 100 and following.split("-")[0] in _WORDS):
                break
            current = current or (0.5 if low == "half" else 0.0)
            end = word.end()
            continue
        if low in _ADVERBS:
            return _ADVERBS[low], False, word.end()
        if low in _WORDS and (
            end == start or (current % 10 == 0 and _WORDS[low] < 10) or current % 100 == 0
        ):
            current += _WORDS[low]
        elif low in _ORDINALS and (end == start or current % 10 == 0):
            current, ordinal = current + _ORDINALS[low], True
        elif single in _SCALES and _SCALES[single] == 100:
            current = (current or 1) * 100
        elif single in _SCALES:
            total, current = total + (current or 1) * _SCALES[single], 0
        else:
            break
        end = word.end()
        if ordinal:
            break
    return total + current, ordinal, end


def _is_pronoun(text: str, start: int, end: int) -> bool:
    """Tell "one of them", "no one", "this one" from "one base"."""
    return bool(_NO_ONE.search(text[:start]) or _ONE_OF.match(text, end))
