"""What the site is, and what it rests on: its description, its last evidence, and counts."""

from __future__ import annotations

from chronology.pages._edition import Edition
from chronology.pages._page import count, fill
from chronology.presence import last_evidence


def fragment(edition: Edition) -> str:
    """Write both below one another; a reader looks for them before reading on."""
    chronology, counts = edition.chronology, edition.verdicts.counts
    return fill(
        "_about.html",
        "",
        description=" ".join(edition.settings.description.split()),
        last=last_evidence(edition.tracks),
        rests=[
            count(len(chronology.events), "event"),
            count(len(chronology.archive), "document"),
            f"{count(len(chronology.cited), 'passage')} compared word for word",
        ],
        failed=counts.get("failed", 0) + counts.get("unchecked", 0),
    )
