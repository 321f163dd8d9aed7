"""A disagreement about a date is decided the other way, and nothing else is changed."""

from collections.abc import Iterator

from chronology.drafts import Draft, Mutant


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Let the event use each other reading in turn."""
    for n, difference in enumerate(draft.tree.get("differs") or ()):
        for reading in range(1, len(difference["readings"]) + 1):
            if difference["about"] == "date" and str(reading) != difference["uses"]:
                changed = draft.put(str(reading), "differs", n, "uses")
                yield Mutant(changed, f"{difference['about']}: reading {reading} is used")
