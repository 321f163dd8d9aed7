"""What the site is, and what it rests on: its description, its last evidence, and counts."""

from __future__ import annotations

from chronology.derive.presence import last_evidence
from chronology.edition.edition import Edition
from chronology.edition.wording import count
from chronology.pages.page import fill


def fragment(edition: Edition) -> str:
    """Write both below one another; a reader looks for them before reading on."""
    chronology, counts = edition.chronology, edition.verdicts.counts
    return fill(
        "_about.html",
        "",
        description=" ".join(edition.settings.description.split()),
        last=last_evidence(edition.chronology.tracks),
        rests=[
            count(len(chronology.events), "event"),
            count(len(chronology.archive), "document"),
            f"{count(len(chronology.cited), 'passage')} compared word for word",
        ],
        failed=counts.get("failed", 0) + counts.get("unchecked", 0),
    )
