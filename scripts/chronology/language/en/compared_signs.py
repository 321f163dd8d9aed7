"""Hedges, negations, limits and conditions of a sentence beside those of the clause that it uses.

A sign counts for the clause in which it stands, and of the passages only the clause nearest to the
sentence is asked: "No Way Out" is a title, and who refused in another clause refused something
else. A sign written large inside a sentence, or between quotation marks as a title, is a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from chronology.language.departure import Departure
from chronology.language.en.compared_words import content
from chronology.language.en.hedges import (
    APPROXIMATIONS,
    HEDGES,
    NEGATIONS,
    Listed,
    find,
)
from chronology.language.en.lemmas import lemma
from chronology.language.en.sentences import sentences
from chronology.language.en.tone import is_negative, is_unsure

_CLAUSE = re.compile(
    r"\s+[–—]\s+|[;:]\s+|,?\s+(?=(?:while|whereas|but|although|though|which|who|whose|because|since)\b)"
    r"|,\s+(?=(?:and|or|nor)\s+\w+\s+\w+)|,\s+(?=\w{4,}ing\b)",
    re.IGNORECASE,
)
_CONDITION = (r"if", r"unless", r"provided that", r"as long as", r"on condition that", r"in case")
_SET = re.compile(
    r"\b(?:if|unless|provided|as long as|condition\w*|case|once|should|when|after|depend\w*|whether"
    r"|as soon as|in the event)\b",
    re.IGNORECASE,
)
_UNSURE = tuple(word for word in HEDGES if word not in APPROXIMATIONS)
_TITLE = re.compile(r"[“\"][A-Z][^”\"]{0,60}[”\"]")
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_ENOUGH = 0.5


class Trait(NamedTuple):
    """A sort of sign, its words, the rule that asks where it is dropped, and what answers it."""

    rule: str
    words: tuple[str, ...]
    answered: Callable[[str], bool]


_DROPPED = (
    Trait("dropped-hedge", _UNSURE, is_unsure),
    Trait("dropped-negation", NEGATIONS, is_negative),
    Trait("dropped-condition", _CONDITION, lambda text: _SET.search(text) is not None),
)
_SIGN_WEIGHT = 1.0


def compare_signs(sentence: str, passages: Sequence[str]) -> Iterator[Departure]:
    """Yield the signs that the clause nearest to a sentence has and it lacks, and the reverse."""
    nearest = _nearest(sentence, passages)
    if nearest is None:
        return
    for sign in _DROPPED:
        found = _signs(nearest, sign.words)
        if found and not sign.answered(sentence):
            yield Departure(sign.rule, 0, 0, "", found[0].text, "question", _SIGN_WEIGHT)
    ours = _signs(_QUOTED.sub(lambda m: " " * len(m[0]), sentence), NEGATIONS)
    if ours and not _denied(sentence, passages):
        first = ours[0]
        yield Departure(
            "added-negation", first.start, first.end, first.text, "", "question", _SIGN_WEIGHT
        )


def _denied(sentence: str, passages: Sequence[str]) -> bool:
    """Whether some clause that shares a word with a sentence denies something, too."""
    ours = {lemma(word.text) for word in content(sentence)}
    return any(is_negative(one) and ours & _lemmas(one) for one in _clauses(tuple(passages)))


def _nearest(sentence: str, passages: Sequence[str]) -> str | None:
    """Give the clause that shares most words with a sentence, if it shares enough of them."""
    ours = {lemma(word.text) for word in content(sentence)}
    if not ours:
        return None
    shared, _, clause = max(
        (len(ours & _lemmas(clause)), -at, clause)
        for at, clause in enumerate(_clauses(tuple(passages)))
    )
    return clause if shared >= _ENOUGH * len(ours) else None


@lru_cache(maxsize=512)
def _clauses(passages: tuple[str, ...]) -> tuple[str, ...]:
    found = [
        clause
        for passage in passages
        for paragraph in passage.split("\n")
        for start, end in sentences(paragraph)
        for clause in _CLAUSE.split(paragraph[start:end])
    ]
    return tuple(found) or ("",)


@lru_cache(maxsize=8192)
def _lemmas(clause: str) -> frozenset[str]:
    return frozenset(lemma(word.text) for word in content(clause))


@lru_cache(maxsize=8192)
def _signs(text: str, words: tuple[str, ...]) -> tuple[Listed, ...]:
    titles = [match.span() for match in _TITLE.finditer(text)]
    return tuple(
        found
        for found in find(text, words)
        if not (found.text[0].isupper() and found.start > 0 and text[found.start - 2] not in ".!?:")
        and not any(start < found.start < end for start, end in titles)
    )
