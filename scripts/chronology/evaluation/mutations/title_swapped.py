"""An event has the title of another."""

from collections.abc import Iterator

from chronology.derive.chronology import Chronology
from chronology.evaluation.drafts import Draft, Mutant
from chronology.records.models import Event


def mutants(draft: Draft, chronology: Chronology) -> Iterator[Mutant]:
    """Give it the titles of the events before and after it."""
    if not isinstance(draft.record, Event):
        return
    at = chronology.events.index(draft.record)
    for other in (chronology.events[at - 1], chronology.events[(at + 1) % len(chronology.events)]):
        if other is not draft.record:
            yield Mutant(draft.put(other.title, "title"), f"it is called “{other.title[:60]}”")
