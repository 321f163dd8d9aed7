"""From a character of a value to where it stands in the file that the value was written in.

YAML and Markdown break lines, quote and escape as their author likes; the words stay the same and
in order. So a place is found by following the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

SETTINGS = "chronology.yml"
"""The file at the top of a project, by which its folder is known."""

_WORD = re.compile(r"\S+")
_FURTHEST = 400
"""Characters in which the next word is looked for: what is escaped is passed over, not sought."""


def follow(raw: str, start: int, text: str, offset: int) -> int:
    """Find in `raw`, where `text` begins at or after `start`, the character `text[offset]`."""
    return next(follow_all(raw, start, text, (offset,)))


def follow_all(raw: str, start: int, text: str, offsets: Iterable[int]) -> Iterator[int]:
    """Find several characters of a text, in order, in one go."""
    at = start
    words = _WORD.finditer(text)
    word = next(words, None)
    for offset in offsets:
        while word and word.end() <= offset:
            found = _found(raw, word, at)
            at = at if found < 0 else found + len(word.group())
            word = next(words, None)
        found = _found(raw, word, at) if word else -1
        yield at if found < 0 or word is None else found + max(0, offset - word.start())


def _found(raw: str, word: re.Match[str], at: int) -> int:
    return raw.find(word.group(), at, at + _FURTHEST + word.end() - word.start())


def line_column(raw: str, index: int, first_line: int = 1) -> tuple[int, int]:
    """Give the line and the column of a character, where `raw` begins on `first_line`."""
    before = raw.rfind("\n", 0, index) + 1
    return first_line + raw.count("\n", 0, index), index - before + 1


def index_of(raw: str, line: int, column: int, first_line: int = 1) -> int:
    """Give the character that stands at a line and column; behind the last line, the end."""
    at = 0
    for _ in range(line - first_line):
        at = raw.find("\n", at) + 1 or len(raw)
    return min(at + column - 1, len(raw))
