"""How many careless or dishonest changes the checks catch, as last measured."""

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
    caught: int

    @property
    def percent(self) -> str:
        """Write the share, never rounded up to all."""
        share = 1000 * self.caught // (self.tried or 1)
        return f"{share / 10:g} %"


def fragment(edition: Edition) -> str:
    """Write the stored measurement, if there is one."""
    text = edition.files.get(RECORD)
    if not text:
        return fill("_mutation.html", "", rates=[], total=None, escaped=[])
    record = json.loads(text)
    rates = [
        Rate(spaced(kind), found["tried"], found["caught"])
        for kind, found in sorted(record["kinds"].items())
    ]
    total = Rate("all", sum(r.tried for r in rates), sum(r.caught for r in rates))
    return fill("_mutation.html", "", rates=rates, total=total, escaped=record["escaped"])
