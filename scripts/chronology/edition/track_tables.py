"""Who was where, as rows of a table: the computed states with their dates and their evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from chronology.derive import track_words
from chronology.derive.presence import Spell, Track
from chronology.edition.edition import Edition
from chronology.records.models import Actor, Base, Event
from chronology.values.dates import When


@dataclass(frozen=True)
class Line:
    """One state of a force at a base, and the events that tell of it.

    `since` is what is to be said of its beginning where that is more than the date `begins`.
    """

    base: Base
    force: Actor
    state: str
    status: str
    begins: When | None
    ends: str
    end: When | None
    events: tuple[Event, ...]
    since: str = ""


def rows(edition: Edition, tracks: Iterable[Track]) -> list[Line]:
    """Write the states of some tracks one after the other, plans last."""
    return [line for track in tracks for line in _lines(edition, track)]


def _lines(edition: Edition, track: Track) -> Iterator[Line]:
    base = edition.chronology.bases.get(track.base)
    force = edition.chronology.actors.get(track.force)
    if base is None or force is None:
        return
    for stretch in track.stretches:
        events = tuple(edition.chronology.event[id_] for id_ in stretch.evidence)
        ends, end = _end(stretch)
        since = track_words.since(stretch) if stretch.open else ""
        state = track_words.state_of(track, stretch)
        begins = stretch.begins
        yield Line(base, force, state, stretch.status, begins, ends, end, events, since)
    for step in track.plans:
        words = f"to be {_PLANNED.get(step.change.to, step.change.to)}"
        yield Line(base, force, words, step.event.status, step.when, "", None, (step.event,))


_PLANNED = {
    "left": "vacated",
    "leaving": "vacated",
    "handed-over": "handed over",
    "present": "held",
}


def _end(stretch: Spell) -> tuple[str, When | None]:
    if stretch.ends is not None:
        return "until", stretch.ends
    if stretch.until_in is not None:
        return "last evidence", stretch.until_in
    return "", None
