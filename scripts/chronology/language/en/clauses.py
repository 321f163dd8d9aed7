"""Which part of a quotation a sentence of ours uses.

A long quotation may hedge or deny in a clause that our sentence does not repeat. A clause counts
as used where it shares two content words with the sentence, by their first letters; where no
clause does, the sentence paraphrases, and the whole quotation counts. Where one clause shares more
than names, one that shares only names is about something else.
"""

from __future__ import annotations

import re
from functools import lru_cache

from chronology.language.en.sentences import sentences

# “And leaving the town” goes on with what somebody does, “and living quarters” with a thing.
_DOING = (
    r"\w{4,}ing\s+(?:(?:the|an?|its|their|his|her|it|them|him|this|that|these|those|all|some|more|many"
    r"|several|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|to|in|at|on"
    r"|for|from|of|off|out|with|into|by|about|against|over|under|up|down|away|back)\b|(?-i:[A-Z])|\d)"
)
_BREAK = re.compile(
    r"\s+[–—]\s+|;\s*"
    r"|,?\s+(?=(?:while|whereas|but|although|though|which|who|whose|where|with|after|before|when|as)\b)"
    r"|,\s+(?=(?:and|or|nor)\s+\w+\s+\w+)"
    rf"|(?:,|\s+and)\s+(?={_DOING})",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{4,}|\d[\d,.]*\d|\d")
_NAME = re.compile(r"(?<=[\w,;’'] )[A-Z][\w-]+")
_STEM = 5
_ENOUGH = 2
_EMPTY = frozenset(
    "that this these those there their they them then than from with have been were will would "
    "into over upon also said says told according which while where when what whom whose after "
    "before some other others such only very more most about against among between during "
    "under".split()
)


@lru_cache(maxsize=16384)
def used(quote: str, sentence: str) -> str:
    """Give the clauses of a quotation that a sentence uses, joined; the whole if it cannot tell."""
    words = _content(sentence)
    pieces = _clauses(quote)
    shared = [
        piece for piece in pieces if _shares(piece, sentence, words) or _alone(piece, pieces, words)
    ]
    if not shared:
        return quote
    told = words - _names(quote)
    if any(len(_content(piece) & told) >= _ENOUGH for piece in shared):
        shared = [piece for piece in shared if _content(piece) & told or not _content(piece)]
    # A clause that only says who speaks belongs to what follows it.
    first = pieces.index(shared[0])
    lead = pieces[:first] if first and not _content(pieces[0]) - words else []
    return " ; ".join([*lead, *shared])


@lru_cache(maxsize=16384)
def touches(quote: str, sentence: str) -> bool:
    """Whether a sentence uses some clause of a quotation; a title need not rest on all."""
    words = _content(sentence)
    return any(len(_content(piece) & words) >= _ENOUGH for piece in _clauses(quote))


def added(sentence: str, given: tuple[str, ...]) -> tuple[str, ...]:
    """List the words of a sentence that none of the texts has in any form: they are our own."""
    known = frozenset[str]().union(*map(_content, given))
    own = (match[0] for match in _WORD.finditer(sentence) if not _content(match[0]) <= known)
    return tuple(dict.fromkeys(word for word in own if not word.isdigit()))


def _clauses(text: str) -> list[str]:
    whole = (text[start:end] for start, end in sentences(text))
    return [piece for sentence in whole for piece in _BREAK.split(sentence) if piece]


def _shares(clause: str, sentence: str, words: frozenset[str]) -> bool:
    content = _content(clause)
    if len(content) >= _ENOUGH:
        return len(content & words) >= _ENOUGH
    # A clause of small words, such as "but no day has been set", is used where most of it is.
    small, ours = (set(re.findall(r"\w+", text.lower())) for text in (clause, sentence))
    return len(small & ours) * 2 > len(small)


def _alone(clause: str, clauses: list[str], words: frozenset[str]) -> bool:
    """Whether a word of the sentence stands in this clause and in no other."""
    others = {word for other in clauses if other is not clause for word in _content(other)}
    return bool((_content(clause) & words) - others)


@lru_cache(maxsize=16384)
def _names(text: str) -> frozenset[str]:
    """Give the content words that a text writes large inside its sentences."""
    return _content(" ".join(_NAME.findall(text)))


@lru_cache(maxsize=16384)
def _content(text: str) -> frozenset[str]:
    return frozenset(
        word[:_STEM] for word in (w.lower() for w in _WORD.findall(text)) if word not in _EMPTY
    )
