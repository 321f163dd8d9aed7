"""The normal form of a text: layout and typography folded, and nothing else.

Folded are runs of white space, forms of quotation mark and apostrophe, forms of dash with the space
around them, forms of ellipsis with the space around them, composition (NFC and NFD), and characters
that show nothing. Letter case, spelling, punctuation and compatibility characters are kept.

Each fold remembers what it replaced, so that a place in the normal form leads back to the text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from chronology.values.characters import INVISIBLE

MARK = "'"
DASH = "-"
ELLIPSIS = "…"

# Forms of quotation mark and apostrophe, the accents and primes that typewriters made of them.
MARKS = "\"'`´‘’‚‛“”„‟«»‹›′″‵‶ʼʻˮ❛❜❝❞❮❯〝〞〟「」『』⹂״\U0001f676\U0001f677\U0001f678"
# Hyphens, dashes, the minus and the long dashes.
DASHES = "-‐‑‒–—―−⸺⸻"
# Three dots or more; a fourth is the full stop before them.
DOTS = r"\.(?:\s?\.){2,}"
# What may end a quotation without being part of the passage.
_CLOSING = ".,;:!?" + MARK

# Nested marks may be parted by a thin space; a guillemet may stand apart from what it encloses.
_MARKS = re.compile(f"[{MARKS}](?:[\u2009\u200a\u202f]?[{MARKS}])*")
_OPENING_GUILLEMETS, _CLOSING_GUILLEMETS = "«‹", "»›"
_BEFORE_OPENING = re.compile(r"[\s(\[—–-]")
_AFTER_CLOSING = re.compile(r"[\s.,;:!?…)\]—–-]")
# All white space but the plain space comes first, for a search that skips plain spaces is fast.
_SPACES = re.compile(
    "[\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]\\s*"
)
_ALL_SPACES = re.compile(r"[^\S ]\s*| \s+")
_DOTS = re.compile(rf"…|{DOTS}")
_DASHES = re.compile(f"[{DASHES}](?: ?[{DASHES}])*")
_FULL_STOP_AND_ELLIPSIS = 4
# Most quotations have nothing to fold, and that is seen at once.
_TOUCHED = re.compile(r"[^ !#-&(-,./0-_a-~]|  |\.\s?\.")

# Start and end of what is replaced, and what stands there instead.
Replacement = tuple[int, int, str]


class Span(NamedTuple):
    """Where something stands in a text, in characters, half open."""

    start: int
    end: int


class Fold:
    """One rewriting of a text: what stands where, before and after.

    Only replacements that change the length are kept; between them the two run in step.
    """

    __slots__ = ("_after", "_before")

    def __init__(self, replaced: list[tuple[int, int, int]]) -> None:
        """Take start and end before, and length after, of each replacement, in order."""
        starts, ends = [0], [0]
        after_starts, after_ends = [0], [0]
        grown = 0
        for start, end, length in replaced:
            starts.append(start)
            ends.append(end)
            after_starts.append(start + grown)
            after_ends.append(start + grown + length)
            grown += length - (end - start)
        self._before = (starts, ends)
        self._after = (after_starts, after_ends)

    def start_before(self, index: int) -> int:
        """Give where the character that stands at `index` afterwards began."""
        starts, ends = self._after
        at = bisect_right(starts, index) - 1
        within = index < ends[at]
        return self._before[0][at] if within else self._before[1][at] + index - ends[at]

    def end_before(self, index: int) -> int:
        """Give where the character that ends at `index` afterwards ended."""
        starts, ends = self._after
        at = bisect_left(starts, index) - 1
        if at < 0:
            return 0
        return self._before[1][at] + max(0, index - ends[at])

    def after(self, index: int) -> int:
        """Give where the character that began at `index` stands afterwards."""
        starts, ends = self._before
        at = bisect_right(starts, index) - 1
        if index < ends[at]:
            return self._after[0][at]
        return self._after[1][at] + index - ends[at]


class Normal:
    """A text in its normal form, with the way back.

    `clean` is the step between: composed and without invisible characters, but with its own
    dashes, marks and spaces, which tell what is one word.
    """

    def __init__(self, source: str) -> None:
        """Fold `source`, whatever it holds."""
        self.source = self.clean = self.text = source
        self._to_clean: tuple[Fold, ...] = ()
        self._to_text: tuple[Fold, ...] = ()
        if _TOUCHED.search(source):
            self.clean, self._to_clean = _passed(source, _CLEANING)
            self.text, self._to_text = _passed(self.clean, _FOLDING)

    def __repr__(self) -> str:
        """Write it as it would be made."""
        return f"Normal({self.source!r})"

    def clean_span(self, start: int, end: int) -> Span:
        """Find in the clean text what stands in the normal form, without the space around it."""
        start, end = _start_before(self._to_text, start), _end_before(self._to_text, end)
        while start < end and self.clean[start].isspace():
            start += 1
        while start < end and self.clean[end - 1].isspace():
            end -= 1
        return Span(start, end)

    def span(self, start: int, end: int) -> Span:
        """Find in the source what stands in the normal form, without the space around it."""
        return self.source_span(*self.clean_span(start, end))

    def source_span(self, start: int, end: int) -> Span:
        """Find in the source what stands in the clean text."""
        last = _end_before(self._to_clean, end)
        # Where there is nothing but space, invisible characters may part the two.
        return Span(min(_start_before(self._to_clean, start), last), last)

    def at(self, index: int) -> int:
        """Find in the normal form the character that stands at `index` in the source."""
        for fold in (*self._to_clean, *self._to_text):
            index = fold.after(index)
        return index

    @cached_property
    def core(self) -> str:
        """The normal form of a quotation, without the punctuation that ends it."""
        return self.text.strip(" ").rstrip(_CLOSING + " ")

    @cached_property
    def closing(self) -> str:
        """The punctuation that ends a quotation, which the passage need not have."""
        return self.text.strip(" ")[len(self.core) :]


def normal_form(text: str) -> str:
    """Fold a text whose way back nobody asks for, without the space around it."""
    return Normal(text).text.strip(" ")


def _start_before(folds: Sequence[Fold], index: int) -> int:
    for fold in reversed(folds):
        index = fold.start_before(index)
    return index


def _end_before(folds: Sequence[Fold], index: int) -> int:
    for fold in reversed(folds):
        index = fold.end_before(index)
    return index


def _passed(
    text: str, passes: Sequence[Callable[[str], Iterable[Replacement]]]
) -> tuple[str, tuple[Fold, ...]]:
    """Rewrite the text by one pass after the other; a pass that finds nothing leaves no fold."""
    folds = []
    for find in passes:
        parts: list[str] = []
        moved: list[tuple[int, int, int]] = []
        done = 0
        for begin, end, new in find(text):
            start = max(begin, done)  # a space between two of them belongs to the first
            parts += text[done:start], new
            if len(new) != end - start:
                moved.append((start, end, len(new)))
            done = end
        if parts:
            text = "".join((*parts, text[done:]))
        if moved:
            folds.append(Fold(moved))
    return text, tuple(folds)


def _without_invisible(text: str) -> Iterator[Replacement]:
    if not text.isascii():
        for match in INVISIBLE.finditer(text):
            yield *match.span(), ""


def _composed(text: str) -> Iterator[Replacement]:
    """Compose each letter with its marks; what is between such sequences stays as it is."""
    if unicodedata.is_normalized("NFC", text):
        return
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and _continues(text[end]):
            end += 1
        if text[start] > "\x7f" or end > start + 1:
            yield start, end, unicodedata.normalize("NFC", text[start:end])
        start = end


def _continues(char: str) -> bool:
    """Whether a character may be composed with the one before it: marks, and parts of Hangul."""
    return char >= "\u0300" and (
        unicodedata.category(char)[0] == "M"
        or "\u1161" <= char <= "\u11ff"
        or "\ud7b0" <= char <= "\ud7ff"
    )


def _one_mark(text: str) -> Iterator[Replacement]:
    done = 0
    for match in _MARKS.finditer(text):
        start, end = match.span()
        if text[start] in _CLOSING_GUILLEMETS and _AFTER_CLOSING.match(text[end : end + 1] or " "):
            while start > done and text[start - 1].isspace():
                start -= 1
        elif text[end - 1] in _OPENING_GUILLEMETS and _BEFORE_OPENING.match(
            text[start - 1 : start] or " "
        ):
            while end < len(text) and text[end].isspace():
                end += 1
        yield start, end, MARK
        done = end


def _one_space(text: str) -> Iterator[Replacement]:
    if "  " in text:
        for match in _ALL_SPACES.finditer(text):
            yield *match.span(), " "
        return
    for match in _SPACES.finditer(text):
        start, end = match.span()
        yield start - (text[start - 1 : start] == " "), end, " "


def _one_ellipsis(text: str) -> Iterator[Replacement]:
    if "…" in text or ".." in text or ". ." in text:
        for match in _DOTS.finditer(text):
            stop = "." if match[0].count(".") == _FULL_STOP_AND_ELLIPSIS else ""
            yield *_with_space(text, *match.span()), stop + ELLIPSIS


def _one_dash(text: str) -> Iterator[Replacement]:
    for match in _DASHES.finditer(text):
        yield *_with_space(text, *match.span()), DASH


def _with_space(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in the single spaces before and after, which is all that is left of them by then."""
    return start - (text[start - 1 : start] == " "), end + (text[end : end + 1] == " ")


_CLEANING = (_without_invisible, _composed)
_FOLDING = (_one_mark, _one_space, _one_ellipsis, _one_dash)
