"""The list of all actors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from chronology.model import Actor
from chronology.pages._edition import Edition, by_name
from chronology.pages._page import fill
from chronology.site import Page


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page, by kind of actor."""
    kinds: dict[str, list[Actor]] = defaultdict(list)
    for actor in sorted(edition.chronology.actors.values(), key=by_name):
        kinds[actor.kind].append(actor)
    body = fill(
        "actors.html",
        "actors/",
        groups=sorted(kinds.items()),
        events=edition.by_actor,
        register=edition.chronology.actors,
    )
    yield Page(
        "actors/",
        "Actors",
        body,
        "listing",
        description="Everyone who acts or speaks in the chronology.",
        hide=("navigation", "toc"),
    )
