"""What the cards of links shared elsewhere say: one for each record, and one for the front page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from chronology.derive import origins
from chronology.derive.cited import Archived
from chronology.edition.edition import Edition, ancestors, url_of
from chronology.edition.wording import count, spaced, ucfirst
from chronology.figures.axis import Axis, axis_for
from chronology.link_pictures.card import Card, Map, Marked, Stretch, drawable
from chronology.records.models import Actor, Base, Entity, Event


def cards(edition: Edition) -> Mapping[str, Card]:
    """Make the cards by the URL of the page; a title for which there is no type has none."""
    return {url: card for url, card in _cards(edition) if drawable(card)}


def _cards(edition: Edition) -> Iterator[tuple[str, Card]]:
    chronology = edition.chronology
    line = _Line(edition)
    yield "", _front(edition, line)
    for event in chronology.events:
        yield url_of(event), _event(edition, line, event)
    for actor in chronology.actors.values():
        yield url_of(actor), _actor(edition, line, actor)
    for base in chronology.bases.values():
        yield url_of(base), _base(edition, line, base)
    for archived in chronology.archive.values():
        yield url_of(archived.seed), _document(edition, line, archived)


class _Line:
    """The whole story along a line: where each event lies on it, as parts of one."""

    def __init__(self, edition: Edition) -> None:
        axis = _axis(edition)
        self._place = {event.id: _stretch(axis, event) for event in edition.chronology.events}
        self.story = tuple(dict.fromkeys(self._place.values()))

    def of(self, events: Iterable[Event]) -> tuple[Stretch, ...]:
        return tuple(dict.fromkeys(self._place[event.id] for event in events))


def _front(edition: Edition, line: _Line) -> Card:
    settings, chronology = edition.settings, edition.chronology
    bases = [base for base in chronology.bases.values() if base.kind in settings.installations]
    return Card(
        settings.title,
        kind=f"as of {settings.as_of.in_words()}",
        lead=" ".join(settings.description.split()),
        foot=f"{count(len(chronology.events), 'event')}, "
        f"{count(len(chronology.archive), 'document')}",
        story=line.story,
        map=_map(edition, bases, ()),
    )


def _event(edition: Edition, line: _Line, event: Event) -> Card:
    kind = edition.settings.kinds.get(event.kind)
    cited = edition.chronology.citations_of(event)
    return Card(
        event.label,
        edition.settings.title,
        kind.name if kind else ucfirst(spaced(event.kind)),
        lead=ucfirst(event.date.in_words()),
        foot=f"{ucfirst(event.status)} · {origins.in_words(cited)}",
        when=event.date,
        story=line.story,
        own=line.of([event]),
    )


def _actor(edition: Edition, line: _Line, actor: Actor) -> Card:
    events = edition.by_actor.get(actor.id, ())
    return _entity(edition, actor, line, events)


def _base(edition: Edition, line: _Line, base: Base) -> Card:
    events = edition.by_base.get(base.id, ())
    others = [
        other
        for other in edition.chronology.bases.values()
        if other.kind in edition.settings.installations and other is not base
    ]
    # Where a place lies says much; to whom somebody belongs is not said in one word.
    parents = ancestors(base, edition.chronology)[:2]
    card = _entity(edition, base, line, events)
    lead = ucfirst(", ".join(parent.name for parent in parents))
    return replace(card, lead=lead, map=_map(edition, [base], others))


def _entity(edition: Edition, entity: Entity, line: _Line, events: Sequence[Event]) -> Card:
    told = dict.fromkeys(name.text for name in entity.names if name.text != entity.name)
    return Card(
        ucfirst(entity.name),
        edition.settings.title,
        ucfirst(spaced(entity.kind)),
        names=tuple(told),
        foot=count(len(events), "event"),
        story=line.story,
        own=line.of(events),
    )


def _document(edition: Edition, line: _Line, archived: Archived) -> Card:
    seed = archived.seed
    citing = edition.citing.get(archived.id, ())
    told = {cited.owner.id for cited in citing}
    publisher = "" if seed.publisher.name == "unknown" else f"{seed.publisher.name} · "
    return Card(
        seed.title.text,
        edition.settings.title,
        "Document",
        lead=ucfirst(seed.published.date.in_words()),
        foot=f"{publisher}{count(len(citing), 'passage')} cited",
        when=seed.published.date,
        story=line.story,
        own=line.of(event for event in edition.chronology.events if event.id in told),
    )


def _map(edition: Edition, bases: Iterable[Base], others: Iterable[Base]) -> Map | None:
    spots = tuple(_spots(bases))
    return Map(edition.ground, spots, tuple(_spots(others))) if edition.ground and spots else None


def _spots(bases: Iterable[Base]) -> Iterator[Marked]:
    for base in bases:
        if where := base.coordinates:
            yield Marked(where.lon, where.lat, where.precision_km)


def _axis(edition: Edition) -> Axis:
    """Lay all dates out; the last of them ends the line."""
    dates = [event.date for event in edition.chronology.events]
    days = [day for when in dates for day in (when.earliest, when.latest) if day]
    today = edition.settings.as_of.latest or edition.settings.as_of.earliest
    last = max(chain(days, [today] if today and not days else []), default=None)
    assert last, "the settings say as of when"
    return axis_for(days, last)


def _stretch(axis: Axis, event: Event) -> Stretch:
    start, end = axis.span(event.date)
    return start / 100, end / 100
