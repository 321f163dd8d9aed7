"""A quotation is ascribed to another document."""

from collections.abc import Iterator

from chronology.derive.chronology import Chronology
from chronology.evaluation.drafts import Draft, Mutant


def mutants(draft: Draft, chronology: Chronology) -> Iterator[Mutant]:
    """Name each other document in turn."""
    for name, citation in draft.tree.get("citations", {}).items():
        for seed in chronology.archive:
            if seed != citation["seed"]:
                changed = draft.put(seed, "citations", name, "seed")
                yield Mutant(changed, f"{name}: {citation['seed']} becomes {seed}")
