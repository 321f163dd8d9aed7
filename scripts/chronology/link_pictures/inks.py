"""The two inks of a picture, as levels of one scale: so it is a third as large as in full colour.

Paper is the middle of the scale. Below it lies ink, ever darker, and above it the accent; what is
smoothed at its edge stays on its own side. Light tints on the way are those of a map.
"""

from __future__ import annotations

from itertools import pairwise

STOPS = {
    "ink": (0, "#1b1a18"),
    "ink-soft": (36, "#5a564f"),
    "map-focus": (46, "#6b6557"),
    "map-border": (78, "#a49d8d"),
    "rule-strong": (87, "#b4ad9d"),
    "rule": (110, "#dcd7cb"),
    "map-sea": (118, "#e6ecef"),
    "map-land": (124, "#f8f6f1"),
    "paper": (128, "#fcfbf8"),
    "accent": (255, "#8a5a12"),
}
"""Colours of the style sheets by the names that they have there, each with its level."""


def level(name: str) -> str:
    """Write an ink as a drawing names it: grey, whatever it will be on paper."""
    return f"#{STOPS[name][0]:02x}" + f"{STOPS[name][0]:02x}" * 2


def palette() -> bytes:
    """Mix the colours of all levels, three bytes each: between two stops from both."""
    stops = [(at, bytes.fromhex(colour[1:])) for at, colour in STOPS.values()]
    mixed = bytearray()
    for (low, dark), (high, light) in pairwise(stops):
        for at in range(low, high):
            part = (at - low) / (high - low)
            mixed += bytes(round(a + (b - a) * part) for a, b in zip(dark, light, strict=True))
    return bytes(mixed + stops[-1][1])
