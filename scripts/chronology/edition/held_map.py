"""Who held what, as stretches of days on which nothing changes: each a map and the same in rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from markupsafe import Markup

from chronology.derive import track_words
from chronology.derive.presence import Held, On, Spell, Track, days_of_change
from chronology.edition import drawings as _figures
from chronology.edition.edition import Edition, by_name
from chronology.figures.geography import Projection
from chronology.figures.ground import WIDE, draw_ground
from chronology.figures.map import Holding, Spot, draw_map, map_legend
from chronology.figures.svg import element
from chronology.records.models import Actor, Base, Event
from chronology.values.dates import When

_GROUND = "held"


class HeldRow(NamedTuple):
    """The state of a force at a base, and what it is known from.

    `last` is the last day with evidence and `was` the state then, where it is unknown since. `told`
    is what a document tells to have begun on the day; what is `changed` may only be known better.
    """

    base: Base
    force: Actor
    on: On
    changed: bool
    told: Spell | None
    last: date | None
    was: Held | None
    events: tuple[Event, ...]

    @property
    def words(self) -> str:
        if self.last:
            return f"last evidence {When.day(self.last).in_words()}: {self.was}; unknown since"
        return track_words.state(self.on)

    @property
    def status(self) -> str:
        plain = self.last or self.on.status is None or self.on.status in track_words.PLAIN
        return "" if plain else str(self.on.status)

    @property
    def note(self) -> str:
        """The first of its words, where they say more than its symbol."""
        if self.last or self.on.by:
            return re.split("[:;]", self.words)[0]
        return "" if self.on.certain else self.words


class Stay(NamedTuple):
    """Days on which everything stays as it is, from `first` to `last`."""

    first: date
    last: date
    rows: tuple[HeldRow, ...]

    @property
    def id(self) -> str:
        return self.first.isoformat()

    @property
    def when(self) -> When:
        return When.span(self.first, self.last)

    @property
    def told(self) -> bool:
        return any(row.told for row in self.rows)

    @property
    def known(self) -> int:
        return sum(row.on.state != "unknown" for row in self.rows)


def stays(edition: Edition) -> tuple[Stay, ...]:
    """Cut time wherever something may change, up to the day for which the chronology speaks."""
    today = edition.settings.as_of.latest or date.max
    tracks = [track for track in edition.chronology.tracks if _named(edition, track)]
    starts = [day for day in _cuts(edition, tracks) if day <= today]
    ends = [*(day - timedelta(1) for day in starts[1:]), *([today] if starts else ())]
    before: list[On] = []
    found = []
    for first, last in zip(starts, ends, strict=True):
        rows = _rows(edition, tracks, first, before)
        found.append(Stay(first, last, tuple(sorted(rows, key=_order))))
        before = [track.on(first) for track in tracks]
    return tuple(found)


def _cuts(edition: Edition, tracks: Sequence[Track]) -> list[date]:
    """List the days that have a page: on some nothing changes, but links lead to them.

    They are the days on which some state is another or known better, the bounds of every date of a
    change, and the day after that on which the last document may have been written.
    """
    whens = [step.when for track in tracks for step in track.steps]
    days = {day for when in whens for day in (when.earliest, when.latest) if day}
    written = [
        archived.seed.published.date.latest for archived in edition.chronology.archive.values()
    ]
    after = max(filter(None, written), default=None) if days else None
    return sorted({*days_of_change(tracks), *days, *([after + timedelta(1)] if after else ())})


def draw(edition: Edition, stay: Stay, root: str, language: str = "") -> Markup:
    """Draw the map of a stay, on the ground that `ground` draws once for all."""
    if edition.ground is None:
        return Markup("")
    sites = list(_sites(stay, root))
    words = stay.when.in_words()
    forces = _figures.forces(edition)
    drawn = draw_map(
        edition.ground,
        sites,
        forces,
        figure_id=f"map-{language or 'latin'}-{stay.id}",
        title=f"Who held what, {words}",
        desc="The table below says the same.",
        date_words=words,
        labels=language or "latin",
        ground=_GROUND,
    )
    return Markup(drawn + map_legend(forces, sites))  # noqa: S704 - drawn by our own hand


def ground(edition: Edition) -> Markup:
    """Draw the earth once; every map of the page uses it."""
    if edition.ground is None:
        return Markup("")
    earth = draw_ground(edition.ground, Projection(edition.ground.frame, WIDE))
    defined = element("defs", element("g", earth, id=f"{_GROUND}-ground"))
    return Markup(  # noqa: S704 - drawn by our own hand
        element("svg", defined, class_="chr-shared", width=0, height=0, aria_hidden="true")
    )


def language(edition: Edition) -> str:
    """Give the language in which most places on the maps have another name."""
    bases = (edition.chronology.bases.get(id_) for id_ in edition.tracks_at)
    langs = Counter(
        name.lang
        for base in bases
        if base and _figures.is_point(base)
        for name in base.names
        if name.lang != "en"
    )
    return max(langs, key=lambda lang: (langs[lang], lang), default="")


def _named(edition: Edition, track: Track) -> bool:
    return track.base in edition.chronology.bases and track.force in edition.chronology.actors


def _rows(
    edition: Edition, tracks: Sequence[Track], day: date, before: Sequence[On]
) -> Iterator[HeldRow]:
    """List what is known on a day, and what was known and is not any more."""
    chronology = edition.chronology
    for number, track in enumerate(tracks):
        on = shown = track.on(day)
        last = track.last_evidence if on.state == "unknown" and not on.by else None
        if on.state == "unknown" and not on.by:
            if last is None:
                continue
            shown = track.on(last)
        yield HeldRow(
            chronology.bases[track.base],
            chronology.actors[track.force],
            on,
            _told(before[number]) != _told(on) if before else on.state != "unknown",
            track.told.get(day),
            last,
            shown.state if last else None,
            tuple(chronology.event[id_] for id_ in shown.evidence),
        )


def _told(on: On) -> tuple[Held, bool]:
    return on.state, on.certain


def _order(row: HeldRow) -> tuple[object, ...]:
    """Put places before areas, and what is known before what is not any more."""
    area = not _figures.is_point(row.base)
    return (
        row.on.state == "unknown",
        bool(row.on.by),
        area,
        by_name(row.base),
        row.force.name,
        row.force.id,
    )


def _sites(stay: Stay, root: str) -> Iterator[Spot]:
    places: dict[str, list[HeldRow]] = {}
    for row in stay.rows:
        if _figures.is_point(row.base):
            places.setdefault(row.base.id, []).append(row)
    for rows in places.values():
        noted = sorted(rows, key=lambda row: not row.note)
        holdings = tuple(_holding(row) for row in noted)
        site = _figures.site_of(rows[0].base, holdings, noted[0].note, root)
        assert site, "a point has a position"
        yield site


def _holding(row: HeldRow) -> Holding:
    also = _figures.DRAWN[row.on.also] if row.on.also else ""
    status = f" ({row.status})" if row.status else ""
    return Holding(row.force.id, _figures.DRAWN[row.on.state], also, f"{row.words}{status}")
