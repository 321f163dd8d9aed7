"""The figure of who was where: a row per base, a band per force over time."""

from __future__ import annotations

from chronology.edition import drawings as _figures
from chronology.edition.edition import Edition


def fragment(edition: Edition) -> str:
    """Draw all tracks together."""
    return str(_figures.presence(edition, edition.chronology.tracks, "Who was where"))
