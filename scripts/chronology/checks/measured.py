"""How often each rule was right on pairs of sentence and passage that nobody tuned it to.

The figures stand in `measured.yml`, which `chronology trial --score --write` writes; as long as
there is none, nothing has been measured. A rule that is right in less than 95 of 100 cases may ask,
but not refuse; where it spoke a few times only, it must be wrong more often than chance explains.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import comb
from pathlib import Path
from typing import NamedTuple

import yaml
from pydantic import BaseModel, NonNegativeInt

from chronology.checks.rules import Rule

FILE = Path(__file__).with_name("measured.yml")
LEAST_PERCENT = 95
_CHANCE = 0.05


class Hits(BaseModel, frozen=True, extra="forbid", strict=True):
    """Of what a rule refused or asked about: how much deserved it, and how much did not."""

    right: NonNegativeInt
    wrong: NonNegativeInt


class Measures(BaseModel, frozen=True, extra="forbid", strict=True):
    """One measurement of all rules: when, of which code, and on how many pairs of each corpus."""

    date: str
    commit: str
    pairs: dict[str, NonNegativeInt]
    refused: dict[str, dict[str, Hits]]
    asked: dict[str, dict[str, Hits]]
    """Rule and corpus lead to the figures."""


class Precision(NamedTuple):
    """What was measured of a rule as a gate (`refused`) or as a question (`asked`)."""

    how: str
    corpora: Mapping[str, Hits]
    pairs: int
    date: str
    commit: str

    @property
    def right(self) -> int:
        """How often what it found was so."""
        return sum(hits.right for hits in self.corpora.values())

    @property
    def wrong(self) -> int:
        """How often it was not."""
        return sum(hits.wrong for hits in self.corpora.values())

    @property
    def admits(self) -> bool:
        """Whether a rule as precise as this may refuse.

        One wrong of six says little: a rule that is right in 95 of 100 cases does so in one of four
        such samples. It is too imprecise where it would do so in less than one of twenty.
        """
        tried, miss = self.right + self.wrong, 1 - LEAST_PERCENT / 100
        fewer = (comb(tried, n) * miss**n * (1 - miss) ** (tried - n) for n in range(self.wrong))
        return 1 - sum(fewer) >= _CHANCE

    def __str__(self) -> str:
        """Say it in the words of the rule's page."""
        return (
            f"measured as it {self.how}: {self.right} right, {self.wrong} wrong "
            f"on {self.pairs} foreign pairs ({self.date}, {self.commit})"
        )

    def as_data(self) -> dict[str, object]:
        """Give it as programs are told."""
        corpora = {name: hits.model_dump() for name, hits in sorted(self.corpora.items())}
        told = {"right": self.right, "wrong": self.wrong, "pairs": self.pairs, "corpora": corpora}
        return {"how": self.how, **told, "date": self.date, "commit": self.commit}


def read(file: Path = FILE) -> Measures | None:
    """Read the last measurement, if there was one."""
    if not file.exists():
        return None
    return Measures.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))


def write(measures: Measures, file: Path = FILE) -> None:
    """Keep a measurement; the same figures give the same file."""
    told = yaml.safe_dump(measures.model_dump(), allow_unicode=True)
    file.write_text(f"# Written by `chronology trial --score --write`.\n{told}", encoding="utf-8")


def precision(rule: Rule, measures: Measures | None) -> Iterator[Precision]:
    """Give what was measured of a rule, as far as it still does what was measured."""
    if measures is None:
        return
    for how, done, does in (
        ("refused", measures.refused, rule.refuses),
        ("asked", measures.asked, rule.asks),
    ):
        if does and rule.name in done:
            pairs = sum(measures.pairs.values())
            yield Precision(how, done[rule.name], pairs, measures.date, measures.commit)


def too_imprecise(rules: Iterable[Rule], measures: Measures | None) -> list[str]:
    """Name the rules that refuse and may not."""
    return [
        f"{rule.name}: {found}"
        for rule in rules
        for found in precision(rule, measures)
        if found.how == "refused" and not found.admits
    ]


def as_data(rule: Rule, measures: Measures | None) -> dict[str, object]:
    """Give what programs are told of a rule: what it does, and how well."""
    found = [one.as_data() for one in precision(rule, measures)]
    return {"strength": rule.strength, "measured": found}
