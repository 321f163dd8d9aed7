"""True quotations that say more than their passage, because they stop or start at the wrong word.

A clause that limits, words that hedge or negate, and who says it belong to a statement; a quotation
that leaves them just outside must take them in or be excused.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from chronology.language.en.lists import Listed, either, find, finite, pattern, words
from chronology.language.found import Cut
from chronology.quotes.documents import Document
from chronology.quotes.normal import Span
from chronology.quotes.verify import Verdict

# What may stand between a quotation and the clause that limits it.
_PAUSE = r"[\s,;:—–)\]\"'“”‘’-]*"
_LIMITER = re.compile(rf"{_PAUSE}(?P<words>{pattern(words('limiter', 'proviso')).pattern})")

_SAYS = either(finite("saying"))
_NAMES = r"(?:[\w.’'&-]+\s+){0,9}?"
# “…, three officials told a newspaper”; a participle or a relative clause speaks of something else.
_SAID_AFTER = re.compile(
    r"\s*[,”\"’'—–-][\s,”\"’'—–-]*(?P<words>(?!(?:who|which|that|and|but|while|when|where|whose|after|saying"
    rf"|adding|noting|warning)\b)(?:according\s+to\b|citing\b|(?:as\s+)?{_NAMES}{_SAYS}\b)[^.,;]*)",
    re.IGNORECASE,
)
_ACCORDING_AFTER = re.compile(rf"{_PAUSE}(?P<words>(?i:according\s+to)\b[^.,;]*)")
# “an official told the newspaper that …”
_SAID_BEFORE = re.compile(
    rf"(?P<words>\b{_SAYS}(?:\s+(?:[\w.’'&-]+\s+){{0,6}}?that|\s+(?:to\s+)?(?:[\w.’'&-]+\s+){{0,3}}?[A-Z][\w’'-]*"
    r"(?:\s+that)?|,?(?:\s+(?:on|last|this|in|earlier)\s+[\w ]{1,20})?(?:\s+that)?)?)"
    r"\s*[,:]?\s*[\"'“‘]?\s*\Z"
)
_ACCORDING_BEFORE = re.compile(r"\s*[\"'“]?(?P<words>(?:According\s+to|As)\s+[^,;]*),\s*")

# These say of the words after them, up to the end of the clause, that they are not (surely) so.
_GOVERNING = words("negation", "hedge", "governing", but="adjacent")
# These say so only of the next word or two.
_ADJACENT = words("adjacent")
_FURTHEST = 7
# Another clause begins here, and with it another statement.
_BREAK = re.compile(
    r"[,;:—–()“”\"]|\s-\s|\b(?:but|while|whereas|although|though|because|since|after|before|following"
    r"|when|where|which|who|whose|amid|during|despite|until|as|about|from|of|against|with|by)\b",
    re.IGNORECASE,
)
_COORDINATED = re.compile(
    r"\band\s(?=\s*(?:(?:the|an?|its|their|his|her|has|have|had|is|are|was|were)\b|[A-Z]))"
)
_LONGEST_SHOWN = 80


def cuts(document: Document, verdict: Verdict) -> Iterator[Cut]:
    """Yield what stands just outside a found quotation and belongs to it."""
    if not verdict.spans:
        return
    start, end = verdict.spans[0].start, verdict.spans[-1].end
    yield from _before_qualifier(document, end)
    yield from _after_hedge(document, start)


def _before_qualifier(document: Document, end: int) -> Iterator[Cut]:
    after = document.text[end : _sentence(document, end - 1).end]
    said = _SAID_AFTER.match(after) or _ACCORDING_AFTER.match(after)
    limiter = _LIMITER.match(after) or (said and _LIMITER.match(after, said.end()))
    if limiter:
        yield Cut(
            "cut-before-qualifier",
            f"the document goes on: “{_line(after[limiter.start('words') :])}”",
            "quote the clause that limits it too",
        )
    if said:
        yield Cut(
            "cut-attribution",
            f"the document goes on with who says so: “{_line(said['words'])}”",
            "name them as the origin, or quote these words too",
        )


def _after_hedge(document: Document, start: int) -> Iterator[Cut]:
    sentence = min(start, _sentence(document, start).start)
    before = document.text[sentence:start]
    if hedge := _hedge(document.text, sentence, start):
        yield Cut(
            "cut-after-hedge",
            f"the document says just before: “{_line(document.text[hedge.start : start])}”",
            "quote these words too",
        )
    said = _SAID_BEFORE.search(before[-200:]) or _ACCORDING_BEFORE.fullmatch(before)
    if said:
        yield Cut(
            "cut-attribution",
            f"the document says before whose statement it is: “{_line(said['words'])}”",
            "name them as the origin, or quote these words too",
        )


def _hedge(text: str, sentence: int, start: int) -> Listed | None:
    """Find the last word before a quotation that takes back, or weakens, how it begins."""
    clause = sentence
    for pattern_ in (_BREAK, _COORDINATED):
        for match in pattern_.finditer(text, clause, start):
            clause = match.end()
    if _BREAK.match(text, start):
        clause = start  # the quotation opens a clause of its own
    for found in reversed([*find(text, _GOVERNING, sentence, start)]):
        between = text[found.end : start].split()
        if len(between) > _FURTHEST:
            break
        # The break may be the very word: “instead of”, “far from”.
        if found.end > clause or not between:
            return found
    for found in find(text, _ADJACENT, sentence, start):
        if not text[found.end : start].strip():
            return found
    return None


def _sentence(document: Document, offset: int) -> Span:
    """Give the sentence that holds a character."""
    sentences = document.sentences
    at = bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1
    return sentences[max(0, at)]


def _line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 2].rstrip() + " …"
