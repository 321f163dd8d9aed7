"""An event is put at another base."""

from collections.abc import Iterator

from chronology.derive.chronology import Chronology
from chronology.evaluation.drafts import Draft, Mutant
from chronology.records.models import Event


def mutants(draft: Draft, chronology: Chronology) -> Iterator[Mutant]:
    """Put two others in the place of each base, in the list and in the changes."""
    event = draft.record
    if not isinstance(event, Event):
        return
    ids = list(chronology.bases)
    for n, base in enumerate(event.bases):
        for step in (1, len(ids) // 2):
            other = ids[(ids.index(base) + step) % len(ids)]
            if other not in event.bases:
                yield Mutant(draft.put(other, "bases", n), f"{base} becomes {other}")
    for n, change in enumerate(event.changes):
        other = ids[(ids.index(change.base) + 1) % len(ids)]
        yield Mutant(
            draft.put(other, "changes", n, "base"), f"change {n}: {change.base} becomes {other}"
        )
