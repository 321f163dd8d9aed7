"""The whole chronology as one JSON file, with the schema that says what stands in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from chronology.exports import _records as records
from chronology.pages._edition import Edition
from chronology.site import Asset

SCHEMA_VERSION = "1.0"
URL = "data/chronology.json"
SCHEMA_URL = "data/chronology.schema.json"


def assets(edition: Edition) -> Iterator[Asset]:
    """Write both files."""
    yield Asset(URL, _dump(_everything(edition)))
    yield Asset(SCHEMA_URL, _dump(schema()))


def _everything(edition: Edition) -> dict[str, Any]:
    chronology, settings = edition.chronology, edition.settings
    return {
        "$schema": "chronology.schema.json",
        "schema_version": SCHEMA_VERSION,
        "title": settings.title,
        "description": settings.description,
        "as_of": str(settings.as_of),
        "kinds": {id_: kind.model_dump() for id_, kind in settings.kinds.items()},
        "events": list(edition.data.values()),
        "seeds": [records.seed(archived.seed) for archived in chronology.archive.values()],
        "actors": [records.entity(actor) for actor in chronology.actors.values()],
        "bases": [records.entity(base) for base in chronology.bases.values()],
        "checked": dict(edition.verdicts.counts),
    }


def schema() -> dict[str, Any]:
    """Describe the file as JSON Schema; fields may be added within a major version, not removed."""
    text, texts = {"type": "string"}, {"type": "array", "items": {"type": "string"}}
    maybe = {"type": ["string", "null"]}
    day = {"type": ["string", "null"], "format": "date"}
    dated = {
        "date": {"type": "string", "description": "EDTF (ISO 8601-2)"},
        "earliest": {**day, "description": "the first day it may be; null is open"},
        "latest": {**day, "description": "the last day it may be; null is open"},
        "date_in_words": text,
    }
    citation = _object(
        name=text, seed=text, quote=text, verdict={"enum": ["found", "not found", "unchecked"]},
        span={
            "description": "from the first to the last character quoted, half open",
            "type": ["array", "null"], "items": {"type": "integer"},
        },
        spans={
            "description": "offsets in characters of the document, half open",
            "type": "array",
            "items": {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2},
        },
        origin=text, origin_name=maybe,
        origin_root={"type": "string", "description": "origins that share it are one witness"},
        dates={"type": ["object", "null"]},
    )  # fmt: skip
    event = _object(
        id=text, title=text, **dated, kind=text, status=text, tier=text, actors=texts, bases=texts,
        citations={"type": "array", "items": citation},
        version={"type": "string", "description": "changes with everything else in the event"},
    )  # fmt: skip
    seed = _object(id=text, sha256=text, language=text, published=_object(**dated))
    entity = _object(id=text, name=text, aliases=texts, kind=text, parent=maybe)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Chronology",
        **_object(
            schema_version={"const": SCHEMA_VERSION}, title=text, as_of=text,
            events={"type": "array", "items": event},
            seeds={"type": "array", "items": seed},
            actors={"type": "array", "items": entity},
            bases={"type": "array", "items": entity},
        ),
    }  # fmt: skip


def _object(**properties: object) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _dump(data: dict[str, Any]) -> bytes:
    """Write a line for each member and each record, which diffs well and encodes fast."""
    members = (f"{_compact(key)}: {_lines(value)}" for key, value in data.items())
    return ("{\n" + ",\n".join(members) + "\n}\n").encode()


def _lines(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(map(_compact, value)) + "\n]"
    return _compact(value)


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))
