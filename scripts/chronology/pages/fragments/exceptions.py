"""Every exception from a rule that is alive, with its reason."""

from __future__ import annotations

from chronology.edition.edition import Edition
from chronology.pages.page import fill


def fragment(edition: Edition) -> str:
    """Write the list that a green run ends with."""
    return fill("_exceptions.html", "", exceptions=edition.verdicts.exceptions)
