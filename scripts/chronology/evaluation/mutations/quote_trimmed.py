"""A quotation is cut where a clause limits it, or after the words that hedge it."""

from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.language.en.hedges import HEDGES, LIMITERS, find

_FEWEST = 3


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Cut before each limiting word, and after each hedge."""
    for name, quote in draft.quotes:
        for one in find(quote, LIMITERS):
            yield from _cut(
                draft, name, quote[: one.start].rstrip(" ,;—–-"), f"before “{one.text}”"
            )
        for one in find(quote, HEDGES):
            yield from _cut(draft, name, quote[one.end :].strip(" ,;—–-"), f"after “{one.text}”")


def _cut(draft: Draft, name: str, kept: str, where: str) -> Iterator[Mutant]:
    says = draft.tree["citations"][name].get("says", "")
    if len(kept.split()) >= _FEWEST and says in kept:
        yield Mutant(draft.put(kept, "citations", name, "quote"), f"{name}: cut {where}")
