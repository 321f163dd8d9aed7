"""Words on which the meaning of a passage hangs: who drops one says something else."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.language.en.lists import Listed, find, pattern, words

__all__ = [
    "APPROXIMATIONS",
    "ATTRIBUTIONS",
    "HEDGES",
    "LIMITERS",
    "NEGATIONS",
    "Listed",
    "find",
    "pattern",
    "weighty",
]

NEGATIONS = words("negation")
"""A statement with one of these, and the same without it, exclude each other."""
APPROXIMATIONS = words("approximation")
"""Without one of these a number, a date or a degree is more exact than the source."""
HEDGES = words("hedge", "degree", "approximation")
"""Without one of these a statement is surer, or more exact, than the source."""
LIMITERS = words("limiter")
"""Words that open a clause which takes back or narrows what stands before it."""
ATTRIBUTIONS = words("saying")
"""Words that say whose statement it is."""
_CHANGES_MEANING = words("negation", "hedge", "degree", "approximation", "limiter", "shade")


def weighty(text: str, start: int, end: int) -> Iterator[str]:
    """Yield the words between two places without which a text says something else."""
    return (found.text for found in find(text, _CHANGES_MEANING, start, end))
