"""A fact that a citation states is changed."""

from collections.abc import Iterator

from chronology.derive.chronology import Chronology
from chronology.evaluation.drafts import Draft, Mutant


def mutants(draft: Draft, chronology: Chronology) -> Iterator[Mutant]:
    """Put the name of another base in its place."""
    for name, citation in (draft.tree.get("citations") or {}).items():
        for about, value in (citation.get("facts") or {}).items():
            other = next(base.name for base in chronology.bases.values() if base.name not in value)
            changed = draft.put(other, "citations", name, "facts", about)
            yield Mutant(changed, f"{name}: {about} becomes “{other}”")
