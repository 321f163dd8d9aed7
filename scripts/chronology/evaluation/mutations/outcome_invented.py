"""A plan whose outcome nobody reported is said to have been met, or missed."""

from collections.abc import Iterator

from chronology.derive.chronology import Chronology
from chronology.evaluation.drafts import Draft, Mutant


def mutants(draft: Draft, chronology: Chronology) -> Iterator[Mutant]:
    """Say so, and say it naming the first events that had happened by then."""
    if not draft.tree.get("outcome"):
        return
    for is_ in ("met", "missed"):
        yield Mutant(draft.put({"is": is_}, "outcome"), f"{is_}, without an event")
        for event in chronology.events[:3]:
            shown = {"is": is_, "event": event.id}
            yield Mutant(draft.put(shown, "outcome"), f"{is_}, as {event.id} is said to show")
