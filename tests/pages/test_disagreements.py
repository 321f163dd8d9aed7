"""Sources that disagree: found, declared with both sides, shown; and none where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

import rendered
from chronology.cli.pipeline import examine
from examples import play
from exported import asset

SILENT = """\
citations:
  gazette:
    seed: gazette
    quote: The Lighthouse Board has not commented
    origin: article
    at: publication
body: >-
  The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]
  The Lighthouse Board had not commented. [@gazette]
"""
DATE = """\
differs:
  - about: date
    readings:
      - {value: 2001-05-04, citations: [board]}
      - {value: 2001-05-06, citations: [gazette]}
    uses: 1
    because: The first is the day on which it was said.
"""


def faults(example: str, root: Path) -> list[tuple[str, str]]:
    play(example, root)
    return [(fault.rule, fault.message) for fault in examine(root).verdicts.faults]


def rules_of(example: str, root: Path) -> set[str]:
    return {rule for rule, _ in faults(example, root)}


def test_dates_that_cannot_both_be_right_must_be_declared(tmp_path: Path) -> None:
    assert faults(SILENT, tmp_path) == [
        ("undeclared-disagreement", "`board` gives 2001-05-04, `gazette` 2001-05-06")
    ]


def test_a_declared_disagreement_is_in_order_and_on_its_pages_and_in_the_data(
    tmp_path: Path,
) -> None:
    assert not faults(SILENT + DATE, tmp_path)
    pages = rendered.changed(SILENT + DATE, tmp_path)
    for url in ("events/machine-announced/", "disagreements/"):
        text = rendered.words(pages[url].body)
        assert "4 May 2001" in text
        assert "6 May 2001" in text
        assert "The first is the day on which it was said." in text
    events = asset("data/chronology.json", tmp_path)["events"]
    (found,) = (one for one in events if one["id"] == "machine-announced")
    (difference,) = found["differs"]
    assert [side["citations"] for side in difference["readings"]] == [["board"], ["gazette"]]
    assert (difference["about"], difference["uses"]) == ("date", 1)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("uses: 1", "uses: 2", "wrong-date"),
        ("uses: 1", "uses: 3", "unsupported-reading"),
        ("uses: 1", "uses: 0", "malformed"),
        ("2001-05-06, citations", "2001-05-09, citations", "unsupported-reading"),
        ("about: date", "about: number", "undeclared-disagreement"),
        ("because: The first is the day on which it was said.", "because: TODO", "empty-reason"),
        ("because: The first is the day on which it was said.\n", "", "missing-field"),
    ],
)
def test_a_declaration_that_is_not_so_is_a_fault(
    old: str, new: str, rule: str, tmp_path: Path
) -> None:
    assert old in DATE
    assert rule in rules_of(SILENT + DATE.replace(old, new), tmp_path)


def test_nobody_has_to_be_right(tmp_path: Path) -> None:
    either = 'date: "[2001-05-04..2001-05-06]"\ndated_because: either day may be right\n'
    assert not faults(SILENT + DATE.replace("uses: 1", "uses: none") + either, tmp_path)


def test_one_disagreement_is_declared_once(tmp_path: Path) -> None:
    again = DATE.removeprefix("differs:\n").replace("uses: 1", "uses: 2")
    assert rules_of(SILENT + DATE + again, tmp_path) == {"idle-disagreement"}


def test_each_side_is_declared_and_not_only_two_of_three(tmp_path: Path) -> None:
    third = SILENT.replace(
        "body: >-",
        "  keepers:\n    seed: gazette\n    quote: The others are expected to follow by the end\n"
        "    origin: harbour-master\n    gives: 2001-05-20\n"
        "    dated_because: the example has it so\nbody: >-\n"
        "  Others were expected to follow by the end of June. [@keepers]",
    )
    found = faults(third + DATE, tmp_path)
    assert [message for rule, message in found if rule == "undeclared-disagreement"] == [
        "`board` gives 2001-05-04, `keepers` 2001-05-20"
    ]


def test_facts_of_one_name_disagree_where_their_words_do(tmp_path: Path) -> None:
    one = SILENT.replace("    at: publication", "    facts: {place: Grey Rock}")
    other = "# events/2001/machine-announced.md\ncitations:\n  board:\n    facts: {place: %s}"
    assert "undeclared-disagreement" in rules_of(f"{one}{other % 'South Head'}", tmp_path / "1")
    assert "undeclared-disagreement" not in rules_of(f"{one}{other % 'grey rock'}", tmp_path / "2")


def test_dates_that_overlap_corroborate_and_are_no_disagreement(tmp_path: Path) -> None:
    wide = SILENT.replace("    at: publication", "    since: publication").replace(
        "seed: gazette\n    quote: The Lighthouse Board has not commented",
        "seed: wire\n    quote: The South Head light still has its keepers",
    )
    readings = DATE.replace("2001-05-06", '"[2001-05-04..]"')
    assert "undeclared-disagreement" not in rules_of(wide, tmp_path / "1")
    assert "idle-disagreement" in rules_of(wide + readings, tmp_path / "2")
