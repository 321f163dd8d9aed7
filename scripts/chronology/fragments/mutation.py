"""How many careless or dishonest changes the checks catch, as last measured."""

from __future__ import annotations

from chronology.pages._edition import Edition
from chronology.pages._page import fill


def fragment(_edition: Edition) -> str:
    """Write the stored measurement, if there is one."""
    return fill("_mutation.html", "")
