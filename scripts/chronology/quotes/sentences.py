"""Where sentences begin and end.

A full stop ends a sentence unless it ends an abbreviation or an initial; what ends a sentence takes
the quotation marks and brackets that close after it along. Quoted sentences count by themselves.
Which words are abbreviations is a matter of language, and handed in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from chronology.quotes.normal import Span

_END = re.compile(
    r"(?P<stop>\.{1,4}(?:\s?\.){2,}|\.|[!?…؟۔।]+[.!?…]*)(?P<closing>[\"'’”»›)\]]*(?:\[\d{1,3}\])*)(?=\s|\Z)"
    r"|(?P<full>[。！？]+[」』”’）]*)"
)
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_NEXT = re.compile(r"\s+[\"'“‘«‹„‚(\[*_—–-]*\s*(?P<word>[^\W_]+(?:['’][^\W_]+)?)?")
_LAST_WORD = re.compile(r"(?P<word>[^\W\d_](?:[.-]?[^\W\d_])*)\Z")
_LIST_NUMBER = re.compile(r"\s*(?:\d{1,3}|[a-zA-Z])\.")
_SHORT_FIGURE = re.compile(r"(?<!\S)\d{1,2}\Z")
_LONGEST_WORD = 24


_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True)
class Stops:
    """What a language knows of words that a full stop follows; without any, all of them end."""

    titles: frozenset[str] = frozenset()
    """A name follows these, so their full stop never ends a sentence."""
    numbered: frozenset[str] = frozenset()
    """A figure follows these."""
    open: frozenset[str] = frozenset()
    """These may end a sentence or stand within one; what follows decides."""
    beginners: frozenset[str] = frozenset()
    """Words that, written large, begin a sentence rather than a name."""
    ordinals: bool = True
    """Whether a full stop behind a short figure may make it an ordinal: “am 3. Mai”."""
    speaker: re.Pattern[str] = _NEVER
    """Who speaks, behind direct speech: “Did he go?” the reporter asked."""


NO_STOPS = Stops()
Splitter: TypeAlias = Callable[[str], tuple[Span, ...]]
"""Find the sentences of one paragraph."""
Splitters: TypeAlias = Callable[[str], Splitter]
"""What does so in a language, by its tag."""


def sentences(text: str, stops: Stops = NO_STOPS) -> tuple[Span, ...]:
    """Split one paragraph, which may be wrapped over lines; a blank line ends a sentence too."""
    return tuple(_trimmed(text, _ends(text, stops)))


def _trimmed(text: str, ends: Iterator[int]) -> Iterator[Span]:
    start = 0
    for end in ends:
        sentence = text[start:end]
        if words := sentence.strip():
            begin = start + sentence.index(words)
            yield Span(begin, begin + len(words))
        start = end


def _ends(text: str, stops: Stops) -> Iterator[int]:
    """Yield where sentences end; the last one ends with the text."""
    blank = [match.start() for match in _BLANK_LINE.finditer(text)]
    start = 0
    for match in _END.finditer(text):
        while blank and blank[0] < match.end():
            start = blank.pop(0)
            yield start
        if match["full"] or _ends_here(text, match, start, stops):
            start = match.end()
            yield start
    yield from blank
    yield len(text)


def _ends_here(text: str, match: re.Match[str], start: int, stops: Stops) -> bool:
    following = _NEXT.match(text, match.end())
    if not following:
        return True  # nothing follows
    word = following["word"] or ""
    if word[:1].islower():
        return False
    if match["stop"] != ".":
        return not (match["closing"] and stops.speaker.match(text, match.end()))
    if match["closing"]:
        return True
    if _LIST_NUMBER.fullmatch(text, start, match.end()):
        return False
    return _is_full_stop(text[max(0, match.start() - _LONGEST_WORD) : match.start()], word, stops)


def _is_full_stop(before: str, word: str, stops: Stops) -> bool:
    """Judge a full stop by the word before it and the word after it."""
    found = _LAST_WORD.search(before)
    if not found:
        return not (stops.ordinals and _SHORT_FIGURE.search(before))
    last = found["word"]
    if last in stops.titles:
        return False
    if last in stops.numbered:
        return not word[:1].isdigit()
    if last in stops.open or "." in last or (len(last) == 1 and last.isupper()):
        return word in stops.beginners
    return True
