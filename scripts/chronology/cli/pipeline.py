"""The whole way, from files to faults and from files to a site."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from chronology.checks.run import Verdicts, check
from chronology.derive.chronology import Chronology
from chronology.derive.resolve import resolve
from chronology.language import splitter
from chronology.pages.site import Site
from chronology.records.load import Loaded, load
from chronology.values.faults import Fault


@dataclass(frozen=True)
class Examined:
    """A chronology as far as it could be read, and what the checks say of it."""

    loaded: Loaded
    chronology: Chronology
    verdicts: Verdicts


def examine(
    root: Path, *, reviews: bool = False, authors: Mapping[str, frozenset[str]] | None = None
) -> Examined:
    """Load, resolve, order and check the project at `root`; nothing is written.

    `reviews` demands one of each statement, whatever the settings say; `authors` are those whose
    own review does not count, by the path of what they wrote.
    """
    loaded = load(root, splitter)
    required = {"reviews": "required"} if reviews else {}
    chronology = resolve(loaded, loaded.settings.model_copy(update=required))
    chronology = replace(chronology, authors=authors or {})
    return Examined(loaded, chronology, check(chronology, loaded.faults))


def site(root: Path) -> tuple[Site, tuple[Fault, ...]]:
    """Render the project at `root`; where there are faults, there is no site to speak of."""
    # Templates are the slowest thing to import, and `check` needs none.
    from chronology.pages.render import render  # noqa: PLC0415

    outcome = examine(root)
    if not outcome.verdicts.ok:
        return Site(), outcome.verdicts.faults
    published = _hosted(outcome.chronology)
    return render(published, outcome.verdicts, outcome.loaded.files), ()


def _hosted(chronology: Chronology) -> Chronology:
    """Take where the project lies from the environment, as MkDocs takes SITE_URL.

    A fork publishes the same files from another place; "correct this" must lead to its own.
    """
    address = os.environ.get("REPOSITORY_URL", "").rstrip("/")
    if not address.startswith(("https://", "http://")):
        return chronology
    settings = chronology.settings.model_copy(update={"repository": address})
    return replace(chronology, settings=settings)
