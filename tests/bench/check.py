"""Time where `check` spends itself: the stages, and the slowest rules.

`PYTHONPATH=scripts:tests python -m bench.check`. Processor time, the first round, in which patterns
are compiled and words first read, and the least of the others.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import click

from chronology.checks.rules import Rule, rules
from chronology.checks.run import check, parts_of
from chronology.derive.chronology import Chronology
from chronology.derive.resolve import resolve
from chronology.language import splitter
from chronology.records.load import load

T = TypeVar("T")

ROOT = Path(__file__).parents[2]
ROUNDS = 5
SLOWEST = 15


def main() -> None:
    stages: dict[str, list[float]] = {}
    by_rule: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        timed(stages, "import the rules", rules)
        chronology = _stages(stages)
        for rule in rules():
            timed(by_rule, rule.name, partial(_ask, rule, chronology))
    _table(stages, list(stages))
    click.echo("the slowest rules, asked a second time")
    _table(by_rule, sorted(by_rule, key=lambda name: -min(by_rule[name][1:]))[:SLOWEST])


def _stages(spent: dict[str, list[float]]) -> Chronology:
    loaded = timed(spent, "load", partial(load, ROOT, splitter))
    assert loaded.settings is not None, "the project has settings"
    chronology = timed(spent, "resolve", partial(resolve, loaded, loaded.settings))
    timed(spent, "check", partial(check, chronology, loaded.faults))
    return chronology


def _ask(rule: Rule, chronology: Chronology) -> None:
    parts = [chronology, *(p for one in chronology.written for p in parts_of(one, chronology))]
    for look in rule.looks:
        for part in parts:
            if isinstance(part, look.subjects):
                list(look.at(part, chronology))


def timed(spent: dict[str, list[float]], what: str, run: Callable[[], T]) -> T:
    start = time.process_time()
    found = run()
    spent.setdefault(what, []).append(time.process_time() - start)
    return found


def _table(spent: dict[str, list[float]], names: list[str]) -> None:
    for name in names:
        first, *others = spent[name]
        click.echo(f"  {name:<26}{first * 1e3:8.1f} ms first {min(others) * 1e3:8.1f} ms least")


if __name__ == "__main__":
    main()
