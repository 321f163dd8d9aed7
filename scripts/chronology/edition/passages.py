"""Passages of documents as HTML: the words that are cited, set in the sentence around them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple
from urllib.parse import quote

from markupsafe import Markup, escape

from chronology.derive.cited import Cited
from chronology.derive.coverage import Coverage

Span = tuple[int, int]

GAP = Markup(' <span class="chr-gap">[…]</span> ')


class Highlight(NamedTuple):
    """A part of a document to be shown as cited; the first has the id, the others are `of` it.

    `also` are the ids of further passages of the very same words.
    """

    start: int
    end: int
    id: str = ""
    of: str = ""
    also: tuple[str, ...] = ()


def in_context(coverage: Coverage, cited: Cited) -> Markup:
    """Set a citation's passage into the sentences in which it stands, and no more."""
    spans = list(cited.spans)
    text = coverage.archived.document.text
    highlights = [Highlight(start, end) for start, end in spans]
    shown = (highlighted(text, span, highlights) for span in around(coverage, spans))
    return GAP.join(shown)


def around(coverage: Coverage, spans: Iterable[Span], *, joined: bool = True) -> list[Span]:
    """Widen spans to whole sentences; what then overlaps (or, `joined`, touches) is one."""
    sentences = coverage.sentences
    widened = []
    for start, end in spans:
        first = bisect_right(sentences, start, key=lambda sentence: sentence.end)
        last = bisect_left(sentences, end, key=lambda sentence: sentence.start) - 1
        if first <= last:
            start = min(start, sentences[first].start)  # noqa: PLW2901
            end = max(end, sentences[last].end)  # noqa: PLW2901
        widened.append((start, end))
    text = coverage.archived.document.text
    return list(_merged(sorted(widened), text, joined=joined))


def text_fragment(words: Iterable[str]) -> str:
    """Encode what the specification gives a meaning, which beyond URLs are comma and hyphen."""
    return quote(" ".join(words), safe="").replace("-", "%2D")


def highlighted(text: str, span: Span, highlights: Sequence[Highlight]) -> Markup:
    """Write a stretch of a text with its highlights nested; of two that cross, the later is cut."""
    return Markup("").join(_nested(text, span, _well_nested(span, highlights)))


def _merged(spans: Iterable[Span], text: str, *, joined: bool) -> Iterator[Span]:
    current: Span | None = None
    for start, end in spans:
        if current is None:
            current = (start, end)
        elif start < current[1] or (joined and not text[current[1] : start].strip()):
            current = (current[0], max(current[1], end))
        else:
            yield current
            current = (start, end)
    if current is not None:
        yield current


def _well_nested(span: Span, highlights: Sequence[Highlight]) -> list[Highlight]:
    """Order highlights from the outside in, cutting each at the ends of those that it crosses."""
    first, last = span
    inside = [
        Highlight(max(h.start, first), min(h.end, last), h.id, h.of)
        for h in highlights
        if h.start < last and first < h.end
    ]
    inside.sort(key=lambda h: (h.start, -h.end, h.id))
    nested: list[Highlight] = []
    for highlight in _few(inside):
        cuts = {o.end for o in nested if highlight.start < o.end < highlight.end}
        start, _, id_, of, also = highlight
        for end in (*sorted(cuts), highlight.end):
            nested.append(Highlight(start, end, id_, of, also))
            start, id_, of, also = end, "", of or id_, ()
    nested.sort(key=lambda h: (h.start, -h.end))
    return nested


def _few(highlights: Sequence[Highlight]) -> Iterator[Highlight]:
    """Keep elements of the same words few, however many cite them: no browser nests hundreds."""
    for _, group in groupby(highlights, key=lambda h: (h.start, h.end)):
        same = list(group)
        last = same[_NESTED - 1 : _NESTED]
        more = tuple(h.id for h in same[_NESTED:] if h.id)
        yield from same[: _NESTED - 1]
        yield from (h._replace(also=more) for h in last)


_NESTED = 8


def _nested(text: str, span: Span, highlights: list[Highlight]) -> Iterator[Markup]:
    at, last = span
    pending = list(highlights)
    while pending:
        outer = pending.pop(0)
        inner = []
        while pending and pending[0].start < outer.end:
            inner.append(pending.pop(0))
        yield _words(text[at : outer.start])
        content = Markup("").join(_nested(text, (outer.start, outer.end), inner))
        for id_ in outer.also:
            content = Markup('<span id="{}"></span>').format(id_) + content
        named = Markup("")
        if outer.id or outer.of:
            named = Markup(' {}="{}"').format("id" if outer.id else "data-of", outer.id or outer.of)
        yield Markup('<mark class="chr-passage"{}>{}</mark>').format(named, content)
        at = outer.end
    yield _words(text[at:last])


def _words(text: str) -> Markup:
    return escape(re.sub(r"\s+", " ", text))
