"""An event is ascribed to another actor."""

from collections.abc import Iterator

from chronology.derive.chronology import Chronology
from chronology.evaluation.drafts import Draft, Mutant
from chronology.records.models import Event


def mutants(draft: Draft, chronology: Chronology) -> Iterator[Mutant]:
    """Put two others in the place of each actor."""
    event = draft.record
    if not isinstance(event, Event):
        return
    ids = list(chronology.actors)
    for n, actor in enumerate(event.actors):
        for step in (1, len(ids) // 2):
            other = ids[(ids.index(actor) + step) % len(ids)]
            if other not in event.actors:
                yield Mutant(draft.put(other, "actors", n), f"{actor} becomes {other}")
