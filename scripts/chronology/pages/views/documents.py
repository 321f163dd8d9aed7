"""The list of all documents, in the order in which they were published."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.edition.edition import Edition
from chronology.pages.page import listing
from chronology.pages.site import Page


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page."""
    archive, coverage = edition.chronology.archive.values(), edition.chronology.coverage
    ordered = sorted((a.seed for a in archive), key=lambda seed: (seed.published.date.key, seed.id))
    yield listing(
        "documents",
        "The archived documents on which every sentence of the chronology rests.",
        documents=[(seed, coverage[seed.id], edition.citing.get(seed.id, ())) for seed in ordered],
    )
