"""The pages that cite nothing, so that no rule reads them."""

from __future__ import annotations

from chronology.edition.edition import Edition, url_of
from chronology.pages.page import fill
from chronology.pages.written import unbound


def fragment(edition: Edition) -> str:
    """List the pages by title, each with its link."""
    pages = sorted(unbound(edition.chronology.pages.values()), key=lambda page: page.path)
    return fill("_pages.html", "", pages=[(page.label, url_of(page) or "./") for page in pages])
