"""Two passages are made one quotation."""

from collections.abc import Iterator
from itertools import pairwise

from chronology.evaluation.drafts import Draft, Mutant


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Join the quotations of one document in pairs, with an ellipsis and without."""
    quotes = list(draft.quotes)
    for (name, one), (_, other) in pairwise(quotes):
        if one == other:
            continue
        for joint in (" ", " […] "):
            changed = one.rstrip(". ") + joint + other
            yield Mutant(
                draft.put(changed, "citations", name, "quote"),
                f"{name}: joined by “{joint.strip() or 'nothing'}” with “{other[:30]}”",
            )
