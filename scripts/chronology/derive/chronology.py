"""Citations with all that the build found out about them, and the chronology as one value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NoReturn

from chronology.language import Derivation, Language, pack
from chronology.quotes.normal import Span, normal_form
from chronology.quotes.verify import Document, Verdict, locate
from chronology.records.models import (
    Actor,
    Base,
    Citation,
    Entity,
    Event,
    Origin,
    Passage,
    Record,
    Seed,
    Settings,
    Written,
)
from chronology.records.names import Names
from chronology.records.prose import Mark, Sentence
from chronology.values.dates import When
from chronology.values.faults import Finding, Near, Place, Stated, UnreadError

PUBLICATION = "publication"


@dataclass(frozen=True, eq=False)
class Archived:
    """A document with its record; `text_sha256` is that of the bytes on disk."""

    seed: Seed
    document: Document
    text_path: str
    text_sha256: str

    @property
    def id(self) -> str:
        """The id that record and text share."""
        return self.seed.id

    @property
    def language(self) -> Language:
        """Who reads it."""
        return pack(self.seed.language)

    @cached_property
    def suspect(self) -> tuple[tuple[Passage, Span], ...]:
        """Where the words stand that the record says are probably mistaken."""
        text = self.document.text
        return tuple((p, span) for p in self.seed.suspect for span in locate(text, p.text))

    def place(self, offset: int) -> Place:
        """Give the place of a character of the text."""
        return Place(self.text_path, *self.document.line_column(offset))


@dataclass(frozen=True)
class Dating:
    """How a citation dates its record: the anchor, and what follows from it and the words.

    `way` is `says`, `at`, `by`, `since` or `gives`; `span` is None where nothing followed.
    """

    way: str
    span: When | None
    anchor: When | None = None
    anchor_name: str = ""
    derivation: Derivation | None = None


@dataclass(frozen=True, eq=False)
class Cited:
    """A citation, where it is written, and what was found.

    `verdict` is None as long as nothing could be compared: that counts as unchecked.
    """

    owner: Record
    name: str
    citation: Citation
    archived: Archived | None
    verdict: Verdict | None
    dating: Dating | None = None

    @property
    def key(self) -> tuple[str, str]:
        """The owner's path and the citation's name: unique."""
        return self.owner.path, self.name

    @property
    def anchor(self) -> str:
        """The fragment that names this citation on pages."""
        return f"{self.owner.id}.{self.name}"

    @property
    def origin(self) -> Origin | None:
        """Whose words these are, if the document's record knows."""
        return self.archived.seed.origins.get(self.citation.origin) if self.archived else None

    @property
    def language(self) -> Language:
        """Who reads the quotation; nobody, where there is no document."""
        return self.archived.language if self.archived else pack("none")

    @property
    def read(self) -> bool:
        """Whether the quotation was found, and its words can be asked what they mean."""
        return self.found and self.language.reads

    @property
    def found(self) -> bool:
        """Whether the quotation stands in the document."""
        return self.verdict is not None and self.verdict.found

    @property
    def passage(self) -> str:
        """The document's own words that the quotation stands for, parts joined by an ellipsis."""
        if self.archived is None or self.verdict is None:
            return ""
        text = self.archived.document.text
        return " … ".join(text[start:end] for start, end in self.verdict.spans)

    @property
    def doubts(self) -> tuple[Passage, ...]:
        """What the document's record says of words that are probably mistaken, and quoted here."""
        if self.archived is None or self.verdict is None:
            return ()
        return tuple(
            passage
            for passage, (start, end) in self.archived.suspect
            if any(a < end and start < b for a, b in self.verdict.spans)
        )

    def at(self, *keys: str) -> Place:
        """Give the place of a field of this citation."""
        return self.owner.at("citations", self.name, *keys)

    def refused(self) -> Iterator[tuple[str, Finding]]:
        """Yield what the comparison says against the quotation, and under which rule."""
        if self.verdict is None or self.verdict.rule is None or self.archived is None:
            return
        near = self.verdict.near
        shown = Near(self.archived.place(near.start), near.text) if near else None
        place = self._first_wrong_word(near.text) if near else self.at("quote")
        found = Finding(place, self.verdict.message, self.verdict.help, shown)
        yield self.verdict.rule, found

    def _first_wrong_word(self, near: str) -> Place:
        """Point into the quotation where it departs from the nearest passage."""
        quote, theirs = self.citation.quote, near.split()
        for number, word in enumerate(re.finditer(r"\S+", quote)):
            if number >= len(theirs) or normal_form(word.group()) != normal_form(theirs[number]):
                keys = ("citations", self.name, "quote")
                return self.owner.source.inside(keys, quote, word.start())
        return self.at("quote")


class Citations(dict[tuple[str, str], Cited]):
    """Citations by the path of their owner and their name; what is not there was not read."""

    def __missing__(self, key: tuple[str, str]) -> NoReturn:
        """Say so; whether a citation exists at all is to be asked with `in` or `get`."""
        raise UnreadError(key)


