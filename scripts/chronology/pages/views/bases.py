"""The list of all bases and areas."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.edition.edition import Edition, by_name
from chronology.pages.page import listing
from chronology.pages.site import Page


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page: installations first, for they are what forces hold."""
    bases = sorted(edition.chronology.bases.values(), key=by_name)
    installations = [base for base in bases if base.kind in edition.settings.installations]
    areas = [base for base in bases if base.kind not in edition.settings.installations]
    yield listing(
        "bases",
        "Every installation and area of the chronology, with who was there and when.",
        groups=[("Installations", installations), ("Areas", areas)],
        events=edition.by_base,
        register=edition.chronology.bases,
    )
