"""An event is put after one that lies later."""

from collections.abc import Iterator

from chronology.derive.chronology import Chronology
from chronology.evaluation.drafts import Draft, Mutant
from chronology.records.models import Event


def mutants(draft: Draft, chronology: Chronology) -> Iterator[Mutant]:
    """Put it after the last event of all, and after one that is itself put after it."""
    event = draft.record
    if not isinstance(event, Event):
        return
    last = chronology.events[-1]
    if event.date.latest and last.date.earliest and event.date.latest < last.date.earliest:
        yield Mutant(draft.put([last.id], "after"), f"it is put after {last.id}")
    for other in chronology.events:
        if event.id in other.after:
            yield Mutant(draft.put([other.id], "after"), f"it is put after {other.id}")
