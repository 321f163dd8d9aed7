"""How many careless or dishonest changes the checks refuse or ask about, as last measured."""

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
    """Write the stored measurement, if there is one, of these texts and by this program."""
    text = edition.files.get(RECORD)
    record = json.loads(text) if text else {}
    # Whoever begins with a copy of this site has not measured anything yet.
    outdated = bool(record) and record.get("measured_on") != measured_on(edition.files)
    if not record or outdated:
        return fill("_mutation.html", "", rates=[], total=None, escaped=[], outdated=outdated)
    rates = [
        Rate(spaced(kind), found["tried"], found["refused"], found["asked"])
        for kind, found in sorted(record["kinds"].items())
    ]
    sums = (sum(getattr(rate, field) for rate in rates) for field in ("tried", "refused", "asked"))
    total = Rate("all", *sums)
    return fill("_mutation.html", "", rates=rates, total=total, escaped=record["escaped"])
