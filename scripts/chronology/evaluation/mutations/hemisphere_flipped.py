"""A direction is turned round: what lies in the north, in the south."""

import re
from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.evaluation.own_voice import texts

_CHANGES = tuple(
    (re.compile(rf"\b({one[0]}|{one[0].upper()}){one[1:]}(?=\b|ern\b|east|west)"), other)
    for one, other in (("north", "south"), ("south", "north"), ("east", "west"), ("west", "east"))
)


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Turn each direction round."""
    for text, put in texts(draft):
        for found, other in _CHANGES:
            for match in found.finditer(text):
                changed = text[: match.start()] + match.expand(other) + text[match.end() :]
                yield Mutant(put(changed), f"“{match[0]}” is changed at {match.start()}")
