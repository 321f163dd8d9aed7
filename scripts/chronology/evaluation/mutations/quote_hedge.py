"""A hedge is taken out of a quotation."""

from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.language.en.hedges import HEDGES, find


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Remove each hedge."""
    for name, quote in draft.quotes:
        for one in find(quote, HEDGES):
            changed = " ".join((quote[: one.start] + quote[one.end :]).split())
            yield Mutant(
                draft.put(changed, "citations", name, "quote"),
                f"{name}: “{one.text}” is removed at {one.start}",
            )
