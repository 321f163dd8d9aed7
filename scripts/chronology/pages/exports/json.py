"""The whole chronology as one JSON file, with the schema that says what stands in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, get_args

from chronology.derive.coverage import Coverage, Use
from chronology.pages import as_data as records
from chronology.pages.edition import Edition
from chronology.pages.exports import _schema as of
from chronology.pages.site import Asset
from chronology.records.models import State, Tier

SCHEMA_VERSION = "1.1"
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


def schema() -> of.Schema:
    """Describe the file as JSON Schema; fields may be added within a major version, not removed."""
    day = {"type": ["string", "null"], "format": "date"}
    dated = {
        "date": of.EDTF,
        "earliest": {**day, "description": "the first day it may be; null is open"},
        "latest": {**day, "description": "the last day it may be; null is open"},
        "date_in_words": of.TEXT,
    }
    offsets = of.array(of.COUNT) | {"minItems": 2, "maxItems": 2}
    citation = of.record(
        name=of.TEXT,
        seed=of.TEXT,
        quote=of.TEXT,
        verdict={"enum": ["found", "not found", "unchecked"]},
        span={
            **offsets,
            "type": ["array", "null"],
            "description": "from the first to the last character quoted, half open",
        },
        spans={
            **of.array(offsets),
            "description": "offsets in characters of the document, half open, without omissions",
        },
        origin=of.TEXT,
        origin_name=of.MAYBE,
        origin_root={**of.TEXT, "description": "origins that share it are one witness"},
        suspect={**of.TEXTS, "description": "why the words are probably mistaken"},
        dates={"type": ["object", "null"], "description": "how the date follows from the words"},
    )
    outcome = of.record(event=of.MAYBE, **{"is": {"enum": ["met", "missed", "none-reported"]}})
    event = of.record(
        id=of.TEXT,
        title=of.TEXT,
        **dated,
        kind=of.TEXT,
        status=of.STATUS,
        tier={"enum": list(get_args(Tier))},
        actors=of.TEXTS,
        bases=of.TEXTS,
        after=of.TEXTS,
        text=of.array(of.record(text=of.TEXT, marks=of.TEXTS)),
        citations=of.array(citation),
        changes=of.array(
            of.record(
                base=of.TEXT, force=of.TEXT, to={"enum": list(get_args(State))}, citations=of.TEXTS
            )
        ),
        differs=of.array(
            of.record(
                about=of.TEXT,
                readings=of.array(of.record(value=of.TEXT, citations=of.TEXTS)),
                uses={"type": ["integer", "string"], "description": "which reading, from 1"},
                because=of.TEXT,
            )
        ),
        version={**of.TEXT, "description": "changes with everything else in the event"},
    )
    event["properties"] |= {
        "dated_because": of.TEXT,
        "deadline": {**of.EDTF, "description": "of what is planned or expected"},
        "outcome": outcome,
        "overdue": {**of.BOOLEAN, "description": "the deadline has passed, nothing is reported"},
        "as_of": {**of.EDTF, "description": "the day up to which nothing was said or seen"},
        "superseded_by": {**of.TEXT, "description": "the event that ended the silence"},
    }
    seed = of.record(
        id=of.TEXT,
        sha256=of.TEXT,
        language=of.TEXT,
        published=of.record(**dated),
        suspect=of.array(of.record(text=of.TEXT, why=of.TEXT)),
        coverage={
            **of.record(**dict.fromkeys(get_args(Use), of.COUNT)),
            "description": "characters of the article; together they are its length",
        },
    )
    entity = of.record(id=of.TEXT, name=of.TEXT, aliases=of.TEXTS, kind=of.TEXT, parent=of.MAYBE)
    excused = of.record(path=of.TEXT, line=of.COUNT, rule=of.TEXT, reason=of.TEXT)
    return {
        "$schema": of.DRAFT,
        "title": "Chronology",
        **of.record(
            schema_version={"const": SCHEMA_VERSION},
            title=of.TEXT,
            as_of=of.EDTF,
            kinds={"type": "object"},
            events=of.array(event),
            seeds=of.array(seed),
            actors=of.array(entity),
            bases=of.array(entity),
            exceptions=of.array(excused),
            checked={"type": "object", "additionalProperties": of.COUNT},
        ),
    }


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
