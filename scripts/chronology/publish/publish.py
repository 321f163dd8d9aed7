"""Publish a site: dress it, follow its links, then write what changed.

All that can be wrong is found before the first file is written, so the last good site stays as it
was.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from chronology.pages.site import Site
from chronology.publish import engine
from chronology.publish.dress import dress, fit
from chronology.publish.follow import follow
from chronology.publish.plan import RULE, prepare
from chronology.publish.shells import NoPlaceError
from chronology.publish.write import LIST, File, write
from chronology.records.load import CONFIG
from chronology.values.faults import Fault, Place


@dataclass(frozen=True)
class Publication:
    """What a run did; where there are faults, it did nothing."""

    faults: tuple[Fault, ...] = ()
    pages: int = 0
    written: int = 0
    kept: int = 0
    removed: int = 0


def publish(
    site: Site, root: Path, target: Path | None = None, *, by: str = "mkdocs"
) -> Publication:
    """Publish the site of the project `root` into `target` (`site/`), dressed by an engine."""
    files, faults = make(site, root, by=by)
    if faults:
        return Publication(tuple(sorted(faults)))
    written, kept, removed = write(files, target or root / "site")
    pages = sum(file.path.endswith(".html") for file in files)
    return Publication((), pages, written, kept, removed)


def make(
    site: Site, root: Path, *, by: str = "mkdocs"
) -> tuple[tuple[File, ...], tuple[Fault, ...]]:
    """Make every file of the site, or say why that cannot be."""
    _confine(page.url for page in site.pages)
    _confine(asset.url for asset in site.assets)
    plan, faults = prepare(site)
    if faults:
        return (), faults
    dressed, faults = engine.run(plan, root, by)
    if faults:
        return (), faults
    try:
        fitting = fit(site, plan, dressed, root / engine.BUILD)
    except NoPlaceError as error:
        return (), (Fault(Place(CONFIG), RULE, str(error), _OVERRIDES),)
    files = dress(fitting)
    return files, tuple(follow(fitting, {file.path for file in files}))


_OVERRIDES = "look at docs/overrides/ and at `theme` in mkdocs.yml"


def _confine(addresses: Iterable[str]) -> None:
    """Let no address lead out of the published folder; ids are checked long before."""
    for url in addresses:
        if url.startswith("/") or ".." in url.split("/") or url == LIST:
            raise ValueError(f"a page may not have the address {url!r}")
