"""What a rule may do is set by what was measured of it, and is said wherever the rule is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from pydantic import ValidationError

import rendered
from chronology.checks import measured
from chronology.checks.measured import Hits, Measures, precision, read, too_imprecise, write
from chronology.checks.rules import Look, Rule, rules
from chronology.cli.main import cli
from chronology.pages.views import rule as page
from examples import play

NAME = "unsupported-number"
GATE = Rule(NAME, "It is so.")
QUESTION = Rule(NAME, "It is so.", (Look(iter, True, (), False),))  # noqa: FBT003
SAID = "31 right, 1 wrong on 640 foreign pairs (2026-11-25, 0123abc)"


def measures(right: int = 31, wrong: int = 1) -> Measures:
    hits = {"one": Hits(right=right, wrong=0), "other": Hits(right=0, wrong=wrong)}
    return Measures(
        date="2026-11-25",
        commit="0123abc",
        pairs={"one": 600, "other": 40},
        refused={NAME: hits},
        asked={NAME: {"one": Hits(right=3, wrong=7)}},
    )


def test_no_rule_refuses_that_was_measured_below_95_of_100() -> None:
    assert not too_imprecise(rules(), read())


@pytest.mark.parametrize(
    ("right", "wrong", "may"),
    [(95, 5, True), (90, 10, False), (5, 1, True), (10, 3, False), (0, 1, True), (0, 0, True)],
)
def test_a_rule_needs_95_of_100_to_refuse_or_as_much_as_chance_allows_of_few(
    right: int, wrong: int, *, may: bool
) -> None:
    assert (not too_imprecise([GATE], measures(right, wrong))) == may


def test_a_question_may_be_wrong_more_often() -> None:
    assert not too_imprecise([QUESTION], measures(0, 10))


def test_what_a_rule_no_longer_does_is_not_told_of_it() -> None:
    assert [one.how for one in precision(GATE, measures())] == ["refused"]
    assert [one.how for one in precision(QUESTION, measures())] == ["asked"]
    assert not list(precision(Rule("another", ""), measures()))


def test_what_was_measured_names_rules_that_there_are() -> None:
    last = read()
    named = {*last.refused, *last.asked} if last else set()
    assert named <= {rule.name for rule in rules()}


def test_a_measurement_is_read_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "measured.yml"
    assert read(file) is None
    write(measures(), file)
    assert read(file) == measures()


def test_a_measurement_without_its_day_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "measured.yml"
    write(measures(), file)
    file.write_text(file.read_text("utf-8").replace("date:", "day:"), encoding="utf-8")
    with pytest.raises(ValidationError):
        read(file)


def test_figures_stand_wherever_the_rule_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "measured.yml"
    write(measures(), file)
    # Every reader of the figures takes them from here.
    monkeypatch.setattr(measured.read, "__defaults__", (file,))
    play("body: The light would be run by 3 machines. [@board]", tmp_path / "project")

    def run(*arguments: str) -> str:
        return CliRunner().invoke(cli, ["--root", str(tmp_path / "project"), *arguments]).output

    assert f"measured as it refused: {SAID}\n" in run("explain", NAME)
    (made,) = [one for one in page.pages(rendered.edition()) if one.title == NAME]
    assert f"Measured as it refused: {SAID}." in rendered.words(made.body)
    told = json.loads(run("check", "--format", "json"))["rules"][NAME]
    assert (told["strength"], told["measured"][0]["right"]) == ("gate and question", 31)
    assert told["measured"][0]["corpora"]["other"] == {"right": 0, "wrong": 1}
    (log,) = json.loads(run("check", "--format", "sarif"))["runs"]
    described = {rule["id"]: rule["properties"] for rule in log["tool"]["driver"]["rules"]}
    assert described[NAME] == told
