"""Two quotations of one document stand under each other's names."""

from collections.abc import Iterator
from itertools import pairwise

from chronology.evaluation.drafts import Draft, Mutant


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Exchange what two citations that follow one another quote."""
    citations = draft.tree.get("citations") or {}
    for one, other in pairwise(citations):
        a, b = citations[one], citations[other]
        if a["seed"] == b["seed"] and a["quote"] != b["quote"]:
            changed = draft.put(b["quote"], "citations", one, "quote")
            changed = changed.put(a["quote"], "citations", other, "quote")
            yield Mutant(changed, f"{one} and {other} change places")
