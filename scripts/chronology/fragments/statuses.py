"""The statuses of an event, and what each of them says."""

from __future__ import annotations

from collections import Counter

from chronology.model import STATUSES
from chronology.pages._edition import Edition
from chronology.pages._page import fill


def fragment(edition: Edition) -> str:
    """Write the closed list of the model."""
    told = Counter[str](event.status for event in edition.chronology.events)
    terms = [(name.capitalize(), words, told[name]) for name, words in STATUSES.items()]
    return fill("_terms.html", "", terms=terms)
