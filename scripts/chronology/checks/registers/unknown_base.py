"""A record names a base that is not in the register.

Faulty:

    bases: [gray-rock]

Sound:

    bases: [grey-rock]
"""

from collections.abc import Iterator

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.records.lookup import unknown
from chronology.records.models import Base, Event, Record
from chronology.values.faults import Place


def check(record: Record, chronology: Chronology) -> Findings:
    """Look every base up that an event or a base names."""
    for id_, place in _named(record):
        yield from unknown(id_, chronology.bases, chronology.broken, place, "base", "docs/bases/")


def _named(record: Record) -> Iterator[tuple[str, Place]]:
    match record:
        case Event():
            for n, id_ in enumerate(record.bases):
                yield id_, record.at("bases", n)
            for n, change in enumerate(record.changes):
                yield change.base, record.at("changes", n, "base")
        case Base(parent=str(parent)):
            yield parent, record.at("parent")
