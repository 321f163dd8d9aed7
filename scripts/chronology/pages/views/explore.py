"""The page on which readers filter and search; without a script it is the list of all events."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from chronology.edition.edition import Edition, by_name
from chronology.edition.facets import facets
from chronology.figures.glyph import glyph_legend
from chronology.pages.exports.explore import URL as DATA
from chronology.pages.page import fill
from chronology.pages.site import Page

URL = "explore/"
_SHOWN = 7  # values of a facet that are shown before the reader asks for all
_OPEN = ("actor", "base")


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page."""
    chronology = edition.chronology
    actors = sorted(chronology.actors.values(), key=by_name)
    bases = sorted(chronology.bases.values(), key=by_name)
    body = fill(
        "explore.html",
        URL,
        events=chronology.events,
        facets=facets(edition),
        shown=_SHOWN,
        open=_OPEN,
        legend=Markup(glyph_legend()),  # noqa: S704 - a drawing of ours
        actors=[actor for actor in actors if actor.id in edition.by_actor],
        bases=[base for base in bases if base.id in edition.by_base],
    )
    yield Page(
        URL,
        "Explore",
        body,
        "explore",
        description="Search and filter every event by words, period, actor, place, kind, status, "
        "document and certainty of its date.",
        head=_HEAD,
        hide=("navigation", "toc"),
    )


# The events come first, as HTML; what narrows them down may take its time.
_HEAD = f"""\
<link rel="stylesheet" href="../assets/css/explore.css">
<link rel="modulepreload" href="../assets/js/explore-filter.js" fetchpriority="low">
<link rel="preload" href="../{DATA}" as="fetch" crossorigin fetchpriority="low">
<script type="module" src="../assets/js/explore.js" fetchpriority="low"></script>"""
