"""Two who are named in a sentence or a title change places."""

from collections.abc import Iterator
from itertools import pairwise

from chronology.derive.chronology import Chronology
from chronology.evaluation.drafts import Draft, Mutant
from chronology.evaluation.own_voice import texts


def mutants(draft: Draft, chronology: Chronology) -> Iterator[Mutant]:
    """Exchange each two actors that are named one after the other, unless "and" joins them."""
    for text, put in texts(draft):
        named = [one for one in chronology.names.find(text) if one.id in chronology.actors]
        for one, other in pairwise(named):
            between = text[one.end : other.start]
            if one.id == other.id or {"and", "or", "with"} & {*between.split()} or "." in between:
                continue
            a, b = text[one.start : one.end], text[other.start : other.end]
            changed = text[: one.start] + b + between + a + text[other.end :]
            yield Mutant(put(changed), f"“{a}” and “{b}” change places at {one.start}")
