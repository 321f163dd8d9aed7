"""What was reported or expected is said to have happened."""

from collections.abc import Iterator

from chronology.drafts import Draft, Mutant
from chronology.evidence import Chronology


def mutants(draft: Draft, chronology: Chronology) -> Iterator[Mutant]:
    """Raise each status to occurred."""
    status = draft.tree.get("status")
    if status not in (None, "occurred"):
        yield Mutant(draft.put("occurred", "status"), f"{status} becomes occurred")
