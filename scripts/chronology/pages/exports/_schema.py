"""The schemas that say what stands in the exported files: fields may be added, not removed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def read_schema(name: str) -> dict[str, Any]:
    """Read the JSON Schema that lies beside the module of an export."""
    path = Path(__file__).with_name(f"{name}.schema.json")
    schema: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return schema
