"""Whether a quotation stands in a document, word for word.

What is compared is the normal form of both; nothing is ever matched approximately. Everything but
typography counts: a quotation with one changed letter, figure, name or word is not found.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain, islice

from chronology.quotes.documents import Document, Zone
from chronology.quotes.nearest import Nearest, nearest, passage
from chronology.quotes.normal import MARK, Span
from chronology.quotes.omissions import MOST_PARTS, Window, columns, parts_of, split, windows
from chronology.quotes.passages import Passage, Words, passages, zone_fault
from chronology.values.characters import Odd, doubles, hidden, named, plain, twice_coded, visible

__all__ = ["Document", "Nearest", "Span", "Verdict", "Zone", "locate", "verify"]

_FEWEST_WORDS = 3
_FEWEST_WORDS_OF_A_PART = 2
_LONGEST_SHOWN = 60
_MOST_SHOWN = 5
_LONGEST_SUSPECTED = 20_000
_MOST_SUSPECTED = 200
_RETYPE = "type the words again, or copy them from the document"
_WHERE = {
    "quote-in-furniture": "this stands in {}, which is no part of the article",
    "quote-crosses-zones": "this runs from one part of the document into another: {}",
    "quote-cuts-a-word": "the quotation begins or ends within a word: the document has “{}”",
}
_REMEDY = {
    "quote-in-furniture": "quote the article itself",
    "quote-crosses-zones": "quote one of them, or make two citations",
    "quote-cuts-a-word": "quote whole words and whole numbers",
}


@dataclass(frozen=True)
class Verdict:
    """What came of comparing a quotation with a document.

    `spans` are where it stands, one for each part between ellipses, empty unless it is found;
    `places` are all the ways in which it stands there, more than one if it is ambiguous.
    """

    found: bool
    rule: str | None = None
    spans: tuple[Span, ...] = ()
    message: str = ""
    help: str = ""
    near: Nearest | None = None
    places: tuple[tuple[Span, ...], ...] = ()


def verify(
    document: Document, quote: str, prefix: str | None = None, suffix: str | None = None
) -> Verdict:
    """Look for a quotation; `prefix` and `suffix` tell which of several places is meant."""
    words = Words(quote)
    literal = list(passages(document, words))
    if not words.may_number(_FEWEST_WORDS):
        verdict = _refused(
            "quote-too-short",
            f"“{_shown(quote)}” has fewer than three words",
            "quote at least three words, better the whole clause",
        )
    elif literal:
        verdict = _chosen(literal, prefix, suffix)
    elif len(split(quote)) > 1:
        verdict = _elliptic(document, quote, prefix, suffix)
    else:
        verdict = _not_found(document, words)
    return verdict if verdict.found else _suspected(document, words, verdict)


def locate(text: str, words: str) -> tuple[Span, ...]:
    """Find all places of some words, of any number, in a text; whole words before parts of them."""
    found = list(passages(_bare(text), Words(words)))
    whole = [place.span for place in found if not place.cuts_a_word]
    return tuple(whole or (place.span for place in found))


@lru_cache(maxsize=64)
def _bare(text: str) -> Document:
    """Keep what is worked out about a text: its record names many parts of it."""
    return Document("", text)


def _chosen(literal: list[Passage], prefix: str | None, suffix: str | None) -> Verdict:
    """Judge a quotation that stands in the document as it is, by all the places where it does."""
    sound = []
    faults: dict[str, Passage] = {}
    for place in literal:
        rule = "quote-cuts-a-word" if place.cuts_a_word else zone_fault([place.zones])
        if rule:
            faults.setdefault(rule, place)
        else:
            sound.append(place)
    for rule in _WHERE:
        if not sound and rule in faults:
            return _misplaced(rule, faults[rule])
    if not sound[0].numbers(_FEWEST_WORDS):
        message = (
            f"“{_shown(sound[0].document.text[slice(*sound[0].span)])}” has fewer than three words"
        )
        return _refused("quote-too-short", message, "quote at least three words")
    meant = [place for place in sound if place.follows(prefix) and place.precedes(suffix)]
    return _only([(place,) for place in meant], [(place,) for place in sound])


def _elliptic(document: Document, quote: str, prefix: str | None, suffix: str | None) -> Verdict:
    """Judge a quotation with ellipses of its own."""
    if len(split(quote)) > MOST_PARTS:
        message = f"the quotation leaves something out more than {MOST_PARTS} times"
        return _refused("quote-not-found", message, "quote one passage, or make several citations")
    parts = parts_of(document, quote)
    whole = [Words(quote[part.start : part.end], part.end == len(quote)) for part in split(quote)]
    verdict = _in_parts(document, parts, prefix, suffix)
    if not verdict.found and len(whole) != len(parts):
        other = _in_parts(document, whole, prefix, suffix)
        return other if other.found else verdict
    return verdict


def _in_parts(
    document: Document, parts: list[Words], prefix: str | None, suffix: str | None
) -> Verdict:
    if not (parts[0].may_number(1) and parts[-1].may_number(1)):
        return _refused(
            "ellipsis-at-the-edge",
            "the quotation begins or ends with an ellipsis",
            "leave it out: an ellipsis stands for words left out between two parts",
        )
    for part in parts:
        if not part.may_number(_FEWEST_WORDS_OF_A_PART):
            return _short_part(part.text)
    places = columns(document, parts)
    for part, column in zip(parts, places, strict=True):
        if not column:
            return _not_found(document, part, parts)
        if all(place.cuts_a_word for place in column):
            return _misplaced("quote-cuts-a-word", column[0])
    return _ordered(list(windows(places)), parts, prefix, suffix)


def _ordered(
    found: list[Window], parts: list[Words], prefix: str | None, suffix: str | None
) -> Verdict:
    if not found:
        shown = " … ".join(_shown(part.text) for part in parts[:_MOST_SHOWN])
        return _refused(
            "ellipsis-out-of-order",
            f"the parts do not follow one another in the document as in “{shown}”",
            "quote them in the document's order, or make a citation of each",
        )
    faults = [window.fault for window in found]
    sound = [window for window, (rule, _) in zip(found, faults, strict=True) if not rule]
    if not sound:
        tightest = min(range(len(found)), key=lambda number: found[number].length)
        return _misjoined(*faults[tightest], found[tightest])
    for place in sound[0].parts:
        if not place.numbers(_FEWEST_WORDS_OF_A_PART):
            return _short_part(place.document.text[slice(*place.span)])
    meant = [w.parts for w in sound if w.parts[0].follows(prefix) and w.parts[-1].precedes(suffix)]
    return _only(meant, [window.parts for window in sound])


def _only(meant: list[tuple[Passage, ...]], sound: list[tuple[Passage, ...]]) -> Verdict:
    """Find the one place that is meant; several that are, or none of several, are a fault."""
    places = tuple(tuple(part.span for part in parts) for parts in (meant or sound))
    if len(meant) == 1:
        return Verdict(found=True, spans=places[0], places=places)
    document = sound[0][0].document
    where = ", ".join(
        "{}:{}".format(*document.line_column(spans[0].start)) for spans in places[:_MOST_SHOWN]
    )
    more = f" and {len(places) - _MOST_SHOWN} more" if len(places) > _MOST_SHOWN else ""
    if meant:
        return _refused(
            "quote-ambiguous",
            f"this stands in the document {len(meant)} times, at line:column {where}{more}",
            "quote more words, or add `prefix:` or `suffix:` with the words before or after it",
            places=places,
        )
    return _refused(
        "quote-not-found",
        f"these words stand at line:column {where}{more}, but not between that prefix and suffix",
        "copy `prefix:` and `suffix:` from the document",
        near=_near(sound[0]),
        places=places,
    )


def _misplaced(rule: str, place: Passage) -> Verdict:
    """Refuse words that stand in the document, but where they may not be quoted from."""
    if rule == "quote-cuts-a-word":
        detail = _shown(_whole_words(place))
    else:
        named_zones = [
            f"{zone.kind}, {zone.why}" if zone.why else zone.kind for zone in place.zones
        ]
        detail = " → ".join(named_zones)
    return _refused(rule, _WHERE[rule].format(detail), _REMEDY[rule], near=_near((place,)))


def _misjoined(rule: str, word: str, window: Window) -> Verdict:
    if rule in _WHERE:
        zones = [part.zones[0] for part in window.parts if part.zones]
        kinds = list(dict.fromkeys(zone.kind for zone in zones))
        message = _WHERE[rule].format(" → ".join(kinds))
        return _refused(rule, message, _REMEDY[rule], near=_near(window.parts))
    if rule == "ellipsis-joins-sentences":
        message = f"what is left out holds the end of a sentence, “{_shown(word)}”"
        help_ = "quote within one sentence, or make a citation of each"
    else:
        message = f"what is left out holds “{_shown(word)}”, which changes what the passage says"
        help_ = "quote it too"
    return _refused(rule, message, help_, near=_near(window.parts))


def _short_part(text: str) -> Verdict:
    return _refused(
        "ellipsis-part-too-short",
        f"“{_shown(text)}”, beside an ellipsis, has fewer than two words",
        "quote at least two words on each side of an ellipsis",
    )


def _not_found(document: Document, words: Words, parts: Iterable[Words] = ()) -> Verdict:
    """Refuse words that do not stand in the document, and tell which do."""
    near = nearest(document, words.core)
    part = "this part of the quotation does" if parts else "these words do"
    message = f"{part} not stand in the document: “{_shown(words.text)}”"
    if near is None:
        help_ = "nothing like them does; copy the words from the document they come from"
        return _refused("quote-not-found", message, help_)
    different = "; ".join(map(str, near.differences[:_MOST_SHOWN]))
    help_ = (
        f"did you mean to quote: “{visible(near.text)}” (line {near.line}, column {near.column})"
    )
    if next(document.places(words.core.lstrip(MARK)), None) is not None:
        help_ = "leave out the quotation mark before the words, which the document does not have"
    if odd := [*doubles(near.text)]:
        help_ += f"\nthe document itself has {_listed(odd)}; copy its words"
    message = f"{message}; {different}" if different else message
    return _refused("quote-not-found", message, help_, near)


def _suspected(document: Document, words: Words, verdict: Verdict) -> Verdict:
    """Blame characters that the document does not have there, before anything else."""
    if unseen := _foreign(document, words.text, hidden(words.text)):
        message = f"the quotation holds what cannot be seen: {_listed(unseen)}"
        return _refused("hidden-characters", message, _RETYPE, verdict.near)
    text = words.text[:_LONGEST_SUSPECTED]
    strange = _foreign(document, text, chain(twice_coded(text), doubles(text)))
    if not strange and verdict.rule == "quote-not-found" and not verdict.places:
        strange = [*_lookalikes(document, words)]
    if strange:
        message = f"the quotation holds characters that look like others: {_listed(strange)}"
        return _refused("look-alike-characters", message, _RETYPE, verdict.near)
    return verdict


def _foreign(document: Document, text: str, odd: Iterable[Odd]) -> list[Odd]:
    """Keep the characters that do not stand in the document between the same neighbours."""
    return [
        one
        for one in islice(odd, _MOST_SUSPECTED)
        if text[max(0, one.at - 2) : one.at + 3] not in document.text
    ]


def _lookalikes(document: Document, words: Words) -> Iterator[Odd]:
    """Yield the characters that make the quotation look like a passage without being it."""
    text = document.normal.text
    if words.core.isascii() and text.isascii():
        return
    begin = plain(text).find(plain(words.core))
    if begin < 0:
        return
    # Where one character looks like several, places move.
    places = list(accumulate((len(plain(char)) for char in text), initial=0))
    at = bisect_left(places, begin)
    for index, char in enumerate(words.core[: len(text) - at]):
        meant = text[at + index]
        if plain(char) != plain(meant):
            return
        # An odd letter among the document's own is not the quotation's fault.
        if char != meant and not (char.isascii() and _has_latin(text, at + index)):
            yield Odd(index, char, meant)


def _has_latin(text: str, index: int) -> bool:
    """Whether the word at `index` has Latin letters."""
    start = end = index
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return any(char.isascii() for char in text[start:end])


def _listed(odd: list[Odd]) -> str:
    distinct = list(dict.fromkeys((one.char, one.expected) for one in odd))
    shown = [
        named(char) + (f" for {named(expected)}" if len(expected) == 1 else "")
        for char, expected in distinct[:_MOST_SHOWN]
    ]
    more = [f"and {len(distinct) - _MOST_SHOWN} more"] if len(distinct) > _MOST_SHOWN else []
    return ", ".join(shown + more)


def _whole_words(place: Passage) -> str:
    """Give the words of the document into which a quotation cuts."""
    clean = place.document.normal.clean
    start, end = place.clean
    while start > 0 and not clean[start - 1].isspace():
        start -= 1
    while end < len(clean) and not clean[end].isspace():
        end += 1
    return clean[start:end]


def _near(parts: tuple[Passage, ...]) -> Nearest:
    return passage(parts[0].document, parts[0].start, parts[-1].end)


def _refused(
    rule: str,
    message: str,
    help_: str,
    near: Nearest | None = None,
    places: tuple[tuple[Span, ...], ...] = (),
) -> Verdict:
    return Verdict(False, rule, (), message, help_, near, places)  # noqa: FBT003 - the first field


def _shown(text: str) -> str:
    shown = visible(" ".join(text[: 20 * _LONGEST_SHOWN].split()))
    return shown if len(shown) <= _LONGEST_SHOWN else shown[: _LONGEST_SHOWN - 2].rstrip() + " …"
