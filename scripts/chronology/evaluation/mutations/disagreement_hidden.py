"""A disagreement is no longer declared."""

from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Remove each in turn."""
    for n, difference in enumerate(draft.tree.get("differs") or ()):
        yield Mutant(
            draft.put(None, "differs", n), f"nothing disagrees about {difference['about']}"
        )
