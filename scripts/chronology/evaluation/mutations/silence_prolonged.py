"""A silence is said to have lasted longer than its document can know."""

from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Move its day, alone and together with the date."""
    if draft.tree.get("as_of"):
        later = draft.put("2026-12-31", "as_of")
        yield Mutant(later, "the silence is prolonged")
        yield Mutant(later.put("2026-12-31", "date"), "the silence and its date are prolonged")
