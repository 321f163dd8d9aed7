from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import rendered
from chronology.exports.json import SCHEMA_URL, URL, schema
from chronology.render import render
from examples import play


def data(root: Path | None = None) -> dict[str, Any]:
    made = rendered.edition(root) if root else None
    site = render(made.chronology, made.verdicts) if made else rendered.site()
    (asset,) = (asset for asset in site.assets if asset.url == URL)
    read: dict[str, Any] = json.loads(asset.content)
    return read


def event(id_: str, root: Path | None = None) -> dict[str, Any]:
    return next(found for found in data(root)["events"] if found["id"] == id_)


def test_everything_is_in_one_file() -> None:
    made = data()
    assert made["schema_version"] == "1.0"
    assert [found["id"] for found in made["events"]] == [
        "others-to-follow",
        "two-keepers-leave",
        "machine-announced",
        "board-silent",
    ]
    assert {found["id"] for found in made["seeds"]} == {"gazette", "wire"}
    assert {found["id"] for found in made["bases"]} == {"grey-rock", "south-head"}
    assert "ole-vik" in {found["id"] for found in made["actors"]}


def test_a_date_is_edtf_with_its_bounds_and_in_words() -> None:
    found = event("others-to-follow")
    assert (found["date"], found["earliest"], found["latest"]) == (
        "[..2001-06-30]",
        None,
        "2001-06-30",
    )
    assert found["date_in_words"] == "by 30 June 2001"
    assert found["deadline"] == "2001-06-30"
    assert found["outcome"] == {"is": "none-reported", "event": None}


def test_the_span_of_a_citation_leads_to_its_words_in_the_document() -> None:
    (citation,) = event("board-silent")["citations"]
    ((start, end),) = citation["spans"]
    text = (Path(__file__).parent / "example/seeds/gazette.txt").read_text("utf-8")
    assert text[start:end] == "The Lighthouse Board has not commented"
    assert citation["verdict"] == "found"
    assert citation["origin_name"] == "the article itself"


def test_how_a_date_follows_is_told() -> None:
    gazette, place = event("two-keepers-leave")["citations"]
    assert gazette["dates"] | {"rule": "x"} == {
        "way": "says",
        "words": "last week",
        "anchor": "2001-05-06",
        "anchor_name": "publication",
        "rule": "x",
        "date": "2001-04-23/2001-04-29",
    }
    assert place["dates"] is None


def test_the_version_of_an_event_changes_with_it_and_with_nothing_else(tmp_path: Path) -> None:
    play("# events/2001/two-keepers-leave.md\ntier: context", tmp_path)
    assert event("two-keepers-leave")["version"] != event("two-keepers-leave", tmp_path)["version"]
    assert event("board-silent")["version"] == event("board-silent", tmp_path)["version"]


def test_what_was_not_found_says_so(tmp_path: Path) -> None:
    play(
        "# events/2001/board-silent.md\n"
        "citations:\n  silence:\n    quote: The Board has spoken at last",
        tmp_path,
    )
    (citation,) = event("board-silent", tmp_path)["citations"]
    assert citation["verdict"] == "not found"
    assert citation["spans"] == []


def test_what_could_not_be_compared_is_unchecked(tmp_path: Path) -> None:
    play("# events/2001/board-silent.md\ncitations:\n  silence:\n    seed: nowhere", tmp_path)
    (citation,) = event("board-silent", tmp_path)["citations"]
    assert citation["verdict"] == "unchecked"


def test_the_file_keeps_to_its_schema() -> None:
    (asset,) = (asset for asset in rendered.site().assets if asset.url == SCHEMA_URL)
    assert json.loads(asset.content) == schema()
    _keeps(data(), schema())


def _keeps(value: Any, rule: dict[str, Any], where: str = "$") -> None:  # noqa: ANN401 - JSON
    """Check the few words of JSON Schema that ours is written in."""
    if "const" in rule:
        assert value == rule["const"], where
    if "enum" in rule:
        assert value in rule["enum"], where
    if "type" in rule:
        types = rule["type"] if isinstance(rule["type"], list) else [rule["type"]]
        assert any(isinstance(value, _TYPES[name]) for name in types), f"{where} is {value!r}"
    if isinstance(value, dict):
        assert set(rule.get("required", ())) <= set(value), where
        for key, inner in rule.get("properties", {}).items():
            _keeps(value[key], inner, f"{where}.{key}")
    if isinstance(value, list):
        assert len(value) >= rule.get("minItems", 0), where
        for place, item in enumerate(value):
            _keeps(item, rule.get("items", {}), f"{where}[{place}]")


_TYPES: dict[str, Any] = {
    "object": dict, "array": list, "string": str, "null": type(None), "integer": int,
}  # fmt: skip
