"""The list of all documents, in the order in which they were published."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.pages.edition import Edition
from chronology.pages.page import fill
from chronology.pages.site import Page


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page."""
    archive = edition.chronology.archive.values()
    ordered = sorted((a.seed for a in archive), key=lambda seed: (seed.published.date.key, seed.id))
    body = fill(
        "documents.html",
        "documents/",
        documents=[
            (
                seed,
                edition.chronology.coverage[seed.id],
                edition.citing.get(seed.id, ()),
            )
            for seed in ordered
        ],
    )
    yield Page(
        "documents/",
        "Documents",
        body,
        "listing",
        description="The archived documents on which every sentence of the chronology rests.",
        hide=("navigation", "toc"),
    )
