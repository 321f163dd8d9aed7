"""The chronology as one value: its records in order, and all that follows from them, once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from chronology.derive.cited import Archived, Citations, Cited, Found, all_found, language_of
from chronology.derive.coverage import Coverage, coverage
from chronology.derive.origins import independent
from chronology.derive.outcomes import Voice, superseded
from chronology.derive.presence import Track, presence
from chronology.derive.reviews import Reviewing, reviewing
from chronology.derive.statements import Statement, statement
from chronology.derive.voice import voiced
from chronology.language import Language
from chronology.records.models import Actor, Base, Entity, Event, Record, Settings, Written
from chronology.records.names import Names
from chronology.records.prose import Mark, Sentence
from chronology.records.reviews import Review
from chronology.values.faults import UnreadError


@dataclass(frozen=True, eq=False)
class Chronology:
    """Everything, resolved and in order. `events` are sorted; the mappings are by id."""

    settings: Settings
    events: tuple[Event, ...]
    actors: Mapping[str, Actor]
    bases: Mapping[str, Base]
    archive: Mapping[str, Archived]
    pages: Mapping[str, Written]
    cited: Citations
    broken: frozenset[str] = frozenset()
    seed_files: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    """The ids of the texts and of the records that could be read."""
    styles: Mapping[str, str] = field(default_factory=dict)
    """The style sheets of the site by path."""
    reviews: Mapping[str, Review] = field(default_factory=dict)
    """What second readers found, by the path of the file that says so."""
    authors: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Who changed each record, by its path and in small letters, where that was asked for."""

    @cached_property
    def event(self) -> Mapping[str, Event]:
        """The events by id."""
        return {event.id: event for event in self.events}

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """Every record that may cite: events, actors, bases and pages."""
        return (*self.events, *self.actors.values(), *self.bases.values(), *self.pages.values())

    @cached_property
    def written(self) -> tuple[Record, ...]:
        """Every record, those of the documents at the end."""
        return (*self.records, *(archived.seed for archived in self.archive.values()))

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """Actors and bases by id."""
        return {**self.actors, **self.bases}

    @cached_property
    def language(self) -> Language:
        """Who reads our own sentences."""
        return language_of(self.settings)

    @cached_property
    def names(self) -> Names:
        """Every surface form of every entity."""
        return Names(self.entities.values())

    def line(self, id_: str) -> tuple[str, ...]:
        """Give an entity's id and the ids of what it is a part of, upwards, each once."""
        found: list[str] = []
        following: str | None = id_
        while following and following not in found:
            found.append(following)
            entity = self.entities.get(following)
            following = entity.parent if entity else None
        return tuple(found)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Every sentence that is published in our own voice, titles included."""
        return tuple(chain.from_iterable(self._statements.values()))

    @cached_property
    def reviewing(self) -> Reviewing:
        """How each statement stands: read by a second person, read before it changed, or not."""
        return reviewing(self)

    @cached_property
    def tracks(self) -> tuple[Track, ...]:
        """What is known of each force at each base on any day."""
        return presence(self.events, self.cited)

    @cached_property
    def coverage(self) -> Mapping[str, Coverage]:
        """What became of each sentence of the documents, by the documents' ids."""
        found = [cited for cited in self.cited.values() if isinstance(cited, Found)]
        return coverage(self.archive, found, Names(self.bases.values()))

    @cached_property
    def origins(self) -> Mapping[str, tuple[str, ...]]:
        """The independent origins of what each event rests on, by the events' ids."""
        return {event.id: independent(self.cited.of(event)) for event in self.events}

    @cached_property
    def relays(self) -> frozenset[str]:
        """The actors through whom, in some document, somebody else's words came."""
        origins = (o for one in self.archive.values() for o in one.seed.origins.values())
        return frozenset(id_ for origin in origins for id_ in origin.via)

    @cached_property
    def superseded(self) -> Mapping[str, Voice]:
        """Who spoke after a silence, by the ids of the silences that are over."""
        return dict(superseded(self.events, self.cited, self.settings, self.line))

    def citations_of(self, record: Record) -> tuple[Cited, ...]:
        """Give a record's citations as they stand in it."""
        return self.cited.of(record)

    def all_found(self, record: Record) -> tuple[Found, ...] | None:
        """Give a record's citations if each was found."""
        return all_found(self.cited.of(record))

    def marked(self, record: Record, mark: Mark) -> Cited | None:
        """Find the citation that a mark names."""
        owner: Record | None = record
        if mark.record is not None:
            owner = self.event.get(mark.record)
        return self.cited.get((owner.path, mark.name)) if owner else None

    def statements_of(self, record: Record) -> tuple[Statement, ...]:
        """Give the statements of one record."""
        return self._statements[record.path]

    def said_in(self, record: Record) -> Iterator[Statement]:
        """Yield all that a second person is to read of a record: sentences, and what fields say."""
        yield from self._statements.get(record.path, ())
        yield from voiced(record, self.cited.read_of(record), self.language)

    @cached_property
    def _statements(self) -> Mapping[str, tuple[Statement, ...]]:
        return {record.path: tuple(self._stated(record)) for record in self.records}

    def _stated(self, record: Record) -> Iterator[Statement]:
        if isinstance(record, Event):
            with suppress(UnreadError):
                cited = self.cited.of(record)
                title = Sentence(record.title, record.at("title"))
                yield statement(record, title, cited, self.names, self.language, title=True)
        for sentence in record.prose.sentences:
            found = (self.marked(record, mark) for mark in sentence.marks)
            yield statement(record, sentence, tuple(filter(None, found)), self.names, self.language)
