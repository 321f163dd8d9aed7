"""The whole chronology as one JSON file, with the schema that says what stands in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, get_args

from chronology.derive.coverage import Coverage, Use
from chronology.edition import as_data as records
from chronology.edition.edition import Edition
from chronology.pages.exports._schema import read_schema
from chronology.pages.site import Asset

SCHEMA_VERSION = "1.1"
URL = "data/chronology.json"
SCHEMA_URL = "data/chronology.schema.json"


def assets(edition: Edition) -> Iterator[Asset]:
    """Write both files."""
    yield Asset(URL, _dump(_everything(edition)))
    yield Asset(SCHEMA_URL, _dump(read_schema("chronology")))


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
        "seeds": [
            {**records.seed(covered.archived.seed), "coverage": _coverage(covered)}
            for covered in edition.chronology.coverage.values()
        ],
        "actors": [records.entity(actor) for actor in chronology.actors.values()],
        "bases": [records.entity(base) for base in chronology.bases.values()],
        "exceptions": [
            {"path": e.place.path, "line": e.place.line, "rule": e.fault.rule, "reason": e.reason}
            for e in edition.verdicts.exceptions
        ],
        "checked": dict(edition.verdicts.counts),
    }


def _coverage(covered: Coverage) -> dict[str, int]:
    return {use: covered.length(use) for use in get_args(Use)}


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
