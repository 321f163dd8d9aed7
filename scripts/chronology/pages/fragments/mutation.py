"""How many careless or dishonest changes the checks refuse or ask about, as last measured."""

from __future__ import annotations

import json
from typing import NamedTuple

from chronology.edition.edition import Edition
from chronology.edition.wording import spaced
from chronology.pages.page import fill

RECORD = "docs/assets/mutation.json"


class Rate(NamedTuple):
    """What became of the changes of one kind."""

    kind: str
    tried: int
    refused: int
    asked: int

    @property
    def noticed(self) -> int:
        """Count what was refused or asked about."""
        return self.refused + self.asked

    @property
    def percent(self) -> str:
        """Write the share of what was noticed, never rounded up to all."""
        share = 1000 * self.noticed // (self.tried or 1)
        return f"{share / 10:g} %"


def fragment(edition: Edition) -> str:
    """Write the stored measurement, if there is one."""
    text = edition.files.get(RECORD)
    if not text:
        return fill("_mutation.html", "", rates=[], total=None, escaped=[])
    record = json.loads(text)
    rates = [
        Rate(spaced(kind), found["tried"], found["refused"], found["asked"])
        for kind, found in sorted(record["kinds"].items())
    ]
    sums = (sum(getattr(rate, field) for rate in rates) for field in ("tried", "refused", "asked"))
    total = Rate("all", *sums)
    return fill("_mutation.html", "", rates=rates, total=total, escaped=record["escaped"])
