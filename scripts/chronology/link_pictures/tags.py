"""What the head of a page says to whoever shows a link to it: words, and where its picture lies.

Whoever shows a card fetches it by its whole address, so a site without an address has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import NamedTuple

from chronology.link_pictures.card import HEIGHT, WIDTH, Card

FOLDER = "cards"


class PageWords(NamedTuple):
    """What is said of a page: its URL within the site, its title, and a sentence."""

    url: str
    title: str
    description: str


def url_of(page: str) -> str:
    """Give the address of the picture of a page: `events/x/` has `cards/events/x.png`."""
    return f"{FOLDER}/{page.rstrip('/') or 'index'}.png"


def tags(said_of: PageWords, site: str, base: str, cards: Mapping[str, Card]) -> str:
    """Write Open Graph for a page of the site at `base`; without a card it has the front page's."""
    url, title, description = said_of
    own = url if url in cards else ""
    said = {
        "og:type": "article" if url else "website",
        "og:site_name": site,
        "og:title": title,
        "og:description": description,
        "og:url": base + url,
    }
    if own in cards:
        said |= {
            "og:image": base + url_of(own),
            "og:image:type": "image/png",
            "og:image:width": str(WIDTH),
            "og:image:height": str(HEIGHT),
            "og:image:alt": cards[own].said,
        }
    meta = "".join(
        f'<meta property="{name}" content="{escape(value)}">'
        for name, value in said.items()
        if value
    )
    shown = "summary_large_image" if own in cards else "summary"
    return f'{meta}<meta name="twitter:card" content="{shown}">'
