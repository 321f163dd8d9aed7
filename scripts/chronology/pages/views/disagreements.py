"""The list of all points on which the documents disagree."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.edition.edition import Edition
from chronology.edition.evidence import cards
from chronology.pages.page import listing
from chronology.pages.site import Page
from chronology.pages.views.event import readings


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page, in the order of the chronology."""
    found = [
        (event, cards(edition, event), [(point, readings(point)) for point in event.differs])
        for event in edition.chronology.events
        if event.differs
    ]
    yield listing(
        "disagreements",
        "Where the documents differ, with every reading and which one is used.",
        found=found,
    )
