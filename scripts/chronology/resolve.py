"""Connect what was loaded: documents with their zones, quotations found, dates worked out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from chronology.dates import When
from chronology.evidence import PUBLICATION, Archived, Chronology, Cited, Dating
from chronology.expressions import derive
from chronology.load import Loaded
from chronology.model import Citation, Event, Record, Seed, Settings
from chronology.order import order
from chronology.quotes import Document, Zone, locate, verify


def resolve(loaded: Loaded, settings: Settings) -> Chronology:
    """Compare every quotation with its document and derive every date that can be derived."""
    documents = dict(archive(loaded))
    events = order(loaded.events.values())
    records: tuple[Record, ...] = (
        *events,
        *loaded.actors.values(),
        *loaded.bases.values(),
        *loaded.pages.values(),
    )
    cited = {c.key: c for record in records for c in _cited(record, documents)}
    return Chronology(
        settings=settings,
        events=events,
        actors=loaded.actors,
        bases=loaded.bases,
        archive=documents,
        pages=loaded.pages,
        cited=_dated(cited, loaded.events),
        broken=loaded.broken,
        seed_files=(frozenset(loaded.texts), frozenset(loaded.seeds)),
    )


def archive(loaded: Loaded) -> Iterator[tuple[str, Archived]]:
    """Pair each record with its text, in the order of their ids."""
    for id_, seed in sorted(loaded.seeds.items()):
        if (text := loaded.texts.get(id_)) is not None:
            document = Document(id_, text.text, zones(seed, text.text))
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
    if seed.headline:
        yield "headline", seed.headline, ""
    if seed.byline:
        yield "byline", seed.byline, ""
    if seed.dateline:
        yield "dateline", seed.dateline, ""
    for heading in seed.headings:
        yield "heading", heading, ""
    for passage in seed.furniture:
        yield "furniture", passage.text, passage.why


def _cited(record: Record, documents: Mapping[str, Archived]) -> Iterator[Cited]:
    for name, citation in record.citations.items():
        archived = documents.get(citation.seed)
        verdict = None
        if archived is not None:
            verdict = verify(archived.document, citation.quote, citation.prefix, citation.suffix)
        yield Cited(record, name, citation, archived, verdict)


def _dated(
    cited: Mapping[tuple[str, str], Cited], events: Mapping[str, Event]
) -> dict[tuple[str, str], Cited]:
    dating = _Dating(cited, events)
    return {key: replace(one, dating=dating.of(one)) for key, one in cited.items()}


@dataclass
class _Dating:
    cited: Mapping[tuple[str, str], Cited]
    events: Mapping[str, Event]
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
            derivation = derive(citation.says or "", anchor, citation.direction)
            return Dating(way, derivation.when if derivation else None, anchor, name, derivation)
        return Dating(way, _bounded(way, anchor), anchor, name)

    def _anchor(self, one: Cited, name: str) -> When | None:
        if name == PUBLICATION:
            return one.archived.seed.published.date if one.archived else None
        other = self.cited.get((one.owner.path, name))
        if other is not None:
            if other.key in self.asked or other.key == one.key:
                return None
            self.asked.add(one.key)
            dating = self.of(other)
            self.asked.discard(one.key)
            return dating.span if dating else None
        event = self.events.get(name)
        return event.date if event is not None else None


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
        yield from (by_key[event.path, n] for n in event.citations if way_of(event.citations[n])[0])
