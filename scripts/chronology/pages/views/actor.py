"""A page for each actor: where it is and was, what it did and said, how it is connected."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.edition import drawings as _figures
from chronology.edition.edition import Edition, ancestors, url_of
from chronology.edition.track_tables import rows
from chronology.edition.wording import shortened, ucfirst
from chronology.pages.entity import entity_values, search_names
from chronology.pages.page import fill, linked_data
from chronology.pages.site import Page
from chronology.records.models import Actor


def pages(edition: Edition) -> Iterator[Page]:
    """Make the pages in the order of the actors' ids."""
    for actor in edition.chronology.actors.values():
        yield _page(edition, actor)


def _page(edition: Edition, actor: Actor) -> Page:
    events = edition.by_actor.get(actor.id, ())
    tracks = edition.tracks_of.get(actor.id, ())
    published = [
        a.seed for a in edition.chronology.archive.values() if a.seed.publisher.actor == actor.id
    ]
    body = fill(
        "actor.html",
        url_of(actor),
        actor=actor,
        events=events,
        tracks=rows(edition, tracks),
        presence=_figures.presence(edition, tracks, "Over time", "../../"),
        spoken=edition.spoken.get(actor.id, ()),
        published=published,
        **entity_values(edition, actor, ancestors(actor, edition.chronology)),
    )
    return Page(
        url_of(actor),
        ucfirst(actor.label),
        body,
        "actor",
        description=shortened(f"{actor.label}: where it is and was, in {len(events)} events."),
        names=search_names(actor),
        source=actor.path,
        head=linked_data(
            {
                "@context": "https://schema.org",
                "@type": "Person" if actor.kind == "person" else "Organization",
                "name": actor.name,
                "alternateName": [n for n in search_names(actor) if n != actor.name],
            }
        ),
        hide=("navigation", "toc"),
    )
