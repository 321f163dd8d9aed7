"""A run over the rules: everything is looked at, sorted, counted; exceptions live and die."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from chronology.checks.excuses import never_excused
from chronology.checks.prose import uncited_event
from chronology.checks.revised import compares
from chronology.checks.rules import Look, rules
from chronology.checks.run import Verdicts, check
from chronology.cli.pipeline import examine
from chronology.derive.resolve import resolve
from chronology.language import splitter
from chronology.quotes import verify
from chronology.records.load import load
from examples import EXAMPLE, play

EVENT = "events/2001/machine-announced.md"
WRONG = "The Lighthouse Board said on Friday that the Grey Rock lamp would be run by a machine"
REASON = "read on paper where it stands"
RELAYED = "citations:\n  board:\n    origin: article\n"
EXCUSED = f"{RELAYED}    allow: {{wrong-origin: {REASON}}}\n"
TWICE_WRONG = """body: >-
  The Lighthouse Board said on Friday, 4 May 2001, that the Grey Rock light would be run by 33
  machines. [@board] Ole Vik said that the Grey Rock light would be run by 77 machines. [@board]
"""
NUMBER = "unsupported-number"


def verdicts(root: Path, example: str = "tier: main") -> Verdicts:
    play(example, root)
    return examine(root).verdicts


def told(found: Verdicts) -> list[tuple[str, str]]:
    return [(fault.rule, fault.message) for fault in found.faults]


def test_every_rule_is_a_file_and_has_something_to_look_at() -> None:
    names = [rule.name for rule in rules()]
    assert names == sorted(names)
    folder = Path(uncited_event.__file__).parents[1]
    modules = {path.stem.replace("_", "-") for path in folder.glob("*/[!_]*.py")}
    texts = {path.stem for path in folder.glob("*/*.md")}
    assert modules | texts == {*names}
    assert all(look.subjects for rule in rules() for look in rule.looks)
    assert {rule.name for rule in rules() if rule.looks} == modules


def test_whatever_the_comparison_refuses_has_a_page() -> None:
    source = Path(verify.__file__).read_text(encoding="utf-8")
    named = set(re.findall(r'"((?:quote|ellipsis|hidden|look)-[a-z-]+)"', source))
    assert len(named) > 10
    assert named <= {rule.name for rule in rules()}


def test_every_rule_is_asked_about_each_of_its_subjects(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: Counter[str] = Counter()
    at = Look.at

    def count(look: Look, *subjects: object) -> object:
        asked[look.function.__module__.rpartition(".")[2].replace("_", "-")] += 1
        return at(look, *subjects)  # type: ignore[arg-type]

    monkeypatch.setattr(Look, "at", count)
    counts = examine(EXAMPLE).verdicts.counts
    assert asked["uncited-event"] == counts["events"] == 4
    assert asked["limit-left-out"] == counts["citations"] == 6
    assert asked["seed-altered"] == counts["documents"] == 2
    assert asked["dropped-hedge"] == counts["sentences"] == 9
    assert {*asked} == {rule.name for rule in rules() if rule.looks and not compares(rule)}


def test_faults_come_sorted_by_place_and_each_once(tmp_path: Path) -> None:
    found = verdicts(
        tmp_path,
        f"kind: nothing\ncitations:\n  board:\n    quote: {WRONG}\n"
        "# docs/bases/south-head.md\nparent: nowhere\n# seeds/wire.yml\narchived: 2001-01-01",
    )
    places = [(f.place.path, f.place.line, f.place.column) for f in found.faults]
    assert len({path for path, *_ in places}) == 3
    assert places == sorted(places)
    assert len(set(found.faults)) == len(found.faults)


def test_what_was_found_while_reading_is_part_of_the_run(tmp_path: Path) -> None:
    play("colour: red", tmp_path)
    loaded = load(tmp_path, splitter)
    assert loaded.settings is not None
    assert [f.rule for f in check(resolve(loaded, loaded.settings), loaded.faults).faults] == [
        f.rule for f in loaded.faults
    ]


def test_an_exception_excuses_its_own_rule_at_its_own_citation(tmp_path: Path) -> None:
    found = verdicts(tmp_path, EXCUSED)
    assert found.ok
    ((excuse, place),) = [(e, str(e.place)) for e in found.exceptions]
    assert (excuse.fault.rule, excuse.reason) == ("wrong-origin", REASON)
    assert place.startswith(EVENT)


@pytest.mark.parametrize(
    ("example", "message"),
    [
        (f"allow: {{unsupported-name: {REASON}}}", "allowed here, but nothing breaks it"),
        (f"allow: {{no-such-rule: {REASON}}}", "there is no rule `no-such-rule`"),
        (f"allow: {{seed-altered: {REASON}}}", "nothing excuses `seed-altered`"),
        (
            f"{EXCUSED}allow: {{wrong-origin: {REASON}}}",
            "allowed here, but nothing breaks it",
        ),
        (f"allow: {{idle-exception: {REASON}}}", "nothing excuses `idle-exception`"),
        (f"allow: {{{NUMBER}: {{board: {REASON}}}}}", "allowed at `board`, but nothing breaks it"),
        (f"allow: {{{NUMBER}: {{9: {REASON}}}}}", "allowed at `9`, but nothing breaks it"),
    ],
    ids=["sound", "unknown", "never", "twice", "itself", "sound sentence", "no sentence"],
)
def test_an_exception_that_excuses_nothing_is_a_fault(
    example: str, message: str, tmp_path: Path
) -> None:
    found = verdicts(tmp_path, example)
    assert [(f.rule, message in f.message) for f in found.faults] == [("idle-exception", True)]


@pytest.mark.parametrize(("where", "left"), [("1", "77"), ("2", "33"), ("board", "")])
def test_an_exception_at_one_sentence_excuses_no_other(
    where: str, left: str, tmp_path: Path
) -> None:
    found = verdicts(tmp_path, f"{TWICE_WRONG}allow: {{{NUMBER}: {{{where}: {REASON}}}}}")
    notices = [one for one in (*found.faults, *found.questions) if one.rule == NUMBER]
    assert [f"“{left}”" in one.message for one in notices] == [True] * bool(left)
    assert {(one.fault.rule, one.reason) for one in found.exceptions} == {(NUMBER, REASON)}


def test_a_title_and_each_sentence_have_reasons_of_their_own(tmp_path: Path) -> None:
    at = f"{{1: {REASON} once, 2: {REASON} again, title: {REASON} above}}"
    found = verdicts(tmp_path, f"title: Five machines\n{TWICE_WRONG}allow: {{{NUMBER}: {at}}}")
    assert not [fault for fault in found.faults if fault.rule in (NUMBER, "idle-exception")]
    assert [one.reason.split()[-1] for one in sorted(found.exceptions, key=lambda e: e.place)] == [
        "once",
        "again",
        "above",
    ]


def test_an_exception_at_a_sentence_dies_when_the_sentence_is_mended(tmp_path: Path) -> None:
    mended = TWICE_WRONG.replace("77 machines", "a machine")
    found = verdicts(tmp_path, f"{mended}allow: {{{NUMBER}: {{1: {REASON}, 2: {REASON}}}}}")
    (idle,) = [fault for fault in found.faults if fault.rule == "idle-exception"]
    assert "allowed at `2`" in idle.message


def test_a_reason_at_a_sentence_says_something_too(tmp_path: Path) -> None:
    found = verdicts(tmp_path, f"{TWICE_WRONG}allow: {{{NUMBER}: {{1: trust me}}}}")
    assert "empty-reason" in {rule for rule, _ in told(found)}


@pytest.mark.parametrize(
    "example",
    [
        f"citations: {{board: {{quote: '{WRONG}', allow: {{quote-not-found: {REASON}}}}}}}",
        f"body: So it was said. [@board] Nobody knew.\nallow: {{uncited-sentence: {REASON}}}",
        f"body: So it was said. [@board] [@bord]\nallow: {{unknown-citation: {REASON}}}",
        f"body: So <b>it</b> was said. [@board]\nallow: {{raw-html: {REASON}}}",
        f'body: "So it was s\\u202eaid. [@board]"\nallow: {{hidden-characters: {REASON}}}',
    ],
    ids=["lost", "uncited", "dangling", "html", "hidden"],
)
def test_what_would_switch_the_gates_off_is_excused_by_nothing(
    example: str, tmp_path: Path
) -> None:
    found = verdicts(tmp_path, example)
    (idle,) = [fault for fault in found.faults if fault.rule == "idle-exception"]
    rule = idle.message.split("`")[1]
    assert idle.message == f"nothing excuses `{rule}`"
    assert rule in {fault.rule for fault in found.faults}
    assert not found.exceptions


def test_the_exception_nearest_to_the_fault_excuses_it(tmp_path: Path) -> None:
    found = verdicts(tmp_path, f"{EXCUSED}allow: {{wrong-origin: {REASON}}}")
    (excuse,), (idle,) = found.exceptions, found.faults
    assert excuse.place.line < idle.place.line


@pytest.mark.parametrize("reason", ["''", "' '", "'.'", "'x'", "TODO", "n/a", "see above"])
def test_a_reason_says_something(reason: str, tmp_path: Path) -> None:
    found = verdicts(tmp_path, EXCUSED.replace(REASON, reason))
    assert not found.ok
    assert {rule for rule, _ in told(found)} <= {"empty-reason", "malformed", "wrong-origin"}


@pytest.mark.parametrize("rule", sorted(never_excused()))
def test_no_reason_replaces_looking(rule: str, tmp_path: Path) -> None:
    assert rule in {known.name for known in rules()}
    assert ("idle-exception", f"nothing excuses `{rule}`") in told(
        verdicts(tmp_path, f"allow: {{{rule}: {REASON}}}")
    )


def test_what_could_not_be_looked_at_fails_the_run(tmp_path: Path) -> None:
    found = verdicts(tmp_path, "# seeds/wire.txt (remove)")
    assert (found.ok, found.counts["unchecked"], found.counts["checked"]) == (False, 1, 5)
    assert not Verdicts((), (), {"unchecked": 1}).ok


@pytest.mark.parametrize("gone", ["events", "seeds", "events\n\n# seeds"])
def test_nothing_to_look_at_fails_the_run(gone: str, tmp_path: Path) -> None:
    parts = "\n\n".join(f"# {part.strip('# ')} (remove)" for part in gone.split("\n\n"))
    found = verdicts(tmp_path, parts)
    assert "nothing-to-check" in {rule for rule, _ in told(found)}
    assert not found.ok
