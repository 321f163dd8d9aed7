"""The list of all bases and areas."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.edition.edition import Edition, by_name
from chronology.pages.page import fill
from chronology.pages.site import Page


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page: installations first, for they are what forces hold."""
    bases = sorted(edition.chronology.bases.values(), key=by_name)
    installations = [base for base in bases if base.kind in edition.settings.installations]
    areas = [base for base in bases if base.kind not in edition.settings.installations]
    body = fill(
        "bases.html",
        "bases/",
        groups=[("Installations", installations), ("Areas", areas)],
        events=edition.by_base,
        register=edition.chronology.bases,
    )
    yield Page(
        "bases/",
        "Bases",
        body,
        "listing",
        description="Every installation and area of the chronology, with who was there and when.",
        hide=("navigation", "toc"),
    )
