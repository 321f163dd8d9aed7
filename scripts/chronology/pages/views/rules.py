"""The list of all rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from chronology.checks.rules import rules
from chronology.edition.edition import Edition
from chronology.pages.page import listing
from chronology.pages.site import Page


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page."""
    excused = Counter(one.fault.rule for one in edition.verdicts.exceptions)
    yield listing(
        "rules",
        "What every event, citation and document of this chronology is checked for.",
        rules=rules(),
        excused=excused,
    )
