"""The written-down total order: earliest day, latest day, precision, `after:`, id."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from chronology.records.models import Event
from chronology.records.partial import if_read


def order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Sort by date, then by id; within that, an event follows those that its `after:` names.

    An `after:` can only decide where the dates leave the order open; a circle or a contradiction
    is left to the checks, and the order stays total all the same.
    """
    pending = {event.id: event for event in events}
    waits = {event.id: set(_before(event, pending)) for event in pending.values()}
    followers: dict[str, list[str]] = defaultdict(list)
    for id_, others in sorted(waits.items()):
        for other in sorted(others):
            followers[other].append(id_)
    ready = [(_key(event), event.id) for event in pending.values() if not waits[event.id]]
    heapq.heapify(ready)
    ordered: list[Event] = []
    while pending:
        if not ready:  # a circle: its first by date breaks it
            first = min(pending.values(), key=_key)
            ready.append((_key(first), first.id))
        _, id_ = heapq.heappop(ready)
        if id_ not in pending:
            continue
        ordered.append(pending.pop(id_))
        for follower in followers[id_]:
            waits[follower].discard(id_)
            if not waits[follower] and follower in pending:
                heapq.heappush(ready, (_key(pending[follower]), follower))
    return tuple(ordered)


def _key(event: Event) -> tuple[object, ...]:
    return (*event.date.key, event.id)


def _before(event: Event, events: Mapping[str, Event]) -> Iterator[str]:
    """Name what `after:` may put before the event: nothing that lies wholly later."""
    for id_ in if_read(event, "after", ()):
        other = events.get(id_)
        if other is None or other is event:
            continue
        ends, begins = event.date.latest, other.date.earliest
        if ends is None or begins is None or begins <= ends:
            yield id_
