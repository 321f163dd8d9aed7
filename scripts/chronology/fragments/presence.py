"""The figure of who was where: a row per base, a band per force over time."""

from __future__ import annotations

from chronology.pages import _figures
from chronology.pages._edition import Edition
from chronology.pages._page import count, fill
from chronology.presence import last_evidence


def fragment(edition: Edition) -> str:
    """Draw all tracks together, below a line that says what the site rests on."""
    chronology, counts = edition.chronology, edition.verdicts.counts
    return fill(
        "_presence.html",
        "",
        figure=_figures.presence(edition, edition.tracks, "Who was where"),
        last=last_evidence(edition.tracks),
        rests=[
            count(len(chronology.events), "event"),
            count(len(chronology.archive), "document"),
            f"{count(len(chronology.cited), 'passage')} compared word for word",
        ],
        failed=counts.get("failed", 0) + counts.get("unchecked", 0),
    )
