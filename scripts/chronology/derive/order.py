"""The written-down total order: by when it has certainly begun, precision, `after:`, id.

A reader takes a place in a list for a day. So "in January or February 2026" stands where February
ends, never before the first of January, and what lasted for years stands where it began.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from chronology.records.models import Event
from chronology.records.partial import if_read
from chronology.values.dates.parts import PRECISIONS

Key: TypeAlias = Callable[[Event], tuple[object, ...]]


def by_beginning(event: Event) -> tuple[object, ...]:
    """Put an event where readers look for it: by when it has certainly begun."""
    when = event.date
    return when.begun, PRECISIONS.index(when.precision), when.key, event.id


def by_earliest(event: Event) -> tuple[object, ...]:
    """Put an event where it may first be evidence of a state, before what ends that state."""
    return (*event.date.key, event.id)


def order(events: Iterable[Event], key: Key = by_beginning) -> tuple[Event, ...]:
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
    ready = [(key(event), event.id) for event in pending.values() if not waits[event.id]]
    heapq.heapify(ready)
    ordered: list[Event] = []
    while pending:
        if not ready:  # a circle: its first by date breaks it
            first = min(pending.values(), key=key)
            ready.append((key(first), first.id))
        _, id_ = heapq.heappop(ready)
        if id_ not in pending:
            continue
        ordered.append(pending.pop(id_))
        for follower in followers[id_]:
            waits[follower].discard(id_)
            if not waits[follower] and follower in pending:
                heapq.heappush(ready, (key(pending[follower]), follower))
    return tuple(ordered)


def _before(event: Event, events: Mapping[str, Event]) -> Iterator[str]:
    """Name what `after:` may put before the event: nothing that lies wholly later."""
    for id_ in if_read(event, "after", ()):
        other = events.get(id_)
        if other is None or other is event:
            continue
        ends, begins = event.date.latest, other.date.earliest
        if ends is None or begins is None or begins <= ends:
            yield id_
