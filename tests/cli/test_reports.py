"""The same run in four forms, each for its reader and none of them silent."""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from chronology.checks.excuses import Excuse
from chronology.checks.rules import rules
from chronology.checks.run import Verdicts
from chronology.cli.reports.text import closing
from chronology.values.faults import Fault, Near, Place

COUNTS = {"events": 2, "citations": 5, "checked": 4, "failed": 1, "unchecked": 1, "sentences": 7,
          "documents": 1, "reviewed": 3, "unreviewed": 2, "void": 1}  # fmt: skip
FAULT = Fault(
    Place("events/2001/ä, 50%: b.md", 3, 7),
    "quote-not-found",
    "100% wrong: “a, b”",
    "copy it\nagain",
    Near(Place("seeds/a.txt", 9, 2), "what stands there"),
)
EXCUSE = Excuse(
    Fault(Place("docs/b.md", 4, 1), "ambiguous-name", "two"),
    "they are one",
    Place("docs/b.md", 2, 3),
)
RUNS = {
    "bad": Verdicts((FAULT,), (EXCUSE,), COUNTS),
    "good": Verdicts((), (EXCUSE,), COUNTS | {"failed": 0, "checked": 5, "unchecked": 0}),
    "nothing read": Verdicts((FAULT,), (), {}),
}


def draw(format_: str, run: str) -> str:
    drawn: str = importlib.import_module(f"chronology.cli.reports.{format_}").report(RUNS[run])
    return drawn


@pytest.mark.parametrize("run", RUNS)
def test_every_form_counts_the_same(run: str) -> None:
    said, counts = closing(RUNS[run]), RUNS[run].counts
    assert draw("text", run).splitlines()[-1] == said
    assert draw("github", run).splitlines()[-1] == said
    read = json.loads(draw("json", run))
    assert (read["summary"], read["counts"], read["ok"]) == (said, counts, RUNS[run].ok)
    (log,) = json.loads(draw("sarif", run))["runs"]
    assert log["properties"]["counts"] == counts


def test_the_last_line_counts_what_was_looked_at() -> None:
    assert closing(RUNS["bad"]) == (
        "2 events, 7 sentences, 1 documents; citations: 4 checked, 1 failed, 1 unchecked; "
        "1 fault, 1 excused, 0 questions; "
        "statements: 3 reviewed, 2 unreviewed, 1 void, 0 unread"
    )


@pytest.mark.parametrize("format_", ["text", "github"])
def test_living_exceptions_end_a_green_run_with_their_reasons(format_: str) -> None:
    assert "docs/b.md:2:3: ambiguous-name: they are one" in draw(format_, "good")
    assert "they are one" not in draw(format_, "bad")


@pytest.mark.parametrize("format_", ["json", "sarif"])
def test_programs_are_told_of_exceptions_in_any_run(format_: str) -> None:
    for run in ("good", "bad"):
        assert "they are one" in draw(format_, run)


def test_a_command_for_github_is_one_line_that_cannot_be_broken_out_of() -> None:
    first, *_ = draw("github", "bad").splitlines()
    assert first == (
        "::error file=events/2001/ä%2C 50%25%3A b.md,line=3,col=7,title=quote-not-found::"
        "100%25 wrong: “a, b” [quote-not-found]"
        "%0Athe nearest passage: seeds/a.txt:9:2: “what stands there”%0Ahelp: copy it%0Aagain"
    )


@pytest.mark.parametrize("run", RUNS)
def test_sarif_has_what_the_standard_asks_for(run: str) -> None:
    log: dict[str, Any] = json.loads(draw("sarif", run))
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    assert log["$schema"].endswith("sarif-2.1.0.json")
    driver, results = log["runs"][0]["tool"]["driver"], log["runs"][0]["results"]
    assert driver["name"] == "chronology"
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(ids) == len(set(ids))
    assert {*ids} <= {rule.name for rule in rules()}
    assert all(rule["shortDescription"]["text"] for rule in driver["rules"])
    assert len(results) == len(RUNS[run].faults) + len(RUNS[run].exceptions)
    for result in results:
        assert result["ruleId"] in ids
        assert result["level"] in ("none", "note", "warning", "error")
        assert result["message"]["text"]
        (where,) = result["locations"]
        region = where["physicalLocation"]["region"]
        assert min(region["startLine"], region["startColumn"]) >= 1
        for suppression in result.get("suppressions", ()):
            assert suppression["kind"] in ("inSource", "external")
            assert suppression["justification"] == EXCUSE.reason


def test_the_address_of_a_file_in_sarif_is_a_reference_that_leads_back_to_it() -> None:
    result = json.loads(draw("sarif", "bad"))["runs"][0]["results"][0]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.isascii()
    assert " " not in uri
    assert unquote(uri) == FAULT.place.path


def test_every_file_of_the_folder_is_a_format() -> None:
    folder = Path(str(importlib.import_module("chronology.cli.reports").__file__)).parent
    formats = {path.stem for path in folder.glob("[!_]*.py")}
    assert formats == {"text", "json", "github", "sarif"}
    for format_ in formats:
        assert draw(format_, "good").endswith("\n")
