"""A run over the rules: everything is looked at, sorted, counted; exceptions live and die."""

from __future__ import annotations

from pathlib import Path

import pytest

from chronology.checks.prose import uncited_event
from chronology.checks.run import NEVER_EXCUSED, Rule, Verdicts, check, rules
from chronology.cli.pipeline import examine
from chronology.derive.resolve import resolve
from chronology.language import splitter
from chronology.records.load import load
from examples import EXAMPLE, play

EVENT = "events/2001/machine-announced.md"
WRONG = "The Lighthouse Board said on Friday that the Grey Rock lamp would be run by a machine"
REASON = "read on paper where it stands"
EXCUSED = f"citations:\n  board:\n    quote: {WRONG}\n    allow: {{quote-not-found: {REASON}}}\n"


def verdicts(root: Path, example: str = "tier: main") -> Verdicts:
    play(example, root)
    return examine(root).verdicts


def told(found: Verdicts) -> list[tuple[str, str]]:
    return [(fault.rule, fault.message) for fault in found.faults]


def test_every_rule_is_a_file_and_has_something_to_look_at() -> None:
    names = [rule.name for rule in rules()]
    assert names == sorted(names)
    folder = Path(uncited_event.__file__).parents[1]
    files = {path.stem.replace("_", "-") for path in folder.glob("*/[!_]*.py")}
    assert files == {*names}
    assert all(rule.subjects for rule in rules() if rule.check)


def test_every_rule_is_asked_about_each_of_its_subjects(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, int] = {}
    find = Rule.find

    def count(rule: Rule, *subjects: object) -> object:
        asked[rule.name] = asked.get(rule.name, 0) + 1
        return find(rule, *subjects)  # type: ignore[arg-type]

    monkeypatch.setattr(Rule, "find", count)
    counts = examine(EXAMPLE).verdicts.counts
    assert asked["uncited-event"] == counts["events"] == 4
    assert asked["quote-not-found"] == counts["citations"] == 6
    assert asked["seed-altered"] == counts["documents"] == 2
    assert asked["dropped-hedge"] == counts["sentences"] == 9
    assert {*asked} == {rule.name for rule in rules() if rule.check}


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
    assert (excuse.fault.rule, excuse.reason) == ("quote-not-found", REASON)
    assert place.startswith(EVENT)
    assert found.counts["failed"] == 1


@pytest.mark.parametrize(
    ("example", "message"),
    [
        (f"allow: {{uncited-event: {REASON}}}", "allowed here, but nothing breaks it"),
        (f"allow: {{no-such-rule: {REASON}}}", "there is no rule `no-such-rule`"),
        (f"allow: {{seed-altered: {REASON}}}", "nothing excuses `seed-altered`"),
        (
            f"{EXCUSED}allow: {{quote-not-found: {REASON}}}",
            "allowed here, but nothing breaks it",
        ),
        (f"allow: {{idle-exception: {REASON}}}", "allowed here, but nothing breaks it"),
    ],
    ids=["sound", "unknown", "never", "twice", "itself"],
)
def test_an_exception_that_excuses_nothing_is_a_fault(
    example: str, message: str, tmp_path: Path
) -> None:
    found = verdicts(tmp_path, example)
    assert [(f.rule, message in f.message) for f in found.faults] == [("idle-exception", True)]


def test_the_exception_nearest_to_the_fault_excuses_it(tmp_path: Path) -> None:
    found = verdicts(tmp_path, f"{EXCUSED}allow: {{quote-not-found: {REASON}}}")
    (excuse,), (idle,) = found.exceptions, found.faults
    assert excuse.place.line < idle.place.line


@pytest.mark.parametrize("reason", ["''", "' '", "'.'", "'x'", "TODO", "n/a", "see above"])
def test_a_reason_says_something(reason: str, tmp_path: Path) -> None:
    found = verdicts(tmp_path, EXCUSED.replace(REASON, reason))
    assert not found.ok
    assert {rule for rule, _ in told(found)} <= {"empty-reason", "malformed", "quote-not-found"}


@pytest.mark.parametrize("rule", sorted(NEVER_EXCUSED))
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


def test_one_record_can_be_looked_at_alone(tmp_path: Path) -> None:
    play("kind: nothing\n# events/2001/board-silent.md\nkind: nothing", tmp_path)
    loaded = load(tmp_path, splitter)
    assert loaded.settings is not None
    found = check(resolve(loaded, loaded.settings), only=frozenset({EVENT}))
    assert {fault.place.path for fault in found.faults} == {EVENT}
