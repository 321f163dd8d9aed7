"""The list of all points on which the documents disagree."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.pages._edition import Edition
from chronology.pages._evidence import cards
from chronology.pages._page import fill
from chronology.pages.event import readings
from chronology.site import Page


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page, in the order of the chronology."""
    found = [
        (event, cards(edition, event), [(point, readings(point)) for point in event.differs])
        for event in edition.chronology.events
        if event.differs
    ]
    yield Page(
        "disagreements/",
        "Disagreements",
        fill("disagreements.html", "disagreements/", found=found),
        "listing",
        description="Where the documents differ, with every reading and which one is used.",
        hide=("navigation", "toc"),
    )
