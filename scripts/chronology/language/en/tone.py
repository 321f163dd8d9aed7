"""How sure a text is: its hedges, approximations, negations and attributions, as words found."""

from __future__ import annotations

from functools import lru_cache

from chronology.language.en.lists import find, words

_UNSURE = words("hedge", "degree")
_SAYS_SO = words("hedge", "degree", "prospect", "saying", "speaking")
_SAYS_NOT = words("negation", "denial")
_INEXACT = words("approximation", "vague")


@lru_cache(maxsize=8192)
def hedges(text: str) -> tuple[str, ...]:
    """List the words by which a text is less than sure."""
    return _found(text, _UNSURE)


@lru_cache(maxsize=8192)
def degrees(text: str) -> tuple[str, ...]:
    """List the words by which a text is true in part only, whoever says so."""
    return _found(text, words("degree"))


@lru_cache(maxsize=8192)
def negations(text: str) -> tuple[str, ...]:
    """List the words by which a text says that something is not so."""
    return _found(text, words("negation"))


@lru_cache(maxsize=8192)
def approximations(text: str) -> tuple[str, ...]:
    """List the words by which a text is less than exact."""
    return _found(text, words("approximation"))


@lru_cache(maxsize=8192)
def attributions(text: str) -> tuple[str, ...]:
    """List the words by which a text says that somebody says so."""
    return _found(text, words("saying"))


@lru_cache(maxsize=8192)
def is_negative(sentence: str) -> bool:
    """Whether a sentence of ours says that something is not so, in whatever way."""
    return next(find(sentence, _SAYS_NOT), None) is not None


@lru_cache(maxsize=8192)
def is_unsure(sentence: str) -> bool:
    """Whether a sentence of ours hedges, or says who says so."""
    return next(find(sentence, _SAYS_SO), None) is not None


@lru_cache(maxsize=8192)
def is_inexact(sentence: str) -> bool:
    """Whether a sentence of ours says that its figures are about right."""
    return next(find(sentence, _INEXACT), None) is not None


def _found(text: str, phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(found.text for found in find(text, phrases))
