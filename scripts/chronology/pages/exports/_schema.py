"""A small vocabulary for the schemas that say what stands in the exported files."""

from __future__ import annotations

from typing import Any

from chronology.records.models import AHEAD, STATUSES

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"type": "array", "items": TEXT}
MAYBE: Schema = {"type": ["string", "null"]}
EDTF: Schema = {"type": "string", "description": "a date in EDTF (ISO 8601-2)"}
MAYBE_EDTF: Schema = {**EDTF, "type": ["string", "null"]}
COUNT: Schema = {"type": "integer", "minimum": 0}
BOOLEAN: Schema = {"type": "boolean"}
STATUS: Schema = {"enum": [*STATUSES]}
TOLD: Schema = {"enum": [status for status in STATUSES if status not in AHEAD]}


def array(items: Schema) -> Schema:
    """Describe a list."""
    return {"type": "array", "items": items}


def record(**properties: Schema) -> Schema:
    """Describe an object that has all of these members."""
    return {"type": "object", "properties": properties, "required": list(properties)}
