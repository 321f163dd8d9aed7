"""The whole way, from files to faults and from files to a site."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from chronology.check import Verdicts, check
from chronology.evidence import Chronology
from chronology.faults import Fault, Place
from chronology.load import SETTINGS, Loaded, load
from chronology.resolve import resolve


@dataclass(frozen=True)
class Outcome:
    """A chronology as far as it could be read, and what the checks say of it."""

    loaded: Loaded
    chronology: Chronology | None
    verdicts: Verdicts


def examine(root: Path) -> Outcome:
    """Load, resolve, order and check the project at `root`; nothing is written."""
    loaded = load(root)
    if loaded.settings is None:
        return Outcome(loaded, None, Verdicts(loaded.faults or (_no_settings(),), (), {}))
    chronology = resolve(loaded, loaded.settings)
    return Outcome(loaded, chronology, check(chronology, loaded.faults))


def _no_settings() -> Fault:
    return Fault(Place(SETTINGS), "malformed", "the settings cannot be read")
