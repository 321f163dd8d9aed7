"""The files of a site: each sort is made by one function, from a site that has been fitted.

A new sort of file is a new maker in `MAKERS`; none of them writes into the site or knows another.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from html import escape, unescape
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from chronology.edition import addresses
from chronology.edition.addresses import file_of
from chronology.pages.site import HOME, Page, Site
from chronology.publish import links, shells
from chronology.publish.engine import Dressed
from chronology.publish.plan import Plan
from chronology.publish.search import index
from chronology.publish.write import File

if TYPE_CHECKING:
    from chronology.link_pictures.card import Card


class Stamp(NamedTuple):
    """A page with its whole head, the shell it is stamped into, and a key of both."""

    page: Page
    shell: shells.Shell
    key: str


@dataclass(frozen=True)
class Fitting:
    """A site and what the engine made for it: all that a maker of files is given.

    `base` is the address of the site, which only its dress knows; without one, nothing has a
    picture. `build` is where makers keep what need not be made again.
    """

    site: Site
    plan: Plan
    dressed: Dressed
    build: Path
    shells: Mapping[str, shells.Shell]
    base: str
    cards: Mapping[str, Card]

    @cached_property
    def stamps(self) -> tuple[Stamp, ...]:
        """The generated pages, each with its shell."""
        return tuple(self._stamps())

    @cached_property
    def written(self) -> Mapping[str, str]:
        """The hand-written pages in their dress, by path below `docs/`."""
        return dict(self._written())

    def _stamps(self) -> Iterator[Stamp]:
        for page in self.site.pages:
            shell = self.shells[self.plan.shells[page.url]]
            full = replace(page, head=self._tags(page.url, page.title, page.description, page.head))
            parts = (str(getattr(full, name)) for name in _PAGE_FIELDS)
            yield Stamp(full, shell, digest(code(), shell.key, *parts))

    def _written(self) -> Iterator[tuple[str, str]]:
        for path, url in self.plan.written.items():
            html = _read(url, self.plan, self.dressed)
            head = self._tags(url, *_said(html, self.plan.name), self.site.heads.get(path, ""))
            html = shells.fill(html, url, self.site.fragments, head).replace(HOME, self.base)
            yield path, links.at_home(html, url)

    def _tags(self, url: str, title: str, description: str, head: str) -> str:
        """Put what others show of a link to a page before the rest of its head."""
        if not self.base:
            return head
        from chronology.link_pictures.tags import PageWords, tags  # noqa: PLC0415  others need no pictures

        said = PageWords(url, title, description)
        return tags(said, self.plan.name, self.base, self.cards) + head


def fit(site: Site, plan: Plan, dressed: Dressed, build: Path) -> Fitting:
    """Cut the shells that the engine dressed; raise `NoPlaceError` where that cannot be done."""
    shell_of = {
        url: shells.Shell.read(_read(url, plan, dressed), url)
        for url in sorted(set(plan.shells.values()))
    }
    first = next(iter(shell_of.values()), None)
    base = first.base if first else _base(plan, dressed)
    return Fitting(site, plan, dressed, build, shell_of, base, site.cards() if base else {})


def dress(fitting: Fitting) -> tuple[File, ...]:
    """Make every file of the site, in the order of their paths."""
    tree = {file.path: file for maker in MAKERS for file in maker(fitting)}
    return tuple(tree[path] for path in sorted(tree))


def theme(fitting: Fitting) -> Iterator[File]:
    """List what the engine made besides pages: styles, scripts, the page for what is not found."""
    plan, made = fitting.plan, fitting.dressed
    ours = {file_of(url) for url in (*plan.shells.values(), *plan.written.values())}
    ours |= {*plan.assets, *_MADE_ELSEWHERE}
    for folder, _, names in os.walk(made.folder):
        for name in names:
            source = Path(folder, name)
            path = source.relative_to(made.folder).as_posix()
            if path not in ours:
                yield File(path, digest(made.key, path), source.read_bytes)


def stamped(fitting: Fitting) -> Iterator[File]:
    """List the generated pages; those that did not change are never filled."""
    for page, shell, key in fitting.stamps:
        yield File(file_of(page.url), key, partial(_filled, shell, page))


def written(fitting: Fitting) -> Iterator[File]:
    """List the hand-written pages, with their fragments."""
    for path, html in fitting.written.items():
        yield _plain(file_of(fitting.plan.written[path]), html)


def given(fitting: Fitting) -> Iterator[File]:
    """List what is published as it is: files that people wrote, and files of data."""
    for path, content in fitting.plan.assets.items():
        yield _plain(path, content)
    for asset in fitting.site.assets:
        yield _plain(asset.url, asset.content)


def indexes(fitting: Fitting) -> Iterator[File]:
    """List the pages for the theme's search (titles, dates, names only) and in the sitemap."""
    plan, pages = fitting.plan, fitting.site.pages
    for name in _INDEXES:
        path = fitting.dressed.folder / name
        if path.is_file():
            found = json.loads(path.read_text("utf-8"))
            entries = "docs" if "docs" in found else "items"
            titles = {entry["location"]: entry["title"] for entry in found[entries]}
            listed = [(url, titles.get(url, ""), "") for url in plan.written.values()]
            listed += [_searched(page) for page in pages]
            found[entries] = [_entry(*one, items=entries == "items") for one in listed]
            yield _plain(name, json.dumps(found, ensure_ascii=False, separators=(",", ":")))
    if base := fitting.base:
        urls = sorted((*plan.written.values(), *(page.url for page in pages)))
        lines = (f"<url><loc>{escape(base + url)}</loc></url>\n" for url in urls)
        yield _plain("sitemap.xml", f"{_SITEMAP}{''.join(lines)}</urlset>\n")


