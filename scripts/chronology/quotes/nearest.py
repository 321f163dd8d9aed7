"""The passage that a quotation may have meant: a hint for its author, never part of a verdict."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from chronology.quotes.documents import Document
from chronology.values.characters import visible

_LIKE_ENOUGH = 60
_LONGEST_COMPARED = 1_200
_LONGEST_SHOWN = 600
# A longer document is only looked at around those words of the quotation that are rare in it.
_RARE_WORDS = 6
_PLACES_OF_A_WORD = 12
_MARGIN = 60
_TO_THE_NEXT_WORD = 16
_TOKEN = re.compile(r"\w+(?:['.,:]\w+)*|[^\w\s]")


@dataclass(frozen=True)
class Discrepancy:
    """Words that the quotation has, and those that the document has in their place."""

    quoted: str
    source: str

    def __str__(self) -> str:
        """Write both side by side."""
        if not self.quoted:
            return f"left out: “{visible(self.source)}”"
        if not self.source:
            return f"not there: “{visible(self.quoted)}”"
        return f"quoted: “{visible(self.quoted)}”, document: “{visible(self.source)}”"


@dataclass(frozen=True)
class Nearest:
    """Where the most similar passage stands, its words on one line, and how it differs."""

    start: int
    end: int
    line: int
    column: int
    text: str
    differences: tuple[Discrepancy, ...] = ()


def nearest(document: Document, normal: str) -> Nearest | None:
    """Find the passage most like a quotation in its normal form, if any is like it at all."""
    if len(normal) > _LONGEST_COMPARED:
        normal = normal[:_LONGEST_COMPARED]
    text = document.normal.text
    score, start, end = 0.0, 0, 0
    for window, stop in _windows(document, normal):
        found = fuzz.partial_ratio_alignment(
            normal, text[window:stop], score_cutoff=max(_LIKE_ENOUGH, score)
        )
        if found and found.score > score:
            score, start, end = found.score, window + found.dest_start, window + found.dest_end
    return _compared(document, normal, start, end) if score else None


def passage(
    document: Document, start: int, end: int, differences: tuple[Discrepancy, ...] = ()
) -> Nearest:
    """Show what stands in the normal form of a document between `start` and `end`."""
    span = document.normal.span(start, end)
    text = " ".join(document.text[span.start : span.end].split())
    if len(text) > _LONGEST_SHOWN:
        text = text[:_LONGEST_SHOWN].rsplit(" ", 1)[0] + " …"
    return Nearest(*span, *document.line_column(span.start), text, differences)


def _windows(document: Document, normal: str) -> Iterator[tuple[int, int]]:
    text = document.normal.text
    if not document.is_long:
        yield 0, len(text)
        return
    words = {match[0]: match.start() for match in re.finditer(r"\w+", normal)}
    known = sorted((len(document.index[w]), w) for w in words if w in document.index)
    seen: list[int] = []
    for _, word in known[:_RARE_WORDS]:
        for at in document.index[word][:_PLACES_OF_A_WORD]:
            start = at - words[word]
            if all(abs(start - other) > _MARGIN for other in seen):
                seen.append(start)
                margin = _MARGIN + len(normal) // 4
                yield max(0, start - margin), min(len(text), start + len(normal) + margin)


def _compared(document: Document, normal: str, start: int, end: int) -> Nearest:
    """Fit a similar stretch to whole words, as many at both ends as the quotation has."""
    text = document.normal.text
    start, end = max(0, start - _TO_THE_NEXT_WORD), min(len(text), end + _TO_THE_NEXT_WORD)
    while start > 0 and not text[start - 1].isspace() and end - start < 2 * _LONGEST_COMPARED:
        start -= 1
    while end < len(text) and not text[end].isspace() and end - start < 2 * _LONGEST_COMPARED:
        end += 1
    quoted = list(_TOKEN.finditer(normal))
    source = list(_TOKEN.finditer(text, start, end))
    matcher = SequenceMatcher(None, [m[0] for m in quoted], [m[0] for m in source], autojunk=False)
    blocks = matcher.get_matching_blocks()[:-1]
    if not blocks:
        return passage(document, start, end)
    first = max(0, blocks[0].b - blocks[0].a)
    behind = len(quoted) - (blocks[-1].a + blocks[-1].size)
    last = min(len(source), blocks[-1].b + blocks[-1].size + behind)
    while first < blocks[0].b and not source[first][0][0].isalnum():
        first += 1
    while last > blocks[-1].b + blocks[-1].size and not source[last - 1][0][0].isalnum():
        last -= 1
    differences = []
    for kind, a, b, c, d in matcher.get_opcodes():
        low, high = max(c, first), min(d, last)
        if kind != "equal" and (a < b or low < high):
            differences.append(
                Discrepancy(_slice(normal, quoted, a, b), _slice(text, source, low, high))
            )
    return passage(document, source[first].start(), source[last - 1].end(), tuple(differences))


def _slice(text: str, tokens: list[re.Match[str]], start: int, end: int) -> str:
    return text[tokens[start].start() : tokens[end - 1].end()] if start < end else ""
