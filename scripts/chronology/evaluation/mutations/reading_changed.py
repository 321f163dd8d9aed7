"""A side of a disagreement is said to rest on the other side's citations."""

from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Exchange what two readings hold, and let both rest on the same citations."""
    for n, difference in enumerate(draft.tree.get("differs") or ()):
        one, other = difference["readings"][:2]
        about = difference["about"]
        swapped = draft.put(other["value"], "differs", n, "readings", 0, "value")
        swapped = swapped.put(one["value"], "differs", n, "readings", 1, "value")
        yield Mutant(swapped, f"{about}: the two readings are exchanged")
        same = draft.put(one["citations"], "differs", n, "readings", 1, "citations")
        yield Mutant(same, f"{about}: both readings rest on {one['citations'][0]}")
