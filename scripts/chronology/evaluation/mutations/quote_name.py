"""A name of a quotation is replaced by another registered name."""

from collections.abc import Iterator

from chronology.derive.chronology import Chronology
from chronology.evaluation.drafts import Draft, Mutant


def mutants(draft: Draft, chronology: Chronology) -> Iterator[Mutant]:
    """Put the next entity of the same register in the place of each name."""
    for name, quote in draft.quotes:
        for found in chronology.names.find(quote):
            other = _next(found.id, chronology)
            changed = quote[: found.start] + other + quote[found.end :]
            old = quote[found.start : found.end]
            if old != other:
                yield Mutant(
                    draft.put(changed, "citations", name, "quote"),
                    f"{name}: “{old}” becomes “{other}” at {found.start}",
                )


def _next(id_: str, chronology: Chronology) -> str:
    register = chronology.actors if id_ in chronology.actors else chronology.bases
    ids = list(register)
    return register[ids[(ids.index(id_) + 1) % len(ids)]].name
