"""How uncertain dates are drawn, and what each drawing means."""

from __future__ import annotations

from chronology.figures.glyph import glyph_legend
from chronology.pages._edition import Edition


def fragment(_edition: Edition) -> str:
    """Write the legend."""
    return glyph_legend()
