"""What events can be told apart by: the same for the form, its data and the ready-made lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from chronology.derive import origins
from chronology.edition.edition import Edition
from chronology.edition.wording import ucfirst
from chronology.records.models import STATUSES, Event
from chronology.values.dates import When

CERTAINTIES: Mapping[str, str] = {
    "day": "exact day",
    "one-of": "one day out of several",
    "span": "lasting over days or longer",
    "month": "month or year only",
    "open": "open at one end",
    "approximate": "approximate",
    "doubtful": "doubtful",
}
"""How well a date is known; a date may be several of these."""

_TIERS = {"main": "main story", "context": "context", "background": "background"}
_DAYS_OFF = {"day": 3, "month": 31, "year": 366, "decade": 3653, "century": 36525}
_COARSE = frozenset({"month", "year", "masked"})


class Value(NamedTuple):
    """One value of a facet, and how many events have it."""

    id: str
    name: str
    total: int


class Facet(NamedTuple):
    """A question that has a few answers; `id` is the name of its parameter in an address."""

    id: str
    name: str
    values: tuple[Value, ...]


class Bounds(NamedTuple):
    """The first and the last day; None is open."""

    first: date | None
    last: date | None


def facets(edition: Edition) -> tuple[Facet, ...]:
    """Give the facets with the values that some event has, the most frequent first."""
    return tuple(
        Facet(id_, name, _values(edition, ids, names(edition, id_), ordered=id_ in _ORDERED))
        for id_, (name, ids) in _FACETS.items()
    )


def answers(edition: Edition, event: Event) -> dict[str, list[str]]:
    """Give the values of one event in each facet."""
    return {id_: list(dict.fromkeys(ids(edition, event))) for id_, (_, ids) in _FACETS.items()}


def names(edition: Edition, facet: str) -> Mapping[str, str]:
    """Give the names of a facet's values."""
    chronology = edition.chronology
    titles = {id_: archived.seed.title.text for id_, archived in chronology.archive.items()}
    bases = {id_: base.name for id_, base in chronology.bases.items()}
    return {
        "actor": edition.names,
        "base": bases,
        "kind": {id_: kind.name for id_, kind in edition.settings.kinds.items()},
        "status": {id_: id_ for id_ in STATUSES},
        "certainty": CERTAINTIES,
        "document": titles,
        "origin": {**titles, **edition.names},
        "tier": _TIERS,
    }[facet]


def reach(when: When) -> Bounds:
    """Give the days between which a date may fall: an approximate end may be off by its precision.

    The limits are those by which dates are compared, so a search finds what a check would accept.
    """
    first, last = when.members[0][0], when.members[-1][1]
    earliest, latest = when.earliest, when.latest
    if first and earliest and first.qualifier in _SOFT:
        days = min(_DAYS_OFF[first.precision], (earliest - date.min).days)
        earliest -= timedelta(days)
    if last and latest and last.qualifier in _SOFT:
        days = min(_DAYS_OFF[last.precision], (date.max - latest).days)
        latest += timedelta(days)
    return Bounds(earliest, latest)


def core(when: When) -> Bounds:
    """Give the days over which a span surely lasts, whenever in its ends it begins and ends."""
    first, last = when.members[0][0], when.members[-1][1]
    begun = first.last if first else None
    ending = last.first if last else None
    return Bounds(begun or ending, ending or begun)


_SOFT = frozenset({"~", "%"})


def _values(
    edition: Edition,
    ids: Callable[[Edition, Event], Iterable[str]],
    name_of: Mapping[str, str],
    *,
    ordered: bool,
) -> tuple[Value, ...]:
    counts = Counter(
        id_ for event in edition.chronology.events for id_ in dict.fromkeys(ids(edition, event))
    )
    place = {id_: number for number, id_ in enumerate(name_of)}
    values = [Value(id_, ucfirst(name_of.get(id_, id_)), counts[id_]) for id_ in counts]
    if ordered:
        return tuple(sorted(values, key=lambda value: (place.get(value.id, len(place)), value.id)))
    return tuple(sorted(values, key=lambda value: (-value.total, value.name.casefold(), value.id)))


def _certainty(_: Edition, event: Event) -> Sequence[str]:
    when = event.date
    is_open = when.earliest is None or when.latest is None
    found: list[str] = ["open"] if is_open else ["month" if when.kind in _COARSE else when.kind]
    if when.kind == "day" and when.qualifier:
        found = []
    if when.qualifier in _SOFT:
        found.append("approximate")
    if when.qualifier in {"?", "%"}:
        found.append("doubtful")
    return found


_FACETS: Mapping[str, tuple[str, Callable[[Edition, Event], Iterable[str]]]] = {
    "actor": ("Actor", lambda _, event: event.actors),
    "base": ("Place", lambda _, event: event.bases),
    "kind": ("Kind", lambda _, event: [event.kind]),
    "status": ("Status", lambda _, event: [event.status]),
    "certainty": ("Date", _certainty),
    "document": (
        "Document",
        lambda edition, event: origins.documents(edition.chronology.citations_of(event)),
    ),
    "origin": (
        "Whose knowledge",
        lambda edition, event: edition.chronology.origins[event.id],
    ),
    "tier": ("Part of the story", lambda _, event: [event.tier]),
}
_ORDERED = frozenset({"status", "certainty", "tier"})
