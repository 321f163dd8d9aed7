"""A quotation as a reader of it should see it: with the sentence before and the sentence after."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from chronology.derive.cited import Cited, Found


class Piece(NamedTuple):
    """A stretch of a document; `quoted` where it is what the citation quotes."""

    text: str
    quoted: bool


def context(cited: Cited) -> tuple[Piece, ...]:
    """Set what a citation quotes into the sentences around it; nothing where it is not found."""
    return tuple(piece for piece in _pieces(cited) if piece.text)


def _pieces(cited: Cited) -> Iterator[Piece]:
    if not isinstance(cited, Found):
        return
    document, spans = cited.document, sorted(cited.spans)
    sentences = document.sentences
    start, end = spans[0][0], spans[-1][1]
    first = bisect_right(sentences, start, key=lambda sentence: sentence.end)
    last = bisect_left(sentences, end, key=lambda sentence: sentence.start) - 1
    around = sentences[max(first - 1, 0) : last + 2]
    begin = min([start, *(sentence.start for sentence in around)])
    stop = max([end, *(sentence.end for sentence in around)])
    for a, b in spans:
        yield Piece(document.text[begin:a], quoted=False)
        yield Piece(document.text[a:b], quoted=True)
        begin = b
    yield Piece(document.text[begin:stop], quoted=False)
