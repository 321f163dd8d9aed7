"""Connect what was loaded: documents with their zones, quotations found, dates worked out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache

from chronology.derive.chronology import Chronology
from chronology.derive.cited import (
    PUBLICATION,
    Archived,
    Citations,
    Cited,
    Dating,
    Found,
    Legible,
    language_of,
)
from chronology.derive.order import order
from chronology.language import Derivation, Direction, pack
from chronology.quotes.verify import Document, Zone, locate, verify
from chronology.records.load import Loaded
from chronology.records.models import Citation, Event, Record, Seed, Settings
from chronology.records.partial import if_read
from chronology.values.dates import When
from chronology.values.faults import UnreadError


def resolve(loaded: Loaded, settings: Settings) -> Chronology:
    """Compare every quotation with its document and derive every date that can be derived."""
    documents = dict(archive(loaded))
    events = tuple(_in_order(loaded.events.values()))
    entities = (*loaded.actors.values(), *loaded.bases.values())
    records: tuple[Record, ...] = (*events, *entities, *loaded.pages.values())
    cited = (one for record in records for one in citations(record, documents, loaded))
    return Chronology(
        settings=settings,
        events=events,
        actors=loaded.actors,
        bases=loaded.bases,
        archive=documents,
        pages=loaded.pages,
        cited=Citations((one.key, one) for one in cited),
        broken=loaded.broken,
        reviews=loaded.reviews,
        seed_files=(frozenset(loaded.texts), frozenset(loaded.seeds)),
        styles={
            path: raw.decode("utf-8", "replace")
            for path, raw in loaded.files.items()
            if path.endswith(".css")
        },
    )


def _in_order(events: Iterable[Event]) -> Iterator[Event]:
    """Yield the events in their order, those of which the date could not be read at the end."""
    dated: dict[bool, list[Event]] = {True: [], False: []}
    for event in events:
        dated[if_read(event, "date", None) is not None].append(event)
    yield from order(dated[True])
    yield from dated[False]


def archive(loaded: Loaded) -> Iterator[tuple[str, Archived]]:
    """Pair each record with its text, in the order of their ids."""
    for id_, seed in sorted(loaded.seeds.items()):
        if (text := loaded.texts.get(id_)) is not None:
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
        if words := if_read(seed, kind, ""):
            yield kind, words, ""
    for heading in if_read(seed, "headings", ()):
        yield "heading", heading, ""
    for passage in if_read(seed, "furniture", ()):
        if words := if_read(passage, "text", ""):
            yield "furniture", words, if_read(passage, "why", "")


def citations(record: Record, archive: Mapping[str, Archived], loaded: Loaded) -> Iterator[Cited]:
    """Compare and date the citations of a record; one that could be read in part is left out."""
    dates = _Dates(record, archive, loaded)
    for name, citation in if_read(record, "citations", {}).items():
        with suppress(UnreadError):
            archived, dating = archive.get(citation.seed), dates.of(name)
            asked = citation.quote, citation.prefix, citation.suffix
            verdict = verify(archived.document, *asked) if archived else None
            if archived and verdict and verdict.found:
                kind = Legible if language_of(archived.seed).reads else Found
                yield kind(record, name, citation, archived, verdict, dating)
            else:
                yield Cited(record, name, citation, archived, verdict, dating)


@dataclass(frozen=True)
class _Dates:
    """The dates of one record's citations, some of which count from others."""

    record: Record
    archive: Mapping[str, Archived]
    loaded: Loaded

    def of(self, name: str, asked: tuple[str, ...] = ()) -> Dating | None:
        """Date a citation; a circle of anchors dates nothing."""
        citation = self.record.citations[name]
        way, anchor_name = way_of(citation)
        if not way:
            return None
        if way == "gives":
            return Dating(way, citation.gives)
        anchor = self._anchor(citation, anchor_name, (*asked, name))
        if anchor is None:
            return Dating(way, None, None, anchor_name)
        if way == "says":
            archived = self.archive.get(citation.seed)
            reader = archived.language if archived else language_of(self.loaded.settings)
            derivation = _derived(reader.code, citation.says or "", anchor, citation.direction)
            span = derivation.when if derivation else None
            return Dating(way, span, anchor, anchor_name, derivation)
        return Dating(way, _bounded(way, anchor), anchor, anchor_name)

    def _anchor(self, citation: Citation, name: str, asked: tuple[str, ...]) -> When | None:
        if name == PUBLICATION:
            archived = self.archive.get(citation.seed)
            with suppress(UnreadError):
                return archived.seed.published.date if archived else None
            return None
        if name in self.record.citations:
            dating = self.of(name, asked) if name not in asked else None
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
