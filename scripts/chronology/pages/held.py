"""Who held what on each day on which something changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from chronology.dates import When
from chronology.model import Actor, Base, Event
from chronology.pages import _figures
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


class Day(NamedTuple):
    """One day of the page: its anchor, its map, and the same in rows."""

    id: str
    when: When
    map: Markup
    states: tuple[State, ...]


URL = "held/"


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page: a map and a table for each day, the latest first."""
    changed = days_of_change(edition.tracks)
    days = [day for day in reversed(changed) if day <= _today(edition)]
    first = f"map-{days[0].isoformat()}" if days else ""
    yield Page(
        URL,
        "Who held what",
        fill("held.html", URL, days=[_day(edition, day, first) for day in days]),
        "held",
        description="The state of each force at each base on every day on which something changed.",
        hide=("navigation", "toc"),
    )


def _today(edition: Edition) -> date:
    return edition.settings.as_of.latest or date.max


def _day(edition: Edition, day: date, first: str) -> Day:
    id_ = day.isoformat()
    # One map draws the earth, the others use it again.
    ground = "" if first == f"map-{id_}" else first
    drawn = _figures.held(edition, day, f"map-{id_}", ground, "../")
    return Day(id_, When.day(day), drawn, tuple(_states(edition, day)))


def _states(edition: Edition, day: date) -> Iterator[State]:
    """List what is known of a day; what is unknown is left out, as on the map."""
    for track in edition.tracks:
        base = edition.chronology.bases.get(track.base)
        force = edition.chronology.actors.get(track.force)
        on = track.on(day)
        if base and force and on.state != "unknown":
            events = tuple(edition.chronology.event[id_] for id_ in on.evidence)
            yield State(base, force, on, events)
