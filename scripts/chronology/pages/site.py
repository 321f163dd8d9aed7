"""What pages are made into and `publish` is made from: a site that has not been dressed yet.

Nothing here knows an engine, a theme or a disk. A `url` is what stands after the site's address:
the front page is the empty text, every other page ends with a slash (`events/some-event/`), a file
is a name (`data/chronology.json`). Links in a body are relative to the page that holds them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chronology.link_pictures.card import Card


HOME = "{{home}}"
"""Stands in the body of a page for the address of the site, which only its dress knows."""


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a page's table of contents: `text` is plain, `id` stands in the body."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A generated page before it is dressed.

    `body` is the whole article as HTML and begins with its `<h1>`; `title` and `description` are
    plain text. `shell` names the kind of page: pages of one kind share one dressed shell, and
    `hide` ("navigation", "toc") is the theme's wish of that name. `date` and `names` (every alias)
    are what the theme's search box finds next to the title. `source` is the file that a reader
    would correct, and the one that a broken link in the body is blamed on.
    """

    url: str
    title: str
    body: str
    shell: str
    description: str = ""
    toc: tuple[Heading, ...] = ()
    names: tuple[str, ...] = ()
    date: str = ""
    source: str | None = None
    head: str = ""
    hide: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asset:
    """A file published as it is."""

    url: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Searchable:
    """What full-text search reads of an address: HTML that is indexed and never shown."""

    url: str
    html: str


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that is published; `files` are those that people wrote, by path in the project.

    `written` is the prepared Markdown of pages from `docs/` (by path below it, `method.md`), for
    those that differ from the file; `fragments` is the HTML that fills
    `<div data-fragment="NAME"></div>` in them, with links relative to the top of the site; `heads`
    is more for the `<head>` of such a page, by its path. `texts` is what can be searched in full;
    `cards` gives what others may show of a page, by its URL, as a picture; only a site with an
    address asks.
    """

    pages: tuple[Page, ...] = ()
    assets: tuple[Asset, ...] = ()
    fragments: Mapping[str, str] = field(default_factory=dict)
    written: Mapping[str, str] = field(default_factory=dict)
    heads: Mapping[str, str] = field(default_factory=dict)
    texts: tuple[Searchable, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    cards: Callable[[], Mapping[str, Card]] = dict
