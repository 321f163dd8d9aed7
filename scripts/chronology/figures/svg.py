"""The nouns that all drawings share: an element, a number, the width of words."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Iterable

# Advance widths of a plain sans-serif in thousandths of an em, a fifth added: type that we do not
# choose (a reader's own) may be wider, and a label that touches its neighbour is worse than air.
_WIDTHS = {
    **dict.fromkeys("iljI|!'.,:;·’ ", 325),
    **dict.fromkeys("ftr()[]/-“”", 415),
    **dict.fromkeys("mMW@%—…", 1040),
    **dict.fromkeys("wABCDEGHKNOPQRSUVXYZ&?", 820),
    **dict.fromkeys("0123456789+=~–", 660),
}
_USUAL = 650


def element(name: str, *children: str, **attributes: object) -> str:
    """Write an element; `class_` is `class`, `stroke_width` is `stroke-width`, None is left out.

    Children are markup already: what is text passes through `text` first.
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(_word(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if not children:
        return f"<{name}{given}></{name}>" if name in _NEVER_EMPTY else f"<{name}{given}/>"
    return f"<{name}{given}>{''.join(children)}</{name}>"


def text(words: str) -> str:
    """Escape words that a person wrote."""
    return html.escape(words, quote=False)


def number(value: float) -> str:
    """Write a number as short as a drawing needs it: at most two decimals, never `-0`."""
    short = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if short in {"-0", ""} else short


def percent(value: float) -> str:
    return f"{number(value)}%"


def width_of(words: str, size: float, *, bold: bool = False) -> float:
    """Estimate, on the wide side, how long a line of type gets; marks that combine take no room."""
    units = sum(
        _WIDTHS.get(letter, _USUAL) for letter in words if not unicodedata.combining(letter)
    )
    return units * size / 1000 * (1.1 if bold else 1.0)


def joined(parts: Iterable[str]) -> str:
    """Join sentences or classes that may be empty."""
    return " ".join(part for part in parts if part)


def _word(value: object) -> str:
    return number(value) if isinstance(value, (int, float)) else str(value)


# HTML reads `<div/>` as an opening tag; elements of SVG may close themselves.
_NEVER_EMPTY = {"a", "div", "li", "ol", "p", "span", "td", "th", "ul"}
