"""What became of each sentence of a document: cited, irrelevant for a stated reason, or open.

Shares are of characters. Headline, byline, headings and furniture are not the article; the rest
is, down to the last character, so that the three shares sum to its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from chronology.derive.cited import Archived, Found
from chronology.language import Language
from chronology.quotes.normal import Span
from chronology.quotes.verify import locate
from chronology.records.models import Remark
from chronology.records.names import Names

Use = Literal["cited", "irrelevant", "open"]

_APART = frozenset({"headline", "byline", "heading", "furniture"})
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True)
class Covered:
    """A sentence of a document, as `text[start:end]`, and what became of it.

    `length` counts its characters and those up to the next sentence of the article. `weight` is 1
    where an open sentence holds a date, a number or a registered base, else 0.
    """

    start: int
    end: int
    length: int
    use: Use
    excuse: Remark | None
    cited: tuple[Found, ...]
    weight: int

    @property
    def why(self) -> str:
        """The reason for which it is irrelevant, if it is."""
        return self.excuse.why if self.excuse else ""


@dataclass(frozen=True, eq=False)
class Coverage:
    """All sentences of one document."""

    archived: Archived
    sentences: tuple[Covered, ...]

    def share(self, *uses: Use) -> float:
        """Give the part of the article's characters that went this way, from 0 to 1."""
        return self.length(*uses) / (self.length("cited", "irrelevant", "open") or 1)

    def length(self, *uses: Use) -> int:
        """Count characters of the article."""
        return sum(s.length for s in self.sentences if s.use in uses)

    def count(self, *uses: Use) -> int:
        """Count sentences."""
        return sum(s.use in uses for s in self.sentences)

    @property
    def open(self) -> tuple[Covered, ...]:
        """The sentences nobody has dealt with, those with a date, number or base first."""
        left = [s for s in self.sentences if s.use == "open"]
        return tuple(sorted(left, key=lambda s: (-s.weight, s.start)))


def coverage(
    archive: Mapping[str, Archived], found: Iterable[Found], bases: Names
) -> Mapping[str, Coverage]:
    """Measure every document."""
    cited: dict[str, list[Found]] = {}
    for one in found:
        cited.setdefault(one.archived.id, []).append(one)
    return {
        id_: Coverage(archived, tuple(_sentences(archived, cited.get(id_, []), bases)))
        for id_, archived in archive.items()
    }


def _sentences(archived: Archived, cited: list[Found], bases: Names) -> Iterator[Covered]:
    text = archived.document.text
    excused = [
        (place, passage)
        for passage in archived.seed.irrelevant
        for place in locate(text, passage.text)
    ]
    apart = _apart(archived)
    article = [*_article(archived, apart)]
    later = [start for start, _ in article[1:]]
    # Between two sentences stands at most what belongs to the first: white space, a rule of stars.
    bounds = pairwise([0, *later, len(text)]) if article else ()
    for (start, end), (first, following) in zip(article, bounds, strict=True):
        here = tuple(one for one in cited if one.touches(start, end))
        excuse = next((p for place, p in excused if _holds(text, place, start, end)), None)
        use: Use = "cited" if here else "irrelevant" if excuse else "open"
        words = text[start:end]
        weighs = use == "open" and (_is_dated(words, archived.language) or bases.find(words))
        length = sum(b - a for a, b in _without(first, following, apart))
        excuse = excuse if use == "irrelevant" else None
        yield Covered(start, end, length, use, excuse, here, int(bool(weighs)))


def _is_dated(text: str, language: Language) -> bool:
    """Whether a sentence counts something, or tells when or how long."""
    if _FIGURE.search(text):
        return True
    return any(language.mentions(text)) or next(language.signs(text, "time"), None) is not None


def _holds(text: str, place: Span, start: int, end: int) -> bool:
    """Whether a passage holds every word of a sentence."""
    if end <= place.start or place.end <= start:
        return False
    outside = text[start : max(start, place.start)] + text[min(end, place.end) : end]
    return not any(map(str.isalnum, outside))


def _apart(archived: Archived) -> list[tuple[int, int]]:
    """List what is not the article, in order."""
    return sorted((z.start, z.end) for z in archived.document.zones if z.kind in _APART)


def _article(archived: Archived, apart: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the sentences of the body, zones cut out."""
    document = archived.document
    for paragraph in document.paragraphs:
        for piece_start, piece_end in _without(paragraph.start, paragraph.end, apart):
            piece = document.text[piece_start:piece_end]
            for start, end in document.reader.sentences(piece):
                if any(character.isalnum() for character in piece[start:end]):
                    yield piece_start + start, piece_start + end


def _without(start: int, end: int, apart: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for a, b in apart:
        if a < end and start < b:
            if start < a:
                yield start, a
            start = max(start, b)
    if start < end:
        yield start, end
