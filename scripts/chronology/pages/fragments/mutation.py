"""How many careless or dishonest changes the checks catch, as last measured."""

from __future__ import annotations

import json
from typing import NamedTuple

from chronology.edition.edition import Edition
from chronology.edition.wording import spaced
from chronology.pages.page import fill
from chronology.records.fingerprint import measured_on

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
    """Write the stored measurement, if there is one, of these texts and by this program."""
    text = edition.files.get(RECORD)
    record = json.loads(text) if text else {}
    # Whoever begins with a copy of this site has not measured anything yet.
    outdated = bool(record) and record.get("measured_on") != measured_on(edition.files)
    if not record or outdated:
        return fill("_mutation.html", "", rates=[], total=None, escaped=[], outdated=outdated)
    rates = [
        Rate(spaced(kind), found["tried"], found["caught"])
        for kind, found in sorted(record["kinds"].items())
    ]
    total = Rate("all", sum(r.tried for r in rates), sum(r.caught for r in rates))
    return fill("_mutation.html", "", rates=rates, total=total, escaped=record["escaped"])
