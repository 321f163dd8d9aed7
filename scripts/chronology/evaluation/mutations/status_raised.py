"""What was reported or expected is said to have happened."""

from collections.abc import Iterator

from chronology.derive.chronology import Chronology
from chronology.evaluation.drafts import Draft, Mutant


def mutants(draft: Draft, chronology: Chronology) -> Iterator[Mutant]:
    """Raise each status to occurred."""
    status = draft.tree.get("status")
    kind = chronology.settings.kinds.get(str(draft.tree.get("kind")))
    # That somebody spoke has occurred in any case.
    if status not in (None, "occurred") and not (kind and kind.speech):
        yield Mutant(draft.put("occurred", "status"), f"{status} becomes occurred")
