"""How many disagreements there are, and where they are listed."""

from __future__ import annotations

from chronology.edition.edition import Edition
from chronology.pages.page import fill


def fragment(edition: Edition) -> str:
    """Count the points that events declare."""
    events = [event for event in edition.chronology.events if event.differs]
    return fill(
        "_disagreements.html", "", events=events, points=sum(len(e.differs) for e in events)
    )
