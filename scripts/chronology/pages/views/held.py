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

    That is the last of those of which most is known. A script steps in place from one day of which
    a change is told to the next; without it they are pages that lead to one another.
    """
    stays = [stay for stay in _held.stays(edition) if stay.rows]
    told = [stay for stay in stays if stay.told] or stays
    best = max(told, key=lambda stay: (stay.known, stay.first), default=None)
    yield _page(edition, stays, best, URL)
    for stay in stays:
        yield _page(edition, stays, stay, f"{URL}{stay.id}/")


def _page(edition: Edition, stays: list[Stay], stay: Stay | None, url: str) -> Page:
    root = "../" * url.count("/")
    other = _held.language(edition) if edition.ground else ""
    stops = [one for one in stays if one.told]
    earlier = [one for one in stops if stay and one.first < stay.first]
    later = [one for one in stops if stay and one.first > stay.first]
    words = f" on {stay.when.in_words()}" if stay and url != URL else ""
    body = fill(
        "held.html",
        url,
        stays=stays,
        stay=stay,
        stops=stops,
        stop=max(0, len(stops) - len(later) - 1),
        first=stays[:1] == [stay],
        before=earlier[-1] if earlier else None,
        after=later[0] if later else None,
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
