"""Figures for pages, made from the records: what the drawing hand needs to know, and no more."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from chronology.coverage import Coverage
from chronology.model import Base, Event
from chronology.pages._edition import Edition
from chronology.presence import Track


def locator(_edition: Edition, _event: Event) -> Markup:
    return Markup("")


def strip(_coverage: Coverage) -> Markup:
    return Markup("")


def place(_edition: Edition, _base: Base) -> Markup:
    return Markup("")


def presence(_edition: Edition, _tracks: Sequence[Track], _figure_id: str) -> Markup:
    return Markup("")
