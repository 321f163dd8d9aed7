"""Who held what on each day on which something changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from chronology.dates import When
from chronology.model import Actor, Base, Event
from chronology.pages._edition import Edition
from chronology.pages._page import fill
from chronology.presence import On, days_of_change
from chronology.site import Page


class State(NamedTuple):
    """The state of a force at a base on a day, and the events that tell of it."""

    base: Base
    force: Actor
    on: On
    events: tuple[Event, ...]


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page: a table for each day, the latest first."""
    days = [day for day in days_of_change(edition.tracks) if day <= _today(edition)]
    body = fill(
        "held.html",
        "held/",
        days=[(day.isoformat(), When.day(day), list(_states(edition, day))) for day in reversed(days)],
    )
    yield Page(
        url="held/",
        title="Who held what",
        body=body,
        shell="listing",
        description="The state of each force at each base on every day on which something changed.",
        hide=("navigation", "toc"),
    )


def _today(edition: Edition) -> date:
    return edition.settings.as_of.latest or date.max


def _states(edition: Edition, day: date) -> Iterator[State]:
    """List what is known of a day; what is unknown is left out, as on the map."""
    for track in edition.tracks:
        base = edition.chronology.bases.get(track.base)
        force = edition.chronology.actors.get(track.force)
        on = track.on(day)
        if base and force and on.state != "unknown":
            yield State(base, force, on, tuple(edition.chronology.event[id_] for id_ in on.evidence))
