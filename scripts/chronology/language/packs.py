"""A sentence beside its passages, in whatever language; what has no pack is *unread*."""

from __future__ import annotations

from collections.abc import Sequence

from chronology.language import pack
from chronology.language.departure import Departure


def departures(
    language: str, sentence: str, passages: Sequence[str], speaker: str | None = None
) -> tuple[tuple[Departure, ...], bool]:
    """Compare them, and tell whether the language could be read."""
    reader = pack(language)
    return reader.departures(sentence, passages, speaker), reader.reads
