"""A question stops nobody, is silenced as a fault is, and knows the statement it is about."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from chronology import checks
from chronology.checks.rules import rules
from chronology.cli.main import cli
from chronology.cli.pipeline import examine, site
from chronology.values.faults import Question, Stated
from examples import play

EVENT = "events/2001/machine-announced.md"
HEAD = """'''The sentence is about a machine.

Faulty:

    tier: main
'''
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Cited
from chronology.derive.statements import Statement
from chronology.records.models import Event
from chronology.values.faults import Finding

"""
OF_SENTENCES = """
def ask(statement: Statement):
    at = statement.sentence.text.find("machine")
    if at >= 0 and not statement.title:
        yield Finding(statement.place(at), "a machine?", "look", None, ("machine",), ("it",))
"""
OF_CITATIONS = """
def ask(cited: Cited):
    if cited.name == "board" and cited.owner.id == "machine-announced":
        yield Finding(cited.at("quote"), "all of it?")
"""
OF_RECORDS = """
def ask(event: Event):
    if event.id == "machine-announced":
        yield Finding(event.at("kind"), "of this kind?")
"""
BOTH = """
def check(event: Event):
    if event.id == "machine-announced":
        yield Finding(event.at("date"), "it is so")

def ask(cited: Cited, chronology: Chronology):
    if cited.owner.id == "machine-announced":
        yield Finding(cited.at("quote"), "is it so?")
"""
Install = Callable[[str], None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Give a group of rules of its own to `checks/`, with one rule, `about-a-machine`."""
    group = tmp_path / "rules/thrown_away"

    def write(code: str) -> None:
        group.mkdir(parents=True)
        (group / "__init__.py").touch()
        (group / "about_a_machine.py").write_text(HEAD + code, encoding="utf-8")
        monkeypatch.setattr(checks, "__path__", [*checks.__path__, str(group.parent)])
        rules.cache_clear()

    yield write
    monkeypatch.undo()
    rules.cache_clear()
    for name in [name for name in sys.modules if ".thrown_away" in name]:
        del sys.modules[name]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    play("tier: main", tmp_path / "project")
    return tmp_path / "project"


def asked(root: Path) -> tuple[Question, ...]:
    verdicts = examine(root).verdicts
    assert verdicts.ok
    return verdicts.questions


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["--root", str(root), "check", *arguments])


def test_a_question_names_its_words_and_the_sentence_that_it_is_about(
    install: Install, root: Path
) -> None:
    install(OF_SENTENCES)
    first, *_ = asked(root)
    (statement,) = [
        one
        for one in examine(root).chronology.statements
        if one.owner.path == first.place.path and "machine" in one.sentence.text and not one.title
    ]
    assert first.statement == statement.stated
    assert (first.words, first.passage_words) == (("machine",), ("it",))
    assert str(first).endswith(": question: a machine? [about-a-machine]")


def test_a_question_about_a_citation_is_answered_at_the_sentence_that_rests_on_it(
    install: Install, root: Path
) -> None:
    install(OF_CITATIONS)
    (question,) = asked(root)
    assert question.statement.text.startswith("The Lighthouse Board said")
    assert question.statement.place != question.place


def test_a_question_about_a_record_is_answered_where_the_record_begins(
    install: Install, root: Path
) -> None:
    install(OF_RECORDS)
    (question,) = asked(root)
    assert question.statement == Stated(question.place._replace(line=1, column=1))


def test_a_rule_may_refuse_one_thing_and_ask_about_another(install: Install, root: Path) -> None:
    install(BOTH)
    verdicts = examine(root).verdicts
    assert [fault.message for fault in verdicts.faults] == ["it is so"]
    assert {question.message for question in verdicts.questions} == {"is it so?"}


@pytest.mark.parametrize(
    ("code", "strength"),
    [(OF_SENTENCES, "question"), (BOTH, "gate and question"), ("", "gate")],
    ids=["asks", "both", "neither"],
)
def test_what_a_rule_is_follows_from_its_functions(
    code: str, strength: str, install: Install
) -> None:
    install(code)
    (rule,) = [rule for rule in rules() if rule.name == "about-a-machine"]
    assert rule.strength == strength
    explained = CliRunner().invoke(cli, ["explain", "about-a-machine"]).output
    assert explained.startswith(f"about-a-machine ({strength})\n")


def test_an_exception_silences_a_question_and_dies_with_it(install: Install, root: Path) -> None:
    install(OF_RECORDS)
    play("allow: {about-a-machine: it is one and was always one}", root)
    verdicts = examine(root).verdicts
    assert (verdicts.ok, verdicts.questions) == (True, ())
    assert [one.fault.message for one in verdicts.exceptions] == ["of this kind?"]
    play("allow: {about-a-machine: it is one and was always one}\nkind: nothing", root)
    play("# events/2001/board-silent.md\nallow: {about-a-machine: it was never one}", root)
    assert "idle-exception" in {fault.rule for fault in examine(root).verdicts.faults}


def test_questions_stop_neither_a_check_nor_a_site(install: Install, root: Path) -> None:
    install(OF_RECORDS)
    done = run(root)
    assert done.exit_code == 0
    assert done.output.splitlines()[-1].count("0 faults, 0 excused, 1 question")
    assert not site(root)[1]


def test_a_strict_run_fails_on_them(install: Install, root: Path) -> None:
    install(OF_RECORDS)
    done = run(root, "--strict")
    assert done.exit_code == 1
    assert "of this kind? [about-a-machine]" in done.output
    assert done.output.splitlines()[-1].count("1 fault, 0 excused, 0 questions")


def test_a_run_counts_questions_by_file_and_prints_them_when_asked(
    install: Install, root: Path
) -> None:
    install(OF_RECORDS)
    counted = f"  {EVENT}: 1 question"
    quiet, every, here, there = (
        run(root, *arguments).output.splitlines()
        for arguments in (
            [],
            ["--questions"],
            ["--questions", str(root / "events/2001")],
            ["--questions", str(root / "seeds")],
        )
    )
    assert counted in quiet
    assert not [line for line in quiet if "of this kind?" in line]
    for lines in (every, here):
        assert len([line for line in lines if ": question: of this kind?" in line]) == 1
        assert counted not in lines
    assert counted in there


@pytest.mark.parametrize("paths", [["events"], ["--questions", "/"]])
def test_paths_that_mean_nothing_are_refused(
    paths: list[str], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    assert run(root, *paths).exit_code == 2


def test_programs_are_told_of_questions_in_any_run(install: Install, root: Path) -> None:
    install(OF_SENTENCES)
    read = json.loads(run(root, "--format", "json").output)
    first = read["questions"][0]
    assert (first["words"], first["passage_words"], read["ok"]) == (["machine"], ["it"], True)
    assert first["statement"]["path"] == first["path"]
    assert "machine" in first["statement"]["text"]
    (log,) = json.loads(run(root, "--format", "sarif").output)["runs"]
    assert {result["level"] for result in log["results"]} == {"note"}
    assert run(root, "--format", "github").output.startswith("::notice file=")
