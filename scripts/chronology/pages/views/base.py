"""A page for each base or area: who was there and when, its events, its names."""

from __future__ import annotations

import math
from collections.abc import Iterator

from chronology.edition import drawings as _figures
from chronology.edition.edition import Edition, ancestors, url_of
from chronology.edition.track_tables import rows
from chronology.edition.wording import shortened, ucfirst
from chronology.pages.entity import entity_values, search_names
from chronology.pages.page import fill, linked_data
from chronology.pages.site import Page
from chronology.records.models import Base, Coordinates


def pages(edition: Edition) -> Iterator[Page]:
    """Make the pages in the order of the bases' ids."""
    for base in edition.chronology.bases.values():
        yield _page(edition, base)


def _page(edition: Edition, base: Base) -> Page:
    events = edition.by_base.get(base.id, ())
    tracks = edition.tracks_at.get(base.id, ())
    body = fill(
        "base.html",
        url_of(base),
        base=base,
        events=events,
        tracks=rows(edition, tracks),
        presence=_figures.presence(edition, tracks, "Over time", "../../"),
        locator=_figures.locator(edition, base),
        position=position(base.coordinates) if base.coordinates else "",
        **entity_values(edition, base, ancestors(base, edition.chronology)),
    )
    return Page(
        url_of(base),
        ucfirst(base.label),
        body,
        "base",
        description=shortened(f"{base.label}: who was there and when, in {len(events)} events."),
        names=search_names(base),
        source=base.path,
        head=linked_data(_linked(base)),
        hide=("navigation", "toc"),
    )


def position(where: Coordinates) -> str:
    """Write a position with as many digits as are known, and none that only look exact."""
    digits = min(max(3 - math.floor(math.log10(where.precision_km)), 0), 5)
    north, east = "N" if where.lat >= 0 else "S", "E" if where.lon >= 0 else "W"
    return f"{abs(where.lat):.{digits}f}° {north}, {abs(where.lon):.{digits}f}° {east}"


def _linked(base: Base) -> dict[str, object]:
    names = [*base.aliases, *(name.text for name in base.names)]
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Place",
        "name": base.name,
        "alternateName": [name for name in names if name != base.name],
    }
    if base.coordinates:
        where = base.coordinates
        data["geo"] = {"@type": "GeoCoordinates", "latitude": where.lat, "longitude": where.lon}
    return data
