"""Which changes of presence may follow one another, and who takes a base that is given."""

from __future__ import annotations

from pathlib import Path

import pytest

from chronology.cli.pipeline import examine
from examples import play

ONE = "events/2001/two-keepers-leave.md"
OTHER = "events/2001/another.md"


def told(root: Path, *changes: tuple[str, str, str], more: str = "") -> list[tuple[str, str]]:
    """Say what two rules find in events of these dates, forces and changes."""
    example = f"# {OTHER} (copy of {ONE})\n\n"
    for path, (date, force, to) in zip((ONE, OTHER), changes, strict=True):
        example += (
            f'# {path}\ndate: "{date}"\ndated_because: the example has it so\n'
            f"changes:\n  - {{base: grey-rock, force: {force}, to: {to}}}\n"
        )
    play(example + more, root)
    rules = ("illegal-transition", "handed-to-nobody")
    return [(f.rule, f.message) for f in examine(root).verdicts.faults if f.rule in rules]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("left", "present"),
        ("left", "leaving"),
        ("left", "left"),
        ("present", "arriving"),
        ("leaving", "arriving"),
        ("left", "contested"),
    ],
)
def test_some_changes_cannot_follow_others(first: str, then: str, tmp_path: Path) -> None:
    found = told(tmp_path, ("2001-04-01", "keepers", first), ("2001-04-20", "keepers", then))
    assert [rule for rule, _ in found] == ["illegal-transition"]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("present", "present"),
        ("present", "leaving"),
        ("leaving", "present"),
        ("leaving", "left"),
        ("left", "arriving"),
        ("arriving", "present"),
        ("contested", "left"),
    ],
)
def test_others_can(first: str, then: str, tmp_path: Path) -> None:
    assert not told(tmp_path, ("2001-04-01", "keepers", first), ("2001-04-20", "keepers", then))


def test_two_reports_of_one_departure_are_no_second_departure(tmp_path: Path) -> None:
    assert not told(
        tmp_path, ("2001-04-20", "keepers", "left"), ("[..2001-04-30]", "keepers", "left")
    )


def test_two_departures_need_a_return(tmp_path: Path) -> None:
    ((_, message),) = told(
        tmp_path, ("2001-04-20", "keepers", "left"), ("2001-04-25", "keepers", "left")
    )
    assert message.startswith("`left` on 2001-04-25, and already on 2001-04-20")


def test_the_sources_may_say_which_of_two_was_first(tmp_path: Path) -> None:
    changes = ("[2001-04-01..2001-04-30]", "keepers", "left"), ("2001-04-20", "keepers", "present")
    found = told(tmp_path / "1", *changes)
    assert [rule for rule, _ in found] == ["illegal-transition"]
    assert not told(tmp_path / "2", *changes, more=f"# {ONE}\nafter: [another]")


def test_plans_and_silences_are_no_changes(tmp_path: Path) -> None:
    for number, status in enumerate(("planned", "expected", "absent")):
        changes = ("2001-04-01", "keepers", "left"), ("2001-04-20", "keepers", "present")
        assert not told(tmp_path / str(number), *changes, more=f"# {OTHER}\nstatus: {status}")


@pytest.mark.parametrize(
    ("date", "to", "rules"),
    [
        ("2001-04-20", "present", []),
        ("2001-04-25", "arriving", []),
        ("2001-04-10", "present", ["handed-to-nobody"]),
        ("2001-04-20", "left", ["handed-to-nobody"]),
    ],
)
def test_a_base_is_handed_to_somebody_who_is_there_then(
    date: str,
    to: str,
    rules: list[str],
    tmp_path: Path,
) -> None:
    found = told(tmp_path, ("2001-04-20", "keepers", "handed-over"), (date, "gazette", to))
    assert [rule for rule, _ in found] == rules
