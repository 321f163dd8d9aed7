from __future__ import annotations

import hashlib
import re
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest

from chronology.derive.coverage import Use
from chronology.derive.presence import Held
from chronology.pages.exports._schema import read_schema
from chronology.pages.exports.json import SCHEMA_URL, SCHEMA_VERSION, URL
from chronology.pages.exports.presence import VERSION
from chronology.quotes.normal import normal_form
from chronology.records.models import AHEAD, STATUSES, State, Tier
from chronology.values.dates import When
from conftest import ROOT
from examples import EXAMPLE, play
from exported import asset, keeps


def data(root: Path | None = None) -> dict[str, Any]:
    read: dict[str, Any] = asset(URL, root)
    return read


def event(id_: str, root: Path | None = None) -> dict[str, Any]:
    return next(found for found in data(root)["events"] if found["id"] == id_)


def test_everything_is_in_one_file() -> None:
    made = data()
    assert made["schema_version"] == SCHEMA_VERSION
    assert [found["id"] for found in made["events"]] == [
        "two-keepers-leave",
        "machine-announced",
        "board-silent",
        "others-to-follow",
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
    text = (Path(__file__).parents[1] / "example/seeds/gazette.txt").read_text("utf-8")
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
    assert asset(SCHEMA_URL) == read_schema("chronology")
    keeps(data(), read_schema("chronology"))


def test_the_schemas_name_what_the_records_may_hold() -> None:
    whole, presence = read_schema("chronology")["properties"], read_schema("presence")["properties"]
    event = whole["events"]["items"]["properties"]
    track = presence["tracks"]["items"]["properties"]
    stretch = track["stretches"]["items"]["properties"]
    on = presence["on"]["additionalProperties"]["items"]["properties"]
    told = [status for status in STATUSES if status not in AHEAD]
    assert whole["schema_version"]["const"] == SCHEMA_VERSION
    assert presence["schema_version"]["const"] == VERSION
    assert event["status"]["enum"] == [*STATUSES]
    assert event["tier"]["enum"] == [*get_args(Tier)]
    assert event["changes"]["items"]["properties"]["to"]["enum"] == [*get_args(State)]
    assert [*whole["seeds"]["items"]["properties"]["coverage"]["properties"]] == [*get_args(Use)]
    assert track["planned"]["items"]["properties"]["to"]["enum"] == [*get_args(State)]
    assert stretch["state"]["enum"] == on["state"]["enum"] == [*get_args(Held)]
    assert on["or"]["enum"] == [*get_args(Held), None]
    assert stretch["status"]["enum"] == told
    assert on["status"]["enum"] == [*told, None]


@pytest.mark.parametrize("root", [None, ROOT], ids=["example", "the project"])
def test_everything_in_the_file_agrees_with_everything_else(root: Path | None) -> None:
    made = data(root)
    keeps(made, read_schema("chronology"))
    texts = {
        seed["id"]: ((root or EXAMPLE) / f"seeds/{seed['id']}.txt").read_bytes().decode("utf-8")
        for seed in made["seeds"]
    }
    seeds = {seed["id"]: seed for seed in made["seeds"]}
    ids = {kind: {one["id"] for one in made[kind]} for kind in ("events", "actors", "bases")}
    marks = {f"{e['id']}#{c['name']}" for e in made["events"] for c in e["citations"]}
    for id_, text in texts.items():
        assert hashlib.sha256(text.encode()).hexdigest() == seeds[id_]["sha256"]
    for found in (*made["events"], *(seed["published"] for seed in made["seeds"])):
        when = When.parse(found["date"])
        days = [day and day.isoformat() for day in (when.earliest, when.latest)]
        assert [found["earliest"], found["latest"]] == days
        assert found["date_in_words"] == when.in_words()
    for found in made["events"]:
        assert found["kind"] in made["kinds"]
        assert {*found["actors"]} <= ids["actors"]
        assert {*found["bases"]} <= ids["bases"]
        assert {*found["after"]} <= ids["events"]
        assert {found.get("superseded_by")} <= ids["events"] | {None}
        assert {found.get("outcome", {}).get("event")} <= ids["events"] | {None}
        assert {mark for sentence in found["text"] for mark in sentence["marks"]} <= marks
        names = {citation["name"] for citation in found["citations"]}
        for change in found["changes"]:
            assert (change["base"] in ids["bases"], change["force"] in ids["actors"]) == (True,) * 2
            assert {*change["citations"]} <= names
        for difference in found["differs"]:
            assert {n for side in difference["readings"] for n in side["citations"]} <= names
        for citation in found["citations"]:
            assert citation["origin"] in seeds[citation["seed"]]["origins"]
            _slices(citation, texts[citation["seed"]])


def _slices(citation: dict[str, Any], text: str) -> None:
    spans = citation["spans"]
    assert citation["verdict"] == "found"
    assert citation["span"] == [spans[0][0], spans[-1][1]]
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    parts = re.split(r"\s*(?:\[\s*)?(?:…|\.\.\.)(?:\s*\])?\s*", citation["quote"])
    whole = " ".join(parts if len(spans) > 1 else [citation["quote"]])
    assert normal_form(" ".join(text[a:b] for a, b in spans)).rstrip(".,;:!?") == normal_form(
        whole
    ).rstrip(".,;:!?")


def test_a_plan_of_which_nothing_is_reported_is_overdue_after_its_deadline(tmp_path: Path) -> None:
    assert event("others-to-follow")["overdue"] is True
    play("# chronology.yml\nas_of: 2001-06-30", tmp_path)
    assert event("others-to-follow", tmp_path)["overdue"] is False


def test_a_doubt_about_words_goes_with_them(tmp_path: Path) -> None:
    play(
        "# seeds/wire.yml\nsuspect:\n"
        "  - {text: The Lighthouse Board said on Friday, why: the day may be a slip}",
        tmp_path,
    )
    (board,) = event("machine-announced", tmp_path)["citations"]
    assert board["suspect"] == ["the day may be a slip"]
    assert event("board-silent", tmp_path)["citations"][0]["suspect"] == []
