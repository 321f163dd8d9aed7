"""The words that date events, and what they give."""

from __future__ import annotations

from chronology.edition.edition import Edition
from chronology.pages.page import fill


def fragment(edition: Edition) -> str:
    """Write each expression in use with its anchor and its result, rule by rule."""
    found = sorted(
        {
            (
                dating.derivation.rule,
                cited.citation.says or "",
                str(dating.anchor),
                str(dating.span),
            )
            for cited in edition.chronology.cited.values()
            if (dating := cited.dating) and dating.derivation and dating.anchor and dating.span
        }
    )
    return fill("_expressions.html", "", found=found)
