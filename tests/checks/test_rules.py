"""Every rule does what its page says: the examples of its docstring are its tests."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from chronology.checks.revised import compares
from chronology.checks.rules import Rule, rules
from chronology.cli.card import compared
from chronology.cli.pipeline import examine, site
from chronology.cli.snapshots import folder
from chronology.publish.publish import publish
from chronology.values.faults import Notice
from examples import EXAMPLE, companions, examples, play

ASSETS = Path(__file__).parents[2] / "docs/assets"


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_faulty_example_breaks_its_rule_and_no_other(rule: Rule, tmp_path: Path) -> None:
    faulty = examples(rule, "Faulty")
    assert faulty, f"{rule.name} has no Faulty example"
    for number, example in enumerate(faulty):
        root = tmp_path / str(number)
        play(example, root, pin=rule.name != "unpinned-citation")
        faults = _found(rule, root)
        expected = {rule.name, *companions(rule)}
        assert {fault.rule for fault in faults} == expected, "\n".join(map(str, faults))


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_sound_example_breaks_no_rule(rule: Rule, tmp_path: Path) -> None:
    sound = examples(rule, "Sound")
    assert sound, f"{rule.name} has no Sound example"
    for number, example in enumerate(sound):
        root = tmp_path / str(number)
        play(example, root)
        faults = _found(rule, root)
        assert not faults, "\n".join(map(str, faults))


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_rule_has_a_summary_and_an_explanation(rule: Rule) -> None:
    assert rule.summary.endswith(".")
    assert len(rule.summary) < 100


def _found(rule: Rule, root: Path) -> tuple[Notice, ...]:
    """Check and keep what the rule asks, compare with `Before`, or build the site."""
    if compares(rule):
        before = root.with_suffix(".before")
        play(next(iter(examples(rule, "Before")), ""), before)
        card = compared(folder("before", before), folder("after", root))
        return (*card.before.faults, *card.after.faults, *card.taken)
    if "when the site is built" not in rule.text:
        verdicts = examine(root).verdicts
        asked = (question for question in verdicts.questions if question.rule == rule.name)
        return (*verdicts.faults, *asked)
    shutil.copytree(ASSETS, root / "docs/assets")
    made, faults = site(root)
    return faults or publish(made, root).faults


def test_the_example_chronology_is_without_fault() -> None:
    faults = examine(EXAMPLE).verdicts.faults
    assert not faults, "\n".join(map(str, faults))
