"""A page for each kind of event: the ready-made list of its events."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.edition.edition import Edition
from chronology.pages.page import fill
from chronology.pages.site import Page


def pages(edition: Edition) -> Iterator[Page]:
    """Make the pages of the kinds that some event has, in the order of the settings."""
    for id_, kind in edition.settings.kinds.items():
        events = [event for event in edition.chronology.events if event.kind == id_]
        if events:
            url = f"kinds/{id_}/"
            yield Page(
                url,
                kind.name,
                fill("kinds.html", url, kind=kind, id=id_, events=events),
                "kind",
                description=kind.description,
                hide=("navigation", "toc"),
            )