@dataclass(frozen=True, eq=False)
class Statement:
    """A sentence of ours with the citations it rests on; `citations` misses what is unknown."""

    owner: Record
    sentence: Sentence
    citations: tuple[Cited, ...]
    language: Language
    """Who reads our own sentences."""
    title: bool = False

    @property
    def unread(self) -> bool:
        """Whether nobody can compare its words: it, or a quotation of it, is in no known language.

        Two languages that are both known are not compared with each other either.
        """
        others = (cited.language for cited in self.citations if cited.archived is not None)
        return not self.language.reads or any(other is not self.language for other in others)

    @property
    def read(self) -> bool:
        """Whether the sentence is bound to quotations with which its words can be compared."""
        return self.bound and not self.unread

    @property
    def bound(self) -> bool:
        """Whether the sentence rests on citations that were found, and so must agree with them.

        A citation that does not exist, and a quotation that is not found, are faults of their own,
        from which no others follow.
        """
        return (
            bool(self.citations)
            and len(self.citations) >= len(self.sentence.marks)
            and self.sentence.editorial is None
            and all(cited.found for cited in self.citations)
        )

    @property
    def stated(self) -> Stated:
        """Where it stands and what it says: by this a question or a review names it."""
        return Stated(self.sentence.place, self.sentence.text)

    def place(self, offset: int) -> Place:
        """Give the place of a character of the sentence."""
        if self.title:
            return self.owner.source.inside(("title",), self.sentence.text, offset)
        return self.owner.prose.inside(self.sentence, offset)


@dataclass(frozen=True, eq=False)
class Chronology:
    """Everything, resolved and in order. `events` are sorted; the mappings are by id."""

    settings: Settings
    events: tuple[Event, ...]
    actors: Mapping[str, Actor]
    bases: Mapping[str, Base]
    archive: Mapping[str, Archived]
    pages: Mapping[str, Written]
    cited: Mapping[tuple[str, str], Cited]
    names: Names
    """Every surface form of every entity."""
    broken: frozenset[str] = frozenset()
    seed_files: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    """The ids of the texts and of the records that could be read."""

    before: Chronology | None = field(default=None, repr=False)
    """What this was made from by changing some records, where that is known."""

    supports: dict[tuple[tuple[str, str], ...], Any] = field(default_factory=dict, repr=False)
    """What sets of citations carry, kept by `bindings` while one chronology is checked."""

    @cached_property
    def event(self) -> Mapping[str, Event]:
        """The events by id."""
        return {event.id: event for event in self.events}

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """Every record that may cite: events, actors, bases and pages."""
        return (*self.events, *self.actors.values(), *self.bases.values(), *self.pages.values())

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """Actors and bases by id."""
        return {**self.actors, **self.bases}

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
        return tuple(self._statements())

    @cached_property
    def changed(self) -> frozenset[str] | None:
        """The paths of the records of which a rule may say something else than `before`."""
        if self.before is None:
            return None
        former = {record.path: record for record in self.before.records}
        cited = {key for key, one in self.cited.items() if self.before.cited.get(key) is not one}
        paths = {record.path for record in self.records if former.get(record.path) is not record}
        paths |= former.keys() - {record.path for record in self.records}
        paths |= {path for path, _ in cited}
        ids = {record.id for record in (*former.values(), *self.events) if record.path in paths}
        paths |= {record.path for record in self.records if ids & _named_by(record)}
        return frozenset(paths)

    def citations_of(self, record: Record) -> tuple[Cited, ...]:
        """Give a record's citations as they stand in it."""
        return tuple(self.cited[record.path, name] for name in record.citations)

    def marked(self, record: Record, mark: Mark) -> Cited | None:
        """Find the citation that a mark names."""
        owner: Record | None = record
        if mark.record is not None:
            owner = self.event.get(mark.record)
        return self.cited.get((owner.path, mark.name)) if owner else None

    def statements_of(self, record: Record) -> tuple[Statement, ...]:
        """Give the statements of one record."""
        return tuple(s for s in self._by_owner.get(record.path, ()))

    @cached_property
    def _by_owner(self) -> Mapping[str, list[Statement]]:
        by_owner: dict[str, list[Statement]] = {}
        for statement in self.statements:
            by_owner.setdefault(statement.owner.path, []).append(statement)
        return by_owner

    def _statements(self) -> Iterator[Statement]:
        ours = language_of(self.settings)
        for record in self.records:
            if self.before and self.changed is not None and record.path not in self.changed:
                yield from self.before.statements_of(record)
                continue
            if isinstance(record, Event):
                with suppress(UnreadError):
                    title = Sentence(record.title, record.at("title"))
                    yield Statement(record, title, self.citations_of(record), ours, title=True)
            for sentence in record.prose.sentences:
                found = [self.marked(record, mark) for mark in sentence.marks]
                yield Statement(record, sentence, tuple(cited for cited in found if cited), ours)


def language_of(written: Seed | Settings) -> Language:
    """Give who reads a document, or our own sentences; nobody, if it could not be read which."""
    return pack(written.language) if written.has("language") else pack("none")


def _named_by(record: Record) -> set[str]:
    """Name the events to which a record refers."""
    named = {mark.record for sentence in record.prose.sentences for mark in sentence.marks}
    for one in record.citations.values():
        named |= {one.from_, one.at, one.by, one.since}
    if isinstance(record, Event):
        named |= {*record.after, record.outcome.event if record.outcome else None}
    return {id_ for id_ in named if id_}
