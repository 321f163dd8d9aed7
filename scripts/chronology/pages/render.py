"""Render a chronology into pages, fragments and files: each is made by a file of an open folder."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from functools import partial
from types import ModuleType
from typing import TYPE_CHECKING

from chronology.checks.run import Verdicts
from chronology.derive.chronology import Chronology
from chronology.edition.edition import Edition
from chronology.pages import exports, fragments, views
from chronology.pages.searchable import texts
from chronology.pages.site import Asset, Page, Site
from chronology.pages.written import written

if TYPE_CHECKING:
    from chronology.link_pictures.card import Card


def render(
    chronology: Chronology, verdicts: Verdicts, files: Mapping[str, bytes] | None = None
) -> Site:
    """Make the whole site but for its dress; the same chronology gives the same bytes.

    `files` are those of the project by path: some are drawn from, most are published as they are.
    """
    edition = Edition(chronology, verdicts, files or {})
    prepared = written(edition)
    return Site(
        pages=tuple(_pages(edition)),
        assets=tuple(_assets(edition)),
        fragments={**dict(_fragments(edition)), **prepared.fragments},
        written=prepared.pages,
        texts=tuple(texts(edition)),
        files=edition.files,
        cards=partial(_cards, edition),
    )


def _pages(edition: Edition) -> Iterator[Page]:
    for kind in modules(views):
        yield from kind.pages(edition)


def _assets(edition: Edition) -> Iterator[Asset]:
    for format_ in modules(exports):
        yield from format_.assets(edition)


def _fragments(edition: Edition) -> Iterator[tuple[str, str]]:
    for module in modules(fragments):
        yield module.__name__.rpartition(".")[2].replace("_", "-"), module.fragment(edition)


def _cards(edition: Edition) -> Mapping[str, Card]:
    # Most builds are of a site without an address, and draw no pictures.
    from chronology.link_pictures.cards import cards  # noqa: PLC0415

    return cards(edition)


def modules(folder: ModuleType) -> Iterator[ModuleType]:
    """Load the files of an open folder by name; an underscore marks what they share."""
    for name in sorted(module.name for module in pkgutil.iter_modules(folder.__path__)):
        if not name.startswith("_"):
            yield importlib.import_module(f"{folder.__name__}.{name}")
