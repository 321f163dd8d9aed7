"""A name of a sentence or a title is replaced by another registered name."""

from collections.abc import Iterator

from chronology.derive.chronology import Chronology
from chronology.evaluation.drafts import Draft, Mutant
from chronology.evaluation.own_voice import texts


def mutants(draft: Draft, chronology: Chronology) -> Iterator[Mutant]:
    """Put another entity of the same register, far from it, in the place of each."""
    for text, put in texts(draft):
        for found in chronology.names.find(text):
            register = chronology.actors if found.id in chronology.actors else chronology.bases
            ids = list(register)
            other = register[ids[(ids.index(found.id) + len(ids) // 2) % len(ids)]].name
            old = text[found.start : found.end]
            changed = text[: found.start] + other + text[found.end :]
            yield Mutant(put(changed), f"“{old}” becomes “{other}” at {found.start}")
