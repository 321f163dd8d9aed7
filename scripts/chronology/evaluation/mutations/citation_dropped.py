"""A citation is removed, and its marks with it."""

from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Remove each; the sentences stay."""
    for name in draft.tree.get("citations", {}):
        changed = draft.put(None, "citations", name).say(draft.body.replace(f"[@{name}]", ""))
        yield Mutant(changed, f"{name} is removed")
