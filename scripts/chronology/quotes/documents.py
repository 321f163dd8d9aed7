"""A document: its text, the parts of it that are not its body, its paragraphs and sentences."""

from __future__ import annotations

import hashlib
import re
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from chronology.quotes.normal import Normal, Span, normal_form
from chronology.quotes.sentences import sentences
from chronology.quotes.tokens import no_words
from chronology.values.characters import hidden, twice_coded

_LINE_END = re.compile(r"\r\n|\n|\r")
_WORD = re.compile(r"\w+")
_LONG = 100_000
_LONG_WORDS = 10_000
_HASH_LENGTH = 8
BODY = "body"
FURNITURE = "furniture"


@dataclass(frozen=True)
class Zone:
    """A part of a document that is not its body: headline, byline, dateline, heading, furniture."""

    kind: str
    start: int
    end: int
    why: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A block between blank lines or, in a document that has no blank lines, a line."""

    start: int
    end: int
    line: int
    text: str

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the words, which nobody meets by trying."""
        return _digest([self.text])

    @property
    def hash(self) -> str:
        """Eight hexadecimal digits that change whenever the words do."""
        return self.digest[:_HASH_LENGTH]


class Reader(Protocol):
    """What must be known of a document's language to quote from it."""

    def sentences(self, text: str) -> tuple[Span, ...]:
        """Find the sentences of one paragraph."""

    def weighty(self, text: str, start: int, end: int) -> Iterable[str]:
        """Give the words between two places of a text without which it says something else."""

    def one_number(self, before: str, after: str) -> bool:
        """Whether the words on both sides of a space are one number: `5 million`."""


class Unlettered:
    """Reads what any script has in common: the ends of sentences, and no word."""

    def sentences(self, text: str) -> tuple[Span, ...]:
        """Split at full stops, question marks and exclamation marks, of any script."""
        return sentences(text)

    def weighty(self, text: str, start: int, end: int) -> Iterable[str]:
        """Find nothing."""
        del text, start, end
        return ()

    def one_number(self, before: str, after: str) -> bool:
        """Know no number in words."""
        return no_words(before, after)


