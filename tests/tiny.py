"""A project of four pages, for tests of everything between rendered pages and the site."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chronology.language import splitter
from chronology.pages.site import Asset, Heading, Page, Site
from chronology.records.load import load

if TYPE_CHECKING:
    from pathlib import Path

CONFIG = """\
site_name: Tiny
site_url: !ENV [TINY_URL, "https://example.org/tiny/"]
strict: true
theme:
  name: material
  font: false
  features: [navigation.tabs]
plugins: [search]
extra: {generator: false}
hooks: [scripts/hooks.py]
markdown_extensions: [attr_list, md_in_html, tables, toc]
extra_css: [assets/css/x.css]
validation: {omitted_files: ignore, links: {unrecognized_links: ignore}}
nav:
  - Front: index.md
  - Bases: bases/index.md
  - Method: method.md
"""
INDEX = """\
# Tiny

See [the event](events/a.md#when), [all bases](bases/index.md), [how](method.md#two)
and [the data](data/c.json).

<div data-fragment="latest"></div>
"""
METHOD = """\
---
description: How it is done.
---
# Method

[Up](index.md) ![Sign](assets/sign.svg)

## One

### Two

## Three
"""
EVENT = Page(
    "events/a/",
    "A “first” & last",
    '<h1 id="a">A “first” &amp; last</h1>\n<h2 id="when">When</h2>\n'
    '<p><a href="../../bases/x/">X</a> <a href="../../method/#two">how</a></p>\n'
    '<h3 id="by">By</h3><p>Us</p><h2 id="who">Who</h2>',
    "event",
    description="What was said",
    toc=(Heading(2, "when", "When"), Heading(3, "by", "By"), Heading(2, "who", "Who")),
    names=("Alpha", "ألف"),
    date="21 or 22 January 2026",
    source="events/2026/a.md",
    head='<meta property="og:type" content="article">',
)
BASE = Page("bases/x/", "X", '<h1 id="x">X</h1>\n<p><a href="../">all</a></p>', "base")
LISTING = Page("bases/", "Bases", '<h1 id="bases">Bases</h1>\n<p><a href="x/">X</a></p>', "listing")
SITE = Site(
    pages=(EVENT, BASE, LISTING),
    assets=(Asset("data/c.json", b"{}"),),
    fragments={"latest": '<p>Last: <a href="events/a/">A</a></p>'},
)


def project(root: Path) -> Path:
    """Write the hand-written part of the tiny project."""
    for path, text in {
        "chronology.yml": "title: Tiny\n",
        "mkdocs.yml": CONFIG,
        "docs/index.md": INDEX,
        "docs/method.md": METHOD,
        "docs/actors/z.md": "# never a page of its own\n",
        "docs/assets/README.md": "# Where these are from\n",
        "docs/assets/css/x.css": "a { color: red }\n",
        "docs/assets/sign.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>\n",
        "events/2026/a.md": "---\n---\nSee [X](bases/x.md), as it [is said](../../method/#two).\n",
    }.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return root


def loaded(root: Path, site: Site = SITE) -> Site:
    """Give a site with what people wrote at `root`."""
    return replace(site, files=load(root, splitter).files)


def with_body(page: Page, body: str, site: Site = SITE) -> Site:
    """Change what one page says."""
    pages = tuple(replace(one, body=body) if one.url == page.url else one for one in site.pages)
    return replace(site, pages=pages)
