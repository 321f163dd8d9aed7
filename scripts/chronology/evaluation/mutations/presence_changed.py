"""A force is said to have done something else at a base."""

from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.records.models import Event

_OTHER = {
    "present": "left",
    "leaving": "left",
    "left": "present",
    "arriving": "left",
    "handed-over": "present",
    "contested": "left",
}


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Turn each change into another."""
    if isinstance(draft.record, Event):
        for n, change in enumerate(draft.record.changes):
            other = _OTHER[change.to]
            changed = draft.put(other, "changes", n, "to")
            yield Mutant(changed, f"{change.force} at {change.base}: {change.to} becomes {other}")
