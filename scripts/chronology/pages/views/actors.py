"""The list of all actors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from chronology.edition.edition import Edition, by_name
from chronology.pages.page import listing
from chronology.pages.site import Page
from chronology.records.models import Actor


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page, by kind of actor."""
    kinds: dict[str, list[Actor]] = defaultdict(list)
    for actor in sorted(edition.chronology.actors.values(), key=by_name):
        kinds[actor.kind].append(actor)
    yield listing(
        "actors",
        "Everyone who acts or speaks in the chronology.",
        groups=sorted(kinds.items()),
        events=edition.by_actor,
        register=edition.chronology.actors,
    )
