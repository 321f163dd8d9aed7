"""The records as plain data: what every export is made from."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from chronology.derive import origins
from chronology.derive import outcomes as sequels
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Cited, Found
from chronology.records.models import Actor, Base, Entity, Event, Seed
from chronology.values.dates import When

Data = dict[str, Any]


def event(chronology: Chronology, record: Event) -> Data:
    """Give an event with all it rests on; `version` changes with any of it."""
    spoken = chronology.superseded.get(record.id)
    data: Data = {
        "id": record.id,
        "title": record.title,
        **date(record.date),
        "kind": record.kind,
        "status": record.status,
        "tier": record.tier,
        "actors": record.actors,
        "bases": record.bases,
        "after": record.after,
        "text": [
            _filled(
                text=s.text,
                marks=[_mark(record, m.record, m.name) for m in s.marks],
                editorial=s.editorial,
            )
            for s in record.prose.sentences
        ],
        "citations": [citation(cited) for cited in chronology.citations_of(record)],
        "changes": [change.model_dump() for change in record.changes],
        "differs": [difference.model_dump() for difference in record.differs],
        **_filled(
            dated_because=record.dated_because,
            deadline=str(record.deadline) if record.deadline else None,
            as_of=str(record.as_of) if record.as_of else None,
            outcome=record.outcome.model_dump(by_alias=True) if record.outcome else None,
            overdue=sequels.overdue(record, chronology.settings) if record.outcome else None,
            superseded_by=spoken.event.id if spoken else None,
        ),
    }
    return {**data, "version": version(data)}


def citation(cited: Cited) -> Data:
    """Give a citation with what was found.

    `span` goes from the first to the last character quoted, `spans` leave out what an ellipsis
    does; both are offsets in characters of the document.
    """
    dating = cited.dating
    spans = [list(span) for span in cited.spans]
    derivation = dating.derivation if dating else None
    return {
        "name": cited.name,
        "seed": cited.citation.seed,
        "quote": cited.citation.quote,
        "span": [spans[0][0], spans[-1][1]] if spans else None,
        "spans": spans,
        "verdict": "unchecked"
        if cited.verdict is None
        else "found"
        if isinstance(cited, Found)
        else "not found",
        "origin": cited.citation.origin,
        "origin_name": cited.origin.name if cited.origin else None,
        "origin_root": origins.root(cited),
        "suspect": [passage.why for passage in cited.doubts],
        "dates": _filled(
            way=dating.way,
            words=cited.citation.says,
            anchor=str(dating.anchor) if dating.anchor else None,
            anchor_name=dating.anchor_name or None,
            rule=derivation.rule if derivation else None,
            date=str(dating.span) if dating.span else None,
            because=cited.citation.dated_because,
        )
        if dating
        else None,
    }


def seed(record: Seed) -> Data:
    """Give the record of a document, without its text."""
    return {
        "id": record.id,
        "title": record.title.model_dump(),
        "publisher": record.publisher.model_dump(),
        "authors": record.authors,
        "published": {
            **date(record.published.date),
            "how": record.published.how,
            "reasoning": record.published.reasoning,
            "certain": str(record.published.certain),
        },
        "archived": str(record.archived),
        "received_as": record.received_as,
        "sha256": record.sha256,
        "language": record.language,
        "reach": record.reach,
        "url": record.url,
        "suspect": [passage.model_dump() for passage in record.suspect],
        "origins": {id_: origin.model_dump() for id_, origin in record.origins.items()},
    }


def entity(record: Entity) -> Data:
    """Give an entry of a register."""
    data: Data = {
        "id": record.id,
        "name": record.name,
        "aliases": record.aliases,
        "names": [name.model_dump() for name in record.names],
        "kind": record.kind,
        "parent": record.parent,
    }
    if isinstance(record, Actor):
        data["side"] = record.side
    if isinstance(record, Base):
        data["coordinates"] = record.coordinates.model_dump() if record.coordinates else None
    return data


def date(when: When) -> Data:
    """Give a date as EDTF, with its bounds as days and in words."""
    return {
        "date": str(when),
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
        "date_in_words": when.in_words(),
    }


def version(data: Data) -> str:
    """Name a state of a record by its content."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _mark(record: Event, other: str | None, name: str) -> str:
    return f"{other or record.id}#{name}"


def _filled(**values: object) -> Data:
    return {key: value for key, value in values.items() if value is not None}
