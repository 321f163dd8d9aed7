"""The small chronology of `example/`, rendered once; and what finished pages are compared with."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import lxml.html

from chronology.checks.run import check
from chronology.derive.resolve import resolve
from chronology.edition.edition import Edition
from chronology.language import splitter
from chronology.pages.render import render
from chronology.pages.views import (
    actor,
    base,
    bases,
    disagreements,
    document,
    documents,
    event,
    held,
)
from chronology.records.load import load
from examples import EXAMPLE, play

if TYPE_CHECKING:
    from chronology.pages.site import Page, Site

KINDS = (actor, base, bases, disagreements, document, documents, event, held)
GOLDEN = Path(__file__).parent / "golden" / "pages"


def edition(root: Path = EXAMPLE) -> Edition:
    loaded = load(root, splitter)
    chronology = resolve(loaded, loaded.settings)
    return Edition(chronology, check(chronology, loaded.faults), loaded.files)


@cache
def site() -> Site:
    made = edition()
    return render(made.chronology, made.verdicts, made.files)


@cache
def pages() -> dict[str, Page]:
    return {page.url: page for page in site().pages}


def changed(example: str, root: Path) -> dict[str, Page]:
    """Those pages that tell of records, after a change as in the example of a rule."""
    play(example, root)
    made = edition(root)
    return {page.url: page for kind in KINDS for page in kind.pages(made)}


def tree(html: str) -> lxml.html.HtmlElement:
    return lxml.html.fragment_fromstring(html, create_parent="main")


def words(html: str) -> str:
    """What a reader reads, in one line."""
    return " ".join(tree(html).text_content().split())


def golden(url: str, html: str) -> str:
    """What the file holds; with UPDATE_GOLDEN=1 what was rendered becomes it."""
    path = GOLDEN / f"{url.strip('/').replace('/', '.')}.html"
    if os.environ.get("UPDATE_GOLDEN") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, "utf-8")
    return path.read_text("utf-8")
