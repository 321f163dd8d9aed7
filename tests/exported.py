"""What the site gives away as data, and whether it keeps to its schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import rendered
from chronology.pages.render import render


def asset(url: str, root: Path | None = None) -> Any:  # noqa: ANN401 - JSON
    """Read one of the files of data: of the example, or of a project like it."""
    made = rendered.edition(root) if root else None
    site = render(made.chronology, made.verdicts, made.files) if made else rendered.site()
    (found,) = (asset for asset in site.assets if asset.url == url)
    return json.loads(found.content)


def keeps(value: Any, rule: dict[str, Any], where: str = "$") -> None:  # noqa: ANN401 - JSON
    """Check the few words of JSON Schema that ours are written in."""
    if "const" in rule:
        assert value == rule["const"], where
    if "enum" in rule:
        assert value in rule["enum"], where
    if "type" in rule:
        types = rule["type"] if isinstance(rule["type"], list) else [rule["type"]]
        assert any(isinstance(value, _TYPES[name]) for name in types), f"{where} is {value!r}"
    for inner, rule_of_inner, place in _inside(value, rule):
        keeps(inner, rule_of_inner, f"{where}.{place}")


def _inside(value: Any, rule: dict[str, Any]) -> Iterator[tuple[Any, dict[str, Any], object]]:  # noqa: ANN401 - JSON
    """Yield what a list or an object holds, with the rule for it and its place."""
    if isinstance(value, dict):
        assert set(rule.get("required", ())) <= set(value), sorted(value)
        others = rule.get("additionalProperties", {})
        for key, inner in value.items():
            yield inner, rule.get("properties", {}).get(key, others), key
    if isinstance(value, list):
        assert rule.get("minItems", 0) <= len(value) <= rule.get("maxItems", len(value))
        for place, inner in enumerate(value):
            yield inner, rule.get("items", {}), place


_TYPES: dict[str, Any] = {
    "object": dict, "array": list, "string": str, "null": type(None), "integer": int,
    "boolean": bool, "number": (int, float),
}  # fmt: skip
