"""A record names an actor that is not in the register.

Faulty:

    actors: [lighthouse-bord]

Sound:

    actors: [lighthouse-board]
"""

from collections.abc import Iterator

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.records.lookup import unknown
from chronology.records.models import Actor, Event, Record, Seed
from chronology.values.faults import Place


def check(chronology: Chronology) -> Findings:
    """Look every actor up that events, actors and documents name."""
    seeds = [archived.seed for archived in chronology.archive.values()]
    for record in (*chronology.records, *seeds):
        for id_, place in _named(record):
            yield from unknown(
                id_, chronology.actors, chronology.broken, place, "actor", "docs/actors/"
            )


def _named(record: Record) -> Iterator[tuple[str, Place]]:
    match record:
        case Event():
            for n, id_ in enumerate(record.actors):
                yield id_, record.at("actors", n)
            for n, change in enumerate(record.changes):
                yield change.force, record.at("changes", n, "force")
        case Actor(parent=str(parent)):
            yield parent, record.at("parent")
        case Seed():
            for name, origin in record.origins.items():
                if origin.actor:
                    yield origin.actor, record.at("origins", name, "actor")
                for n, id_ in enumerate(origin.via):
                    yield id_, record.at("origins", name, "via", n)
            if record.publisher.actor:
                yield record.publisher.actor, record.at("publisher", "actor")
