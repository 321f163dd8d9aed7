"""Who does what to whom, in which order, and with which words before them that limit. English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chronology.language.departure import Departure
from chronology.language.en.qualifiers import dropped
from chronology.language.en.roles import exchanged, reversed_, turned
from chronology.language.found import Naming
from chronology.records.names import Named


class Capitals:
    """Where nobody is registered, who is named is told by capitals, and named by the last word."""

    _RUN = re.compile(
        r"(?<=[\w,;’'] )[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*|\A[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)+"
    )

    def find(self, text: str) -> tuple[Named, ...]:
        """Find the runs of words with a capital."""
        return tuple(
            Named(match[0].split()[-1].removesuffix("'s"), *match.span())
            for match in self._RUN.finditer(text)
        )

    def __eq__(self, other: object) -> bool:
        """All are alike, so that what was read once is kept."""
        return isinstance(other, Capitals)

    def __hash__(self) -> int:
        """As `__eq__` has it."""
        return hash(Capitals)


ROLES, QUALIFIER = 1.0, 1.0
"""The doubt that an exchange, or a word left out before another, adds."""


def compare_roles(
    sentence: str, passages: Sequence[str], names: Naming, *, qualifiers: bool
) -> Iterator[Departure]:
    """Yield what a sentence has the other way round, and what it leaves out before its words."""
    texts = tuple(passages)
    for found in (exchanged, reversed_, turned):
        for word, start in found(sentence, texts, names):
            yield Departure(
                "exchanged-roles", start, start + len(word), word, "", "question", ROLES
            )
    for one in dropped(sentence, texts) if qualifiers else ():
        words = f"{one.text} {' '.join(one.heads)}"
        yield Departure("dropped-qualifier", 0, 0, "", words, "question", QUALIFIER)