@dataclass(frozen=True)
class Document:
    """An archived text; what is derived from it is worked out once, when first asked for."""

    id: str
    text: str
    zones: tuple[Zone, ...] = ()
    reader: Reader = field(default=Unlettered(), compare=False)
    """Knows its language."""

    @cached_property
    def normal(self) -> Normal:
        """The text as it is compared."""
        return Normal(self.text)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs, without the white space around them."""
        return tuple(self._paragraphs())

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of all paragraphs, furniture included."""
        return tuple(
            Span(paragraph.start + start, paragraph.start + end)
            for paragraph in self.paragraphs
            for start, end in self.reader.sentences(paragraph.text)
        )

    @property
    def is_long(self) -> bool:
        """Whether words are better looked up in an index than searched for."""
        return len(self.text) > _LONG

    @cached_property
    def index(self) -> Mapping[str, array[int]]:
        """Where each word stands in the normal form."""
        index: defaultdict[str, array[int]] = defaultdict(lambda: array("L"))
        for match in _WORD.finditer(self.normal.text):
            index[match[0]].append(match.start())
        return dict(index)

    @cached_property
    def odd(self) -> frozenset[tuple[int, str]]:
        """The characters that the normal form hides, with their places in it."""
        odd = (*hidden(self.text), *twice_coded(self.text))
        return frozenset((self.normal.at(at), char) for at, char, _ in odd)

    def places(self, words: str) -> Iterator[int]:
        """Yield each place of the normal form where these words in normal form begin."""
        text = self.normal.text
        by_index = self.is_long and len(words) < _LONG_WORDS
        inner = list(_WORD.finditer(words))[1:-1] if by_index else []
        if inner:
            # Only the outer words may be parts of words of the document.
            rarest = min(inner, key=lambda match: len(self.index.get(match[0], ())))
            for at in self.index.get(rarest[0], ()):
                if text.startswith(words, at - rarest.start()) and at >= rarest.start():
                    yield at - rarest.start()
            return
        at = text.find(words) if words else -1
        while at >= 0:
            yield at
            at = text.find(words, at + 1)

    def line_column(self, offset: int) -> tuple[int, int]:
        """Give line and column of a character, both from 1."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def paragraphs_of(self, spans: Iterable[tuple[int, int]]) -> Iterator[Paragraph]:
        """Yield the paragraphs that the spans touch, in the order of the text."""
        wanted = sorted(spans)
        for paragraph in self.paragraphs:
            if any(start < paragraph.end and paragraph.start < end for start, end in wanted):
                yield paragraph

    def paragraph_hash(self, spans: Iterable[tuple[int, int]]) -> str:
        """Hash the paragraphs that the spans touch: for a single one, its own hash."""
        touched = [*self.paragraphs_of(spans)]
        return touched[0].hash if len(touched) == 1 else _hash([one.text for one in touched])

    def was_read(self, spans: Iterable[tuple[int, int]], hash_: str) -> bool:
        """Tell whether the paragraphs that the spans touch are those of which somebody kept a hash.

        Lines count as well: the first blank line in a text turns paragraphs of a line into blocks.
        """
        wanted = list(spans)
        if self.paragraph_hash(wanted) == hash_:
            return True
        ends = (*self._lines[1:], len(self.text))
        lines = zip(self._lines, ends, strict=True)
        touched = [
            self.text[a:b].strip() for a, b in lines if any(c < b and a < d for c, d in wanted)
        ]
        return _hash([line for line in touched if line]) == hash_

    def zones_of(self, start: int, end: int) -> Iterator[Zone]:
        """Yield the parts that hold letters of this span; what is in none of them is body."""
        covered = start
        for zone in self._zones:
            if zone.start < end and start < zone.end:
                if _has_word(self.text[covered : max(covered, zone.start)]):
                    yield Zone(BODY, covered, zone.start)
                if _has_word(self.text[max(start, zone.start) : min(end, zone.end)]):
                    yield zone
                covered = max(covered, zone.end)
        if _has_word(self.text[covered:end]):
            yield Zone(BODY, covered, end)

    @cached_property
    def _zones(self) -> tuple[Zone, ...]:
        return tuple(sorted(self.zones, key=lambda zone: (zone.start, zone.end, zone.kind)))

    @cached_property
    def _lines(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in _LINE_END.finditer(self.text)))

    def _paragraphs(self) -> Iterator[Paragraph]:
        ends = (*self._lines[1:], len(self.text))
        lines = [
            (number, start, end, not self.text[start:end].strip())
            for number, (start, end) in enumerate(zip(self._lines, ends, strict=True), 1)
        ]
        while lines and lines[-1][-1]:
            lines.pop()
        inked = next((n for n, (*_, blank) in enumerate(lines) if not blank), len(lines))
        in_blocks = any(blank for *_, blank in lines[inked:])
        first: tuple[int, int] | None = None
        last = 0
        for number, start, end, blank in lines[inked:]:
            if first and (blank or not in_blocks):
                yield self._paragraph(*first, last)
                first = None
            if not blank:
                first = first or (number, start)
                last = end
        if first:
            yield self._paragraph(*first, last)

    def _paragraph(self, line: int, start: int, end: int) -> Paragraph:
        text = self.text[start:end]
        start += len(text) - len(text.lstrip())
        text = text.strip()
        return Paragraph(start, start + len(text), line, text)


def _has_word(text: str) -> bool:
    return any(map(str.isalnum, text))


def _hash(texts: list[str]) -> str:
    return _digest(texts)[:_HASH_LENGTH]


def _digest(texts: list[str]) -> str:
    joined = "\n".join(map(normal_form, texts))
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()
