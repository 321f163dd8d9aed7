"""Who held what on each day: a page with a map and a table for every stretch of days."""

from __future__ import annotations

from collections.abc import Iterator

from chronology.edition import held_map as _held
from chronology.edition.edition import Edition
from chronology.edition.held_map import Stay
from chronology.edition.wording import language
from chronology.pages.page import fill
from chronology.pages.site import Page

URL = "held/"


def pages(edition: Edition) -> Iterator[Page]:
    """Make the page of each stretch, and the one that opens with the best known of them.

    That is the last of those of which most is known. A script steps from one to the next in place;
    without it they are pages that lead to one another.
    """
    stays = [stay for stay in _held.stays(edition) if stay.rows]
    best = max(stays, key=lambda stay: (stay.known, stay.first), default=None)
    yield _page(edition, stays, best, URL)
    for stay in stays:
        yield _page(edition, stays, stay, f"{URL}{stay.id}/")


def _page(edition: Edition, stays: list[Stay], stay: Stay | None, url: str) -> Page:
    root = "../" * url.count("/")
    other = _held.language(edition) if edition.ground else ""
    place = stays.index(stay) if stay else 0
    words = f" on {stay.when.in_words()}" if stay and url != URL else ""
    body = fill(
        "held.html",
        url,
        stays=stays,
        stay=stay,
        first=place == 0,
        before=stays[place - 1] if stays and place else None,
        after=stays[place + 1] if place + 1 < len(stays) else None,
        map=_held.draw(edition, stay, root) if stay else "",
        other_map=_held.draw(edition, stay, root, other) if stay and other else "",
        ground=_held.ground(edition),
        other_name=language(other),
        home="" if url == URL else "../",
    )
    head = _HEAD.format(root=root)
    return Page(
        url,
        f"Who held what{words}",
        body,
        "held",
        description=f"The state of each force at each base{words or ' on any day'}, with its map.",
        head=head,
        hide=("navigation", "toc"),
    )


_HEAD = """\
<link rel="stylesheet" href="{root}assets/css/held.css">
<script type="module" src="{root}assets/js/held.js" fetchpriority="low"></script>"""
