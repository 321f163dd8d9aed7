"""The earth under a map, and its names: what is there before any place is put on it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import takewhile

from chronology.figures.geography import CLOSED, PlaceName, Projection, Shapes, path_of
from chronology.figures.labels import Box
from chronology.figures.svg import element, text, width_of

WIDE = 720.0  # what is narrower is a phone's, and has smaller type
NAMED = ("focus-name", "country-name", "sea-name", "river-name")
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ku-arab", "ur"})


def draw_ground(shapes: Shapes, projection: Projection) -> str:
    """The earth alone: sea, land, water, provinces, borders; what is unsettled is dashed."""
    paths = "".join(
        element("path", class_=f"chr-{layer}", d=data)
        for layer in _FROM_BELOW
        if (data := path_of(shapes.layers.get(layer, ()), projection, closed=layer in CLOSED))
    )
    sea = element("rect", class_="chr-sea", width=projection.width, height=projection.height)
    return sea + element("g", paths, class_="chr-earth", transform="scale(.1)")


def draw_names(
    shapes: Shapes,
    projection: Projection,
    language: str,
    taken: Sequence[Box],
    layers: Sequence[str],
) -> Iterator[str]:
    """Names of countries and waters, moved aside for those of sites, or left out for them."""
    held = list(taken)
    for name in sorted(shapes.names, key=lambda name: (NAMED.index(name.layer), name.name)):
        lines = name.in_language(language).split("\n")
        if name.layer not in layers or not (box := _free(name, lines, projection, held)):
            continue
        held.append(box)
        foreign = language if language in name.names else None
        size = (box.bottom - box.top - 4) / len(lines)
        for row, words in enumerate(lines):
            yield element(
                "text",
                text(words),
                class_=f"chr-{name.layer}",
                x=(box.left + box.right) / 2,
                y=box.top + size * (row + 1),
                lang=foreign,
                direction="rtl" if foreign in RIGHT_TO_LEFT else None,
            )


def scale_bar(projection: Projection) -> tuple[str, Box]:
    most = projection.width / 5 / projection.per_km
    km = max((size for size in _ROUND if size <= most), default=_ROUND[0])
    length, y = km * projection.per_km, projection.height - 10
    bar = element("path", d=f"M10 {y - 4:.1f}v4h{length:.1f}v-4")
    words = element("text", f"{km:g} km", x=10 + length + 6, y=y)
    return element("g", bar, words, class_="chr-scale"), Box(0, y - 14, length + 60, y + 10)


def _free(
    name: PlaceName, lines: Sequence[str], projection: Projection, held: Sequence[Box]
) -> Box | None:
    """The nearest room, never far: a name on a neighbour's ground would be a false statement."""
    x, y = projection.point(name.lon, name.lat)
    small = projection.width < WIDE
    size = (13 if small else 15) if name.layer == "focus-name" else (11 if small else 11.5)
    spaced = 1.25 if name.layer in {"focus-name", "country-name"} else 0.95
    spelt = str.upper if spaced > 1 else str
    half = max(width_of(spelt(line), size) for line in lines) * spaced / 2
    height = (size + 1) * len(lines) + 4
    if name.room * projection.width / (projection.frame.east - projection.frame.west) < _TIGHT:
        return None
    reach = _FAR if name.layer == "focus-name" else _NEAR * (0.5 if small else 1)
    for down, across in takewhile(lambda step: math.hypot(*step) <= reach, _ASIDE):
        left, top = x + across - half, y + down - height / 2
        box = Box(left, top, left + 2 * half, top + height)
        clear = not box.outside(projection.width, projection.height)
        if clear and not any(box.overlap(other) for other in held):
            return box
    return None


_FROM_BELOW = (
    "land",
    "lake",
    "province",
    "river",
    "border-unsettled",
    "border",
    "border-focus",
    "coast",
)
_ROUND = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_NEAR, _FAR = 24.0, 64.0
_TIGHT = 12.0  # pixels: a smaller country's name would stand on its neighbours
_ASIDE = tuple(
    sorted(
        ((down, across) for down in range(-64, 65, 4) for across in range(-64, 65, 4)),
        key=lambda step: (step[0] ** 2 + step[1] ** 2, step),
    )
)
