"""Connect what was loaded: documents with their zones, quotations found, dates worked out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache

from chronology.derive.chronology import (
    PUBLICATION,
    Archived,
    Chronology,
    Citations,
    Cited,
    Dating,
    language_of,
)
from chronology.derive.order import order
from chronology.language import Derivation, Direction, pack
from chronology.quotes.verify import Document, Zone, locate, verify
from chronology.records.load import Loaded
from chronology.records.models import Citation, Entity, Event, Record, Seed, Settings
from chronology.records.names import Names
from chronology.values.dates import When
from chronology.values.faults import UnreadError

_COMPARED = frozenset(
    "seed quote prefix suffix says from_ direction at by since gives dated_because".split()
)
"""Fields of a citation without which nothing is known of its words and its date."""


def resolve(loaded: Loaded, settings: Settings, before: Chronology | None = None) -> Chronology:
    """Compare every quotation with its document and derive every date that can be derived.

    Of what was resolved `before`, all that rests on the same records and documents is taken over.
    """
    documents = dict(archive(loaded, before))
    undated = [event for event in loaded.events.values() if "date" not in vars(event)]
    dated = (event for event in loaded.events.values() if "date" in vars(event))
    events = (*order(dated), *undated)
    entities = {**loaded.actors, **loaded.bases}
    records: tuple[Record, ...] = (*events, *entities.values(), *loaded.pages.values())
    known = before.cited if before else {}
    cited = {c.key: c for record in records for c in _cited(record, documents, known)}
    cited = _dated(cited, loaded, known)
    same_names = before is not None and _forms(before.entities) == _forms(entities)
    return Chronology(
        settings=settings,
        events=events,
        actors=loaded.actors,
        bases=loaded.bases,
        archive=documents,
        pages=loaded.pages,
        cited=Citations(cited),
        names=before.names if before and same_names else Names(entities.values()),
        broken=loaded.broken,
        seed_files=(frozenset(loaded.texts), frozenset(loaded.seeds)),
        before=before if same_names else None,
    )


def archive(loaded: Loaded, before: Chronology | None = None) -> Iterator[tuple[str, Archived]]:
    """Pair each record with its text, in the order of their ids."""
    for id_, seed in sorted(loaded.seeds.items()):
        if (text := loaded.texts.get(id_)) is not None:
            known = before.archive.get(id_) if before else None
            if known and known.seed is seed and known.text_sha256 == text.sha256:
                yield id_, known
            else:
                document = Document(id_, text.text, zones(seed, text.text), language_of(seed))
                yield id_, Archived(seed, document, text.path, text.sha256)


def zones(seed: Seed, text: str) -> tuple[Zone, ...]:
    """Find the parts of a document that its record names; what is not found is left to a check."""
    return tuple(
        Zone(kind, *span, why)
        for kind, words, why in named_parts(seed)
        for span in locate(text, words)[:1]
    )


def named_parts(seed: Seed) -> Iterator[tuple[str, str, str]]:
    """Yield kind, words and reason of each part of the document that is not its body."""
    for kind in ("headline", "byline", "dateline"):
        if seed.has(kind) and (words := getattr(seed, kind)):
            yield kind, words, ""
    for heading in seed.headings if seed.has("headings") else ():
        yield "heading", heading, ""
    for passage in seed.furniture if seed.has("furniture") else ():
        yield "furniture", passage.text, passage.why


def _forms(entities: Mapping[str, Entity]) -> list[tuple[object, ...]]:
    """Tell what rules know of the entities besides their own pages."""
    return [(e.id, e.name, e.aliases, e.names, e.kind, e.parent) for e in entities.values()]


def _cited(
    record: Record, documents: Mapping[str, Archived], known: Mapping[tuple[str, str], Cited]
) -> Iterator[Cited]:
    citations = record.citations if "citations" in vars(record) else {}
    for name, citation in citations.items():
        if not vars(citation).keys() >= _COMPARED:
            continue
        archived = documents.get(citation.seed)
        former = known.get((record.path, name))
        verdict = None
        if former and former.archived is archived and _asked(former.citation) == _asked(citation):
            verdict = former.verdict
        elif archived is not None:
            verdict = verify(archived.document, *_asked(citation))
        if former and former.owner is record and former.verdict is verdict:
            yield former
        else:
            yield Cited(record, name, citation, archived, verdict)


def _asked(citation: Citation) -> tuple[str, str | None, str | None]:
    return citation.quote, citation.prefix, citation.suffix


def _dated(
    cited: Mapping[tuple[str, str], Cited], loaded: Loaded, known: Mapping[tuple[str, str], Cited]
) -> dict[tuple[str, str], Cited]:
    dating = _Dating(cited, loaded)
    dated = {}
    for key, one in cited.items():
        with suppress(UnreadError):
            found = dating.of(one)
            same = one is known.get(key) and found == one.dating
            dated[key] = one if same else replace(one, dating=found)
    return dated


@dataclass
class _Dating:
    cited: Mapping[tuple[str, str], Cited]
    loaded: Loaded
    asked: set[tuple[str, str]] = field(default_factory=set)

    def of(self, one: Cited) -> Dating | None:
        """Date a citation; a circle of anchors dates nothing."""
        citation = one.citation
        way, name = way_of(citation)
        if not way:
            return None
        if way == "gives":
            return Dating(way, citation.gives)
        anchor = self._anchor(one, name)
        if anchor is None:
            return Dating(way, None, None, name)
        if way == "says":
            derivation = _derived(
                one.language.code, citation.says or "", anchor, citation.direction
            )
            return Dating(way, derivation.when if derivation else None, anchor, name, derivation)
        return Dating(way, _bounded(way, anchor), anchor, name)

    def _anchor(self, one: Cited, name: str) -> When | None:
        if name == PUBLICATION:
            with suppress(UnreadError):
                return one.archived.seed.published.date if one.archived else None
            return None
        other = self.cited.get((one.owner.path, name))
        if other is not None:
            if other.key in self.asked or other.key == one.key:
                return None
            self.asked.add(one.key)
            try:
                dating = self.of(other)
            finally:
                self.asked.discard(one.key)
            return dating.span if dating else None
        event = self.loaded.events.get(name)
        if event is None and name in self.loaded.broken:
            raise UnreadError(name)
        return event.date if event is not None else None


@lru_cache(maxsize=4096)
def _derived(code: str, says: str, anchor: When, direction: Direction) -> Derivation | None:
    return pack(code).derive(says, anchor, direction)


def way_of(citation: Citation) -> tuple[str, str]:
    """Tell how a citation dates its record, and the name of its anchor."""
    if citation.says is not None:
        return ("gives", "") if citation.gives is not None else ("says", citation.from_)
    for way, anchor in (("at", citation.at), ("by", citation.by), ("since", citation.since)):
        if anchor is not None:
            return way, anchor
    return ("gives", "") if citation.gives is not None else ("", "")


def _bounded(way: str, anchor: When) -> When | None:
    if way == "at":
        return anchor
    if way == "by":
        return When.one_of_range(None, anchor.latest) if anchor.latest else None
    return When.one_of_range(anchor.earliest, None) if anchor.earliest else None


def circles(cited: Iterable[Cited], events: Mapping[str, Event]) -> Iterator[Cited]:
    """Yield the citations whose anchor leads back to themselves, through citations or events."""
    by_key = {one.key: one for one in cited}
    for one in by_key.values():
        seen = {one.key}
        pending = list(_anchors(one, by_key, events))
        while pending:
            other = pending.pop()
            if other.key == one.key:
                yield one
                break
            if other.key not in seen:
                seen.add(other.key)
                pending.extend(_anchors(other, by_key, events))


def _anchors(
    one: Cited, by_key: Mapping[tuple[str, str], Cited], events: Mapping[str, Event]
) -> Iterator[Cited]:
    way, name = way_of(one.citation)
    if way in ("", "gives") or name == PUBLICATION:
        return
    if (other := by_key.get((one.owner.path, name))) is not None:
        yield other
    elif (event := events.get(name)) is not None:
        others = (by_key.get((event.path, name)) for name in event.citations)
        yield from (other for other in others if other and way_of(other.citation)[0])
