"""The chronology as its pages need it: everything looked up once, for all pages together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeVar

from chronology.checks.run import Verdicts
from chronology.derive import origins
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Found
from chronology.derive.presence import Track
from chronology.edition import as_data as records
from chronology.edition.addresses import address
from chronology.figures.geography import Shapes, read_shapes
from chronology.records.models import Entity, Event, Origin, Record, Seed, Settings, Written


class Neighbours(NamedTuple):
    """What came before an event and what after it, in one thread of the story."""

    kind: str
    thread: str
    href: str
    before: Event | None
    after: Event | None


class Spoken(NamedTuple):
    """A document's origin that is, or that passed through, a certain actor."""

    seed: Seed
    origin: Origin


@dataclass(frozen=True, eq=False)
class Edition:
    """A chronology, what the checks say of it, and who is told of where."""

    chronology: Chronology
    verdicts: Verdicts
    files: Mapping[str, bytes] = field(default_factory=dict)
    """The files of the project by path; some are drawn from, as the ground of the maps is."""

    @property
    def settings(self) -> Settings:
        return self.chronology.settings

    @cached_property
    def by_actor(self) -> Mapping[str, tuple[Event, ...]]:
        return _grouped((id_, event) for event in self.chronology.events for id_ in event.actors)

    @cached_property
    def by_base(self) -> Mapping[str, tuple[Event, ...]]:
        return _grouped((id_, event) for event in self.chronology.events for id_ in event.bases)

    @cached_property
    def children(self) -> Mapping[str, tuple[Entity, ...]]:
        """The entities that name one as their parent, by name; ids of the registers differ."""
        entities = sorted(self.chronology.entities.values(), key=by_name)
        return _grouped((entity.parent, entity) for entity in entities if entity.parent)

    @cached_property
    def tracks_at(self) -> Mapping[str, tuple[Track, ...]]:
        return _grouped((track.base, track) for track in self.chronology.tracks)

    @cached_property
    def tracks_of(self) -> Mapping[str, tuple[Track, ...]]:
        return _grouped((track.force, track) for track in self.chronology.tracks)

    @cached_property
    def citing(self) -> Mapping[str, tuple[Found, ...]]:
        """The citations of each document that were found in it, in its own order."""
        found = [cited for cited in self.chronology.cited.values() if isinstance(cited, Found)]
        found.sort(key=lambda one: (one.spans[0], one.key))
        return _grouped((cited.citation.seed, cited) for cited in found)

    @cached_property
    def spoken(self) -> Mapping[str, tuple[Spoken, ...]]:
        """The origins in which an actor speaks or passes on, by actor."""
        return _grouped(
            (actor, Spoken(archived.seed, origin))
            for archived in self.chronology.archive.values()
            for origin in archived.seed.origins.values()
            for actor in dict.fromkeys((origin.actor, *origin.via))
            if actor
        )

    @cached_property
    def corroboration(self) -> Mapping[str, str]:
        """How many documents and origins each event rests on, in words."""
        return {
            event.id: origins.in_words(self.chronology.citations_of(event))
            for event in self.chronology.events
        }

    @cached_property
    def data(self) -> Mapping[str, records.Data]:
        """The events as plain data, by id, as exports and pages alike give them."""
        chronology = self.chronology
        return {event.id: records.event(chronology, event) for event in chronology.events}

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of the actors by id."""
        return {id_: actor.label for id_, actor in self.chronology.actors.items()}

    @cached_property
    def ground(self) -> Shapes | None:
        """The ground of all maps, if the settings name one and it was given."""
        content = self.files.get(f"docs/{self.settings.map.get('ground', '')}")
        return read_shapes(content) if content else None

    def around(self, event: Event) -> Iterator[Neighbours]:
        """Give what stands before and after an event: at its places, then with its actors."""
        yield self._neighbours("In the chronology", "", event, "", "")
        for id_ in event.bases:
            if (base := self.chronology.bases.get(id_)) and len(self.by_base.get(id_, ())) > 1:
                yield self._neighbours(base.name, url_of(base), event, "base", id_)
        for id_ in event.actors:
            if (actor := self.chronology.actors.get(id_)) and len(self.by_actor.get(id_, ())) > 1:
                yield self._neighbours(actor.name, url_of(actor), event, "actor", id_)

    def _neighbours(self, thread: str, href: str, event: Event, kind: str, id_: str) -> Neighbours:
        events, places = self._threads[kind, id_]
        place = places[event.id]
        before = events[place - 1] if place else None
        after = events[place + 1] if place + 1 < len(events) else None
        return Neighbours(kind, thread, href, before, after)

    @cached_property
    def _threads(self) -> Mapping[tuple[str, str], tuple[tuple[Event, ...], dict[str, int]]]:
        threads = {("", ""): self.chronology.events}
        threads |= {("base", id_): events for id_, events in self.by_base.items()}
        threads |= {("actor", id_): events for id_, events in self.by_actor.items()}
        return {
            key: (events, {event.id: place for place, event in enumerate(events)})
            for key, events in threads.items()
        }


def url_of(record: Record) -> str:
    """Give the address of a record's page."""
    if isinstance(record, Written):
        return address(record.path.removeprefix("docs/"))
    return f"{record.register_}/{record.id}/"


def by_name(entity: Entity) -> tuple[str, str]:
    """Order entities as an index does."""
    return entity.name.casefold(), entity.id


def ancestors(entity: Entity, chronology: Chronology) -> tuple[Entity, ...]:
    """Give what an entity is part of, nearest first; a circle ends where it began."""
    above = chronology.line(entity.id)[1:]
    return tuple(chronology.entities[id_] for id_ in above if id_ in chronology.entities)


K = TypeVar("K")
V = TypeVar("V")


def _grouped(pairs: Iterable[tuple[K, V]]) -> Mapping[K, tuple[V, ...]]:
    groups: dict[K, dict[int, V]] = defaultdict(dict)
    for key, value in pairs:
        groups[key].setdefault(id(value), value)
    return {key: tuple(values.values()) for key, values in groups.items()}
