"""What became of each sentence of a document: cited, irrelevant for a stated reason, or open.

Shares are of characters. Headline, byline, headings and furniture are not the article; the rest
is, down to the last character, so that the three shares sum to its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from chronology.evidence import Archived, Chronology, Cited
from chronology.names import Names
from chronology.quotes import locate
from chronology.sentences import sentences

Use = Literal["cited", "irrelevant", "open"]

_APART = frozenset({"headline", "byline", "heading", "furniture"})
_DATED = re.compile(
    r"\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|yesterday|today|tomorrow|ago|earlier|later|last|next|week|month|year|decade|days?"
    r"|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million)s?\b"
)


@dataclass(frozen=True)
class Covered:
    """A sentence of a document, as `text[start:end]`, and what became of it.

    `weight` is 1 where the sentence holds a date, a number or a registered base, else 0.
    """

    start: int
    end: int
    use: Use
    why: str
    cited: tuple[Cited, ...]
    weight: int


@dataclass(frozen=True, eq=False)
class Coverage:
    """All sentences of one document."""

    archived: Archived
    sentences: tuple[Covered, ...]

    def share(self, *uses: Use) -> float:
        """Give the part of the article's characters that went this way, from 0 to 1."""
        return self.length(*uses) / (self.length("cited", "irrelevant", "open") or 1)

    def length(self, *uses: Use) -> int:
        """Count characters."""
        return sum(s.end - s.start for s in self.sentences if s.use in uses)

    def count(self, *uses: Use) -> int:
        """Count sentences."""
        return sum(s.use in uses for s in self.sentences)

    @property
    def open(self) -> tuple[Covered, ...]:
        """The sentences nobody has dealt with, those with a date, number or base first."""
        left = [s for s in self.sentences if s.use == "open"]
        return tuple(sorted(left, key=lambda s: (-s.weight, s.start)))


def coverage(chronology: Chronology) -> tuple[Coverage, ...]:
    """Measure every document."""
    cited: dict[str, list[Cited]] = {}
    for one in chronology.cited.values():
        if one.found:
            cited.setdefault(one.citation.seed, []).append(one)
    bases = Names(chronology.bases.values())
    return tuple(
        Coverage(archived, tuple(_sentences(archived, cited.get(id_, []), bases)))
        for id_, archived in chronology.archive.items()
    )


def _sentences(archived: Archived, cited: list[Cited], bases: Names) -> Iterator[Covered]:
    text = archived.document.text
    excused = [
        (span, passage.why)
        for passage in archived.seed.irrelevant
        for span in locate(text, passage.text)
    ]
    for start, end in _article(archived):
        here = tuple(
            one
            for one in cited
            if one.verdict and any(a < end and start < b for a, b in one.verdict.spans)
        )
        why = next((why for (a, b), why in excused if a < end and start < b), "")
        use: Use = "cited" if here else "irrelevant" if why else "open"
        words = text[start:end]
        weight = int(bool(_DATED.search(words) or bases.find(words)))
        yield Covered(start, end, use, why, here, weight)


def _article(archived: Archived) -> Iterator[tuple[int, int]]:
    """Yield the sentences of the body, zones cut out."""
    document = archived.document
    apart = sorted((z.start, z.end) for z in document.zones if z.kind in _APART)
    for paragraph in document.paragraphs:
        for piece_start, piece_end in _without(paragraph.start, paragraph.end, apart):
            piece = document.text[piece_start:piece_end]
            for start, end in sentences(piece):
                if any(character.isalnum() for character in piece[start:end]):
                    yield piece_start + start, piece_start + end


def _without(start: int, end: int, apart: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for a, b in apart:
        if a < end and start < b:
            if start < a:
                yield start, a
            start = max(start, b)
    if start < end:
        yield start, end
