"""Who held what on each day: a map and a table for every stretch of days with one state."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.pages import _held
from chronology.pages._edition import Edition
from chronology.pages._page import fill, language
from chronology.site import Page

URL = "held/"


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page; a script shows one stretch at a time, without it they follow one another.

    The first that it shows is the last of those of which most is known.
    """
    stays = [stay for stay in _held.stays(edition) if stay.rows]
    best = max(stays, key=lambda stay: (stay.known, stay.first), default=None)
    other = _held.language(edition)
    body = fill(
        "held.html",
        URL,
        stays=[
            (
                stay,
                _held.draw(edition, stay, "../"),
                other and _held.draw(edition, stay, "../", other),
            )
            for stay in stays
        ],
        best=best,
        ground=_held.ground(edition),
        other=other if edition.ground else "",
        other_name=language(other),
    )
    yield Page(
        URL,
        "Who held what",
        body,
        "held",
        description="The state of each force at each base on every day on which something changed.",
        head=_HEAD,
        hide=("navigation", "toc"),
    )


_HEAD = """\
<link rel="stylesheet" href="../assets/css/stacked.css">
<link rel="stylesheet" href="../assets/css/held.css">
<script type="module" src="../assets/js/held.js"></script>"""
