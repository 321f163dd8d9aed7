"""What a record names: what follows about it may change with these, and with nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.records.models import Entity, Event, Record
from chronology.records.partial import if_read


def named_by(record: Record) -> frozenset[str]:
    """Give the ids of all events, documents and entities that a record names."""
    return frozenset(id_ for id_ in _named(record) if id_)


def _named(record: Record) -> Iterator[str | None]:
    yield from (mark.record for sentence in record.prose.sentences for mark in sentence.marks)
    for citation in if_read(record, "citations", {}).values():
        for field in ("seed", "from_", "at", "by", "since"):
            yield if_read(citation, field, None)
    if isinstance(record, Entity):
        yield if_read(record, "parent", None)
    if isinstance(record, Event):
        for field in ("actors", "bases", "after"):
            yield from if_read(record, field, ())
        if outcome := if_read(record, "outcome", None):
            yield if_read(outcome, "event", None)
        for change in if_read(record, "changes", ()):
            yield from (if_read(change, "base", None), if_read(change, "force", None))
