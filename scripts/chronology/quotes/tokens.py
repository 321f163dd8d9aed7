"""What is one word: where a quotation may begin and end without cutting something in two.

A word is more than its letters: `1` is no word of `1,000`, nor `town` of `town’s`, `complete` of
`near-complete`, or `5` of `-5`, `$5`, `5%` and `5 million`.

All places are in clean text (`normal.Normal.clean`): composed, without invisible characters, but
with its own dashes and marks, which tell a compound from a pause.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import TypeAlias

from chronology.quotes.normal import DASHES, MARKS

_APOSTROPHES = frozenset("'’‘‛`´ʼʻ′׳")
# Unlike a long dash, these join two words if no space stands between: near-complete, 2018–2019.
_HYPHENS = frozenset("-‐‑‒–−")
_SHORT_HYPHENS = frozenset("-‐‑")
_JOINERS = frozenset("/\\&@_·־⁄∕")
_FIGURE_JOINERS = frozenset(",:٫٬")
_SIGNS_OF_FIGURES = frozenset("%‰‱°º′″#~§№")
_SIGN_OF_FIGURE = re.compile(r"[%‰$€£¥]")
_ENDS_IN_CURRENCY = re.compile(r"[$€£¥]\Z")
# `1 000`: groups of three; where plain spaces part them, only a zero tells them from two numbers.
_GROUPED = re.compile(
    r"(?<!\d)\d{1,3}(?:(?:[\u00a0\u2007\u2008\u2009\u202f]\d{3})+|(?:[ ]\d{3})*[ ]0\d\d)(?!\d)"
)
_OPTIONAL_ENDING = re.compile(r"[(\[][a-z]{1,3}[)\]]")
_OPENING_SINGLE = re.compile(r"(?<!\w)[‘‛'‹`](?=\S)")
_CLOSING_SINGLE = re.compile(r"(?<=\S)[’'›](?!\w)")
_AROUND = 24
_WHOLE_QUOTED = 1000

_WORDS = re.compile(r"(?:[^\s—―⸺⸻…-]|-(?!-))+")
_FRAGMENTS = re.compile(rf"[^{DASHES}\s…]+")
# Scripts without spaces between words: each letter counts.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]"
)


OneNumber: TypeAlias = Callable[[str, str], bool]
"""Whether the words on both sides of a space are one number: `5 million`."""


def no_words(before: str, after: str) -> bool:
    """Find no number in words: those of a bare text are not known here."""
    del before, after
    return False


def cuts(text: str, index: int, one_number: OneNumber = no_words) -> bool:
    """Whether a passage that begins or ends at `index` cuts a word or a number in two."""
    if not 0 < index < len(text):
        return False
    before, after = text[index - 1], text[index]
    if before.isspace() or after.isspace():
        return _cuts_at_space(text, index, one_number)
    if unicodedata.category(after)[0] == "M":
        return True
    if _is_word(before):
        return _is_word(after) or _goes_on(text, index)
    return _has_begun(text, index)


def has_words(text: str, count: int) -> bool:
    """Count as a reader does: a compound is one word, a dash that stands for itself parts two."""
    return _reaches(count, _WORDS.finditer(text))


def may_have_words(text: str, count: int) -> bool:
    """Count whatever a dash may part as words."""
    return _reaches(count, _FRAGMENTS.finditer(text))


def _reaches(count: int, words: Iterator[re.Match[str]]) -> bool:
    for match in words:
        word = match[0]
        if word[0].isalnum() or any(map(str.isalnum, word)):
            count -= 1 if word.isascii() else len(_UNSPACED.findall(word)) or 1
        if count <= 0:
            return True
    return False


def _is_word(char: str) -> bool:
    return (
        char.isalnum() or char == "_" or (char > "\u02ff" and unicodedata.category(char)[0] == "M")
    )


def _is_sign_of_figures(char: str) -> bool:
    """Whether a figure beside it means another number without it: money, mathematics, per cent."""
    return char in _SIGNS_OF_FIGURES or (unicodedata.category(char) in ("Sc", "Sm") and char != "|")


def _cuts_at_space(text: str, index: int, one_number: OneNumber) -> bool:
    """A number may go on beyond a space, and a hyphen before one may wait for its word."""
    start = max(0, index - _AROUND)
    left, right = text[start:index], text[index : index + _AROUND]
    before, after = left.rstrip(), right.lstrip()
    if one_number(before, after) or (before[-1:].isdigit() and _SIGN_OF_FIGURE.match(after)):
        return True
    if after[:1].isdigit() and _ENDS_IN_CURRENCY.search(before):
        return True
    if not (before[-1:].isdigit() and after[:1].isdigit()):
        return False
    around = _GROUPED.finditer(left + right)
    return any(match.start() < len(left) < match.end() for match in around)


def _goes_on(text: str, index: int) -> bool:
    """Whether the word before `index` goes on with the sign that stands there."""
    before, sign, after = text[index - 1], text[index], text[index + 1 : index + 2]
    if sign in _APOSTROPHES:
        is_figure_sign = before.isdigit() and sign in _SIGNS_OF_FIGURES
        return is_figure_sign or _is_word(after or " ") or _is_possessive(text, index)
    if sign in _HYPHENS:
        # `pre- and post-war`: the hyphen waits for its word.
        waits = sign in _SHORT_HYPHENS and after.isspace()
        return waits or (bool(after) and (_is_word(after) or after in MARKS or after in "(["))
    if _is_sign_of_figures(sign):
        return before.isdigit() or after.isdigit()
    if sign in "([":
        return bool(_OPTIONAL_ENDING.match(text, index))
    return bool(after) and _joins(text, index)


def _has_begun(text: str, index: int) -> bool:
    """Whether the word at `index` has begun before the sign that stands before it."""
    before, sign, after = text[index - 2 : index - 1] or " ", text[index - 1], text[index]
    is_number = after.isdigit() or (
        unicodedata.category(after) == "Sc" and text[index + 1 : index + 2].isdigit()
    )
    if sign in _HYPHENS:
        return before not in DASHES and (is_number or _is_compound(before, after))
    if not _is_word(after):
        return False
    if sign in _APOSTROPHES:
        decade = sign == "’" and is_number and text[index + 1 : index + 2].isdigit()
        return _is_word(before) or decade
    if sign in "@#" or (is_number and _is_sign_of_figures(sign)):
        return True
    if sign == "." and is_number and not _is_word(before):
        return before.isspace() or before in "-−+$€£¥("  # .5
    return _is_word(before) and (sign in ")]" or _joins(text, index - 1))


def _is_compound(before: str, after: str) -> bool:
    """Whether a hyphen between these joins them, rather than opens a list or a remark."""
    return (_is_word(after) or after in MARKS or after in "([") and (
        _is_word(before) or before in MARKS or before in ")]"
    )


def _joins(text: str, index: int) -> bool:
    """Whether the sign at `index`, with something on both sides, joins the two."""
    before, sign, after = text[index - 1], text[index], text[index + 1]
    if not _is_word(after):
        return False
    if sign in _FIGURE_JOINERS:
        return before.isdigit() and after.isdigit()
    if sign == ".":
        # Two sentences without a space between them are no word: “left town.The troops”.
        glued = after.isupper() and text[index + 2 : index + 3].islower()
        return not (glued and text[index - 2 : index - 1].isalnum())
    return sign in _JOINERS


def _is_possessive(text: str, index: int) -> bool:
    """Whether the apostrophe at `index` belongs to a plural: `the soldiers’ quarters`."""
    if text[index - 1] not in "sS" or text[index] not in "'’":
        return False
    paragraph = text.rfind("\n", 0, index) + 1
    passage = text[max(paragraph, index - _WHOLE_QUOTED) : index]
    opened = [match.end() for match in _OPENING_SINGLE.finditer(passage)]
    return not opened or bool(_CLOSING_SINGLE.search(passage, opened[-1]))
