"""The page on which readers filter and search; without a script it is the list of all events."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.pages._edition import Edition
from chronology.pages._page import fill
from chronology.site import Page


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page."""
    yield Page(
        "explore/",
        "Explore",
        fill(
            "explore.html", "explore/", events=edition.chronology.events, settings=edition.settings
        ),
        "explore",
        description="Search and filter every event by actor, base, kind, status, document and period.",
        hide=("navigation", "toc"),
    )