def search(fitting: Fitting) -> Iterator[File]:
    """List the files of the index of full texts."""
    yield from index(fitting.site.texts, fitting.build / "search")


def pictures(fitting: Fitting) -> Iterator[File]:
    """List the pictures of links, which only a site with an address has."""
    if not fitting.cards:
        return
    from chronology.link_pictures.paint import paint  # noqa: PLC0415  nobody else pays for it

    for painted in paint(fitting.cards, fitting.build / "cards"):
        yield File(painted.url, painted.digest, painted.source.read_bytes)


MAKERS: tuple[Callable[[Fitting], Iterator[File]], ...] = (
    theme, stamped, written, given, indexes, search, pictures,
)  # fmt: skip


@cache
def code() -> str:
    """Digest the code that fills pages and reads links: another code, other pages."""
    modules = (__file__, shells.__file__, links.__file__, addresses.__file__)
    return digest(*(Path(path).read_text("utf-8") for path in modules))


def digest(*parts: str) -> str:
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()


_INDEXES = ("search/search_index.json", "search.json")  # MkDocs with Material, Zensical
_MADE_ELSEWHERE = ("sitemap.xml", "sitemap.xml.gz", "objects.inv", *_INDEXES)
_PAGE_FIELDS = ("url", "title", "description", "body", "toc", "head")
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)"')
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')
_SITEMAP = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


def _read(url: str, plan: Plan, dressed: Dressed) -> str:
    """Read a dressed page; the title of the front page is the name of the site, by any engine."""
    html = shells.levelled((dressed.folder / file_of(url)).read_text("utf-8"))
    title = f"<title>{escape(plan.name)}</title>"
    return html if url else _TITLE.sub(lambda _: title, html, count=1)


def _filled(shell: shells.Shell, page: Page) -> bytes:
    return shell.stamp(page).encode()


def _base(plan: Plan, dressed: Dressed) -> str:
    """Learn the address of the site from a hand-written page, where no page is generated."""
    for url in plan.written.values():
        if match := _CANONICAL.search(_read(url, plan, dressed)):
            return match[1].removesuffix(url)
    return ""


def _said(html: str, site: str) -> tuple[str, str]:
    """Read title and description in a dressed head; there the site's name follows the title."""
    found = (pattern.search(html) for pattern in (_TITLE, _DESCRIPTION))
    title, description = (unescape(match[1]) if match else "" for match in found)
    return title.removesuffix(f" - {site}"), description


def _searched(page: Page) -> tuple[str, str, str]:
    return page.url, escape(page.title), escape(" · ".join(filter(None, (page.date, *page.names))))


def _entry(url: str, title: str, text: str, *, items: bool) -> dict[str, object]:
    entry: dict[str, object] = {"location": url, "title": title, "text": text}
    return entry | {"level": 1, "path": [title], "tags": []} if items else entry


def _plain(path: str, content: str | bytes) -> File:
    data = content.encode() if isinstance(content, str) else content
    return File(path, hashlib.blake2b(data, digest_size=16).hexdigest(), lambda: data)
