"""Quotations that leave something out: their parts, and how these may stand in a document.

The parts stand in order, in one part of the document, as close together as possible. What is left
out between them holds no negation and no hedge, and no end of a sentence unless the quotation shows
it: then one part ends with its sentence, and the next begins with its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from chronology.quotes.documents import Document
from chronology.quotes.normal import DOTS, ELLIPSIS, Span
from chronology.quotes.passages import Passage, Words, passages, zone_fault

MOST_PARTS = 100
_OMISSION = re.compile(rf"\[\s*(?:…|{DOTS})\s*\]|…|{DOTS}")
_FULL_STOP_AND_ELLIPSIS = 4
_MOST_WINDOWS = 200


@dataclass(frozen=True)
class Window:
    """One way in which all parts stand in a document, one after the other."""

    parts: tuple[Passage, ...]

    @property
    def length(self) -> int:
        """How far the first part is from the last."""
        return self.parts[-1].end - self.parts[0].start

    @property
    def gaps(self) -> Iterator[Span]:
        """What is left out, in the text itself."""
        for one, next_ in pairwise(self.parts):
            yield Span(one.span.end, next_.span.start)

    @property
    def fault(self) -> tuple[str, str]:
        """Name the rule that forbids this, and the words that do; both empty if none does."""
        document = self.parts[0].document
        if rule := zone_fault([part.zones for part in self.parts]):
            return rule, ""
        for gap in self.gaps:
            if joined := _joined(document, gap):
                return "ellipsis-joins-sentences", joined
        for gap in self.gaps:
            for word in document.reader.weighty(document.text, *gap):
                return "ellipsis-hides-words", word
        return "", ""


def parts_of(document: Document, quote: str) -> list[Words]:
    """Split a quotation at its ellipses, but not at those that the document has as well."""
    parts = split(quote)
    if not 1 < len(parts) <= MOST_PARTS or ELLIPSIS not in document.normal.text:
        return _words(quote, parts)
    merged = [parts[0]]
    for part in parts[1:]:
        whole = Span(merged[-1].start, part.end)
        core = Words(quote[whole.start : whole.end], is_last=part is parts[-1]).core
        if next(document.places(core), None) is not None:
            merged[-1] = whole
        else:
            merged.append(part)
    return _words(quote, merged)


def split(quote: str) -> list[Span]:
    """Give the parts of a quotation between its ellipses."""
    parts = []
    start = 0
    for match in _OMISSION.finditer(quote):
        # Four dots are a full stop, which is quoted, and an ellipsis.
        stop = match[0][0] == "." and match[0].count(".") == _FULL_STOP_AND_ELLIPSIS
        parts.append(Span(start, match.start() + stop))
        start = match.end()
    return [*parts, Span(start, len(quote))]


def columns(document: Document, parts: list[Words]) -> list[list[Passage]]:
    """Give the places of each part, whether or not they cut words."""
    found: dict[tuple[str, bool], list[Passage]] = {}
    for part in parts:
        if (part.text, part.is_last) not in found:
            found[part.text, part.is_last] = list(passages(document, part))
    return [found[part.text, part.is_last] for part in parts]


def windows(places: list[list[Passage]]) -> Iterator[Window]:
    """Yield the ways in which the parts stand in order, none of which holds another."""
    whole: dict[int, list[Passage]] = {}
    for column in places:
        if id(column) not in whole:
            whole[id(column)] = [place for place in column if not place.cuts_a_word]
    places = [whole[id(column)] for column in places]
    starts = [[passage.start for passage in column] for column in places]
    last: list[Passage] = []
    for number, first in enumerate(places[0]):
        if number == _MOST_WINDOWS:
            break
        row = [first]
        for column, begins in zip(places[1:], starts[1:], strict=True):
            at = bisect_left(begins, row[-1].end)
            if at == len(column):
                row = []
                break
            row.append(column[at])
        if not row:
            break
        if last and last[-1].end < row[-1].end:
            yield Window(tuple(last))
        last = row  # with the same end, the later start is closer
    if last:
        yield Window(tuple(last))


def _words(quote: str, parts: list[Span]) -> list[Words]:
    texts = [quote[part.start : part.end] for part in parts]
    return [Words(text, number == len(texts)) for number, text in enumerate(texts, 1)]


def _joined(document: Document, gap: Span) -> str:
    """Give the end of the sentence that is left out, so that two sentences become one."""
    sentences = document.sentences
    first = bisect_right(sentences, gap.start, key=lambda sentence: sentence.end)
    if first == len(sentences) or sentences[first].end > gap.end:
        return ""
    # Whole sentences may be left out between whole sentences: nothing is joined.
    left_whole = first > 0 and sentences[first - 1].end == gap.start
    goes_on = bisect_left(sentences, gap.end, key=lambda sentence: sentence.start)
    right_whole = goes_on < len(sentences) and sentences[goes_on].start == gap.end
    if left_whole and right_whole:
        return ""
    end = sentences[first].end
    return document.text[max(gap.start, end - 40) : end].strip()
