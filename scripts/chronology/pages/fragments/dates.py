"""How uncertain dates are drawn, and what each drawing means."""

from __future__ import annotations

from markupsafe import Markup

from chronology.edition.edition import Edition
from chronology.figures.glyph import glyph_legend


def fragment(_edition: Edition) -> str:
    """Write the legend."""
    return str(drawn())


def drawn() -> Markup:
    """Draw it for a template."""
    return Markup(glyph_legend())  # noqa: S704 - drawn by our own hand
