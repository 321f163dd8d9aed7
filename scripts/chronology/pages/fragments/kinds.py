"""The kinds of event, and what each of them is."""

from __future__ import annotations

from collections import Counter

from chronology.edition.edition import Edition
from chronology.pages.page import fill


def fragment(edition: Edition) -> str:
    """Write the closed list of the settings."""
    told = Counter(event.kind for event in edition.chronology.events)
    terms = [(k.name, k.description, told[id_]) for id_, k in edition.settings.kinds.items()]
    return fill("_terms.html", "", terms=terms)
