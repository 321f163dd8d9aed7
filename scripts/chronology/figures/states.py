"""How a force stands to a base, in words and as a symbol: force is shape, state is filling."""

from __future__ import annotations

import math
from dataclasses import dataclass

from chronology.figures.svg import element, number

STATES = {
    "present": "held",
    "arriving": "arriving",
    "leaving": "leaving",
    "left": "vacated",
    "handed-over": "handed over",
    "contested": "contested",
    "planned": "planned, not reported done",
    "unknown": "unknown: no evidence of that day",
}

HALF = 7.0  # half the size of a symbol, in pixels


@dataclass(frozen=True)
class Force:
    """One side of the story; its place in the list of forces gives its shape and its colour."""

    id: str
    name: str


def symbol(rank: int, state: str, also: str = "") -> str:
    """Draw one force in one state around the origin, or in one of two, `also` being the one before.

    Solid is there, half is between, hollow is gone; crossed is contested, dashed is only planned,
    dotted with a question mark is unknown, striped is one of two. An arrow tells leaving from
    arriving.
    """
    points = _corners(rank)
    outline = element("path", class_="chr-edge", d=_path(points))
    if also:
        stripes = element("path", class_="chr-stripes", d=_stripes(points))
        arrow = element("path", class_="chr-arrow", d=_ARROWS[state]) if state in _ARROWS else ""
        return element("g", outline, stripes, arrow, class_=f"chr-sym chr-is-either chr-or-{state}")
    return element("g", *_FILLINGS[state](points, outline), class_=f"chr-sym chr-is-{state}")


def swatch(rank: int | None, state: str, also: str = "") -> str:
    """A symbol alone, for a legend; without a rank it speaks of the state whatever the force."""
    force = "" if rank is None else f" chr-force-{rank + 1}"
    return element(
        "svg",
        symbol(rank or 0, state, also),
        class_=f"chr-swatch{force}",
        viewBox="-12 -10 24 20",
        width=24,
        height=20,
        aria_hidden="true",
    )


def _solid(points: list[tuple[float, float]], _outline: str) -> list[str]:
    return [element("path", class_="chr-edge chr-full", d=_path(points))]


def _hollow(_points: list[tuple[float, float]], outline: str) -> list[str]:
    return [outline]


def _leaving(points: list[tuple[float, float]], outline: str) -> list[str]:
    return [outline, _half(points), element("path", class_="chr-arrow", d=_ARROWS["leaving"])]


def _arriving(points: list[tuple[float, float]], outline: str) -> list[str]:
    return [outline, _half(points), element("path", class_="chr-arrow", d=_ARROWS["arriving"])]


def _handed_over(_points: list[tuple[float, float]], outline: str) -> list[str]:
    return [outline, element("path", class_="chr-stroke", d="M-3.5 0h7")]


def _contested(_points: list[tuple[float, float]], outline: str) -> list[str]:
    return [outline, element("path", class_="chr-stroke", d="M-3.6-3.6l7.2 7.2m0-7.2l-7.2 7.2")]


def _unknown(_points: list[tuple[float, float]], outline: str) -> list[str]:
    mark = element("text", "?", class_="chr-query", y=3.6, text_anchor="middle")
    return [outline, mark]


def _half(points: list[tuple[float, float]]) -> str:
    """The left half, cut along the middle."""
    cut: list[tuple[float, float]] = []
    for a, b in zip([points[-1], *points], points, strict=False):
        if (a[0] <= 0) != (b[0] <= 0):
            cut.append((0.0, a[1] + (b[1] - a[1]) * a[0] / (a[0] - b[0])))
        if b[0] <= 0:
            cut.append(b)
    return element("path", class_="chr-full", d=_path(cut))


def _stripes(points: list[tuple[float, float]]) -> str:
    """Upright lines within a shape that has no hollows."""
    return "".join(_across(points, x) for x in (-4.2, 0.0, 4.2))


def _across(points: list[tuple[float, float]], x: float) -> str:
    met = [
        a[1] + (b[1] - a[1]) * (x - a[0]) / (b[0] - a[0])
        for a, b in zip([points[-1], *points], points, strict=False)
        if (a[0] <= x) != (b[0] <= x)
    ]
    return f"M{number(x)} {number(min(met))}V{number(max(met))}"


def _corners(rank: int) -> list[tuple[float, float]]:
    """Circle, square, triangle, diamond, pentagon, hexagon: of one area to the eye, then again."""
    sides, turn, size = _SHAPES[rank % len(_SHAPES)]
    return [
        (
            size * math.sin(turn + 2 * math.pi * corner / sides),
            -size * math.cos(turn + 2 * math.pi * corner / sides),
        )
        for corner in range(sides)
    ]


def _path(points: list[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "Z"


_ARROWS = {"leaving": "M3 0h8m-3-3 3 3-3 3", "arriving": "M12 0h-8m3-3-3 3 3 3"}

_FILLINGS = {
    "present": _solid,
    "arriving": _arriving,
    "leaving": _leaving,
    "left": _hollow,
    "handed-over": _handed_over,
    "contested": _contested,
    "planned": _hollow,
    "unknown": _unknown,
}

_SHAPES = (
    (20, 0.0, 6.4),
    (4, math.pi / 4, 8.2),
    (3, 0.0, 8.6),
    (4, 0.0, 8.4),
    (5, 0.0, 7.4),
    (6, math.pi / 6, 7.0),
)
