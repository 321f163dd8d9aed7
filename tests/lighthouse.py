"""A small article about a lighthouse, with all that may go wrong when it is quoted."""

from __future__ import annotations

from chronology.language import pack
from chronology.quotes.documents import Document, Zone
from chronology.quotes.verify import verify

TEXT = """Keepers leave Gull Rock as the lamp fails

By Ann Moor
FOGHAVEN (Coast Press) — Two of the five keepers left the Gull Rock lighthouse — built in 1871 — \
on 5 May 2001, the Board’s clerk said. The others are reportedly expected to follow by the end of \
June. “We don’t know if the lamp… will ever burn again,” the clerk told Coast Press. “Nobody [at \
the Board] has a plan.”

The Board spent $1,200 on a near-complete repair, or 4.5% of its budget, and 1\u00a0500 lamps. It \
had denied that the repair was unrelated to the fire. The Café Müller closed. Its owner has not \
left the island.

What it means

The lamp has been dark since Sunday, although the harbour is open. The lamp has been dark before. \
A fog signal of the U.S. navy sounds instead. The soldiers’ quarters are shut.

2 comments. Leave a Reply. The lamp has been dark for me too
"""


def zones() -> tuple[Zone, ...]:
    named = [
        ("headline", "Keepers leave Gull Rock as the lamp fails"),
        ("byline", "By Ann Moor"),
        ("dateline", "FOGHAVEN (Coast Press)"),
        ("heading", "What it means"),
        ("furniture", "2 comments. Leave a Reply. The lamp has been dark for me too"),
    ]
    return tuple(
        Zone(kind, TEXT.index(words), TEXT.index(words) + len(words), "a form" * (kind[0] == "f"))
        for kind, words in named
    )


DOCUMENT = Document("gazette", TEXT, zones(), pack("en"))


def rule(quote: str, prefix: str | None = None, suffix: str | None = None) -> str:
    verdict = verify(DOCUMENT, quote, prefix, suffix)
    assert verdict.found == (verdict.rule is None)
    assert verdict.found == bool(verdict.spans)
    assert verdict.found or (verdict.message and verdict.help)
    return verdict.rule or "found"


def found(quote: str, document: Document = DOCUMENT) -> list[str]:
    verdict = verify(document, quote)
    assert verdict.found, verdict
    return [document.text[start:end] for start, end in verdict.spans]
