"""The statuses of an event, and what each of them says."""

from __future__ import annotations

from collections import Counter

from chronology.edition.edition import Edition
from chronology.pages.page import fill
from chronology.records.models import STATUSES


def fragment(edition: Edition) -> str:
    """Write the closed list of the model."""
    told = Counter[str](event.status for event in edition.chronology.events)
    terms = [(name.capitalize(), words, told[name]) for name, words in STATUSES.items()]
    return fill("_terms.html", "", terms=terms)
