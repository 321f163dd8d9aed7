"""A map as a printed figure: the ground, what stands on it, and words that do not collide.

One drawing holds two sets of symbols and labels, for a column and for a phone, since type in a
drawing shrinks with it; the style sheet shows the one that fits.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from chronology.figures.geography import Projection, Shapes
from chronology.figures.ground import (
    NAMED,
    RIGHT_TO_LEFT,
    WIDE,
    draw_ground,
    draw_names,
    scale_bar,
)
from chronology.figures.labels import Anchor, Box, Label, place_labels, spread, symbol_box
from chronology.figures.states import HALF, STATES, Force, swatch, symbol
from chronology.figures.svg import element, joined, text, width_of

NARROW, SMALL = 330.0, 270.0
_SIZE, _ON_A_PHONE_SIZE = 12.5, 11.0  # of a place's name; the style sheet says the same


@dataclass(frozen=True)
class Holding:
    """The state of one force at one place, or one of two, and what is said of it aloud."""

    force: str
    state: str
    also: str = ""
    said: str = ""


@dataclass(frozen=True)
class Spot:
    """A place on the map; `note` is a line under its name, and begins what its link says aloud."""

    id: str
    name: str
    lon: float
    lat: float
    precision_km: float = 1.0
    href: str = ""
    holdings: tuple[Holding, ...] = ()
    note: str = ""
    names: Mapping[str, str] = field(default_factory=dict)


def draw_map(  # noqa: PLR0913 - a figure has a heading, a description and choices of its own
    shapes: Shapes,
    sites: Sequence[Spot],
    forces: Sequence[Force],
    *,
    figure_id: str,
    title: str,
    desc: str,
    date_words: str = "",
    labels: str = "latin",
    ground: str = "",
) -> str:
    """Draw the map of one date.

    `labels` is `latin` or the code of a language of which the names are known. `ground` is the id
    of a map on the same page whose ground is used again: twenty dates then cost one coast.
    """
    wide, narrow = Projection(shapes.frame, WIDE), Projection(shapes.frame, NARROW)
    ranks = {force.id: rank for rank, force in enumerate(forces)}
    said = {force.id: force.name for force in forces}
    look = _Look(ranks, said, labels, date_words)
    if ground:
        earth = element("use", href=f"#{ground}-ground")
    else:
        earth = element("g", draw_ground(shapes, wide), id=f"{figure_id}-ground")
    for_phone = element(
        "g",
        *_overlay(shapes, sites, narrow, replace(look, size=_ON_A_PHONE_SIZE)),
        transform=f"scale({WIDE / NARROW:g})",
    )
    return element(
        "svg",
        element("title", text(title), id=f"{figure_id}-title"),
        element("desc", text(desc), id=f"{figure_id}-desc"),
        earth,
        element("g", *_overlay(shapes, sites, wide, look, notes=True), class_="chr-map-wide"),
        element("g", for_phone, class_="chr-map-narrow"),
        id=figure_id,
        class_="chr-map",
        viewBox=f"0 0 {WIDE:g} {wide.height:.0f}",
        role="group",
        aria_labelledby=f"{figure_id}-title",
        aria_describedby=f"{figure_id}-desc",
    )


def draw_locator(
    shapes: Shapes, site: Spot, others: Sequence[Spot] = (), *, title: str, labels: str = "latin"
) -> str:
    """Draw where one place lies: small, its neighbours as points, and nothing to press."""
    projection = Projection(shapes.frame, SMALL)
    look = _Look({}, {}, labels, "")
    x, y = projection.point(site.lon, site.lat)
    dots = [projection.point(other.lon, other.lat) for other in others if other.id != site.id]
    spots = [element("circle", class_="chr-other", cx=a, cy=b, r=2) for a, b in dots]
    label = place_labels([_anchor(site, projection, look)], SMALL, projection.height)[0]
    taken = [label.box, Box(x - HALF, y - HALF, x + HALF, y + HALF)]
    return element(
        "svg",
        element("title", text(title)),
        draw_ground(shapes, projection),
        *draw_names(shapes, projection, look.language, taken, ("focus-name",)),
        *spots,
        element("g", *_halo(site, projection), transform=_at(x, y)),
        element("circle", class_="chr-here", cx=x, cy=y, r=5),
        *_label(site, label, look, notes=False),
        class_="chr-map chr-locator",
        viewBox=f"0 0 {SMALL:g} {projection.height:.0f}",
        role="img",
        aria_label=title,
    )


def map_legend(forces: Sequence[Force], sites: Sequence[Spot]) -> str:
    """Explain the shapes and fillings that these sites show, and no others."""
    seen = {(holding.state, holding.also) for site in sites for holding in site.holdings}
    here = {holding.force for site in sites for holding in site.holdings}
    shapes = [
        element("li", swatch(rank, "present"), text(force.name))
        for rank, force in enumerate(forces)
        if force.id in here
    ]
    fillings = [
        element("li", swatch(None, state, also), text(_in_words(state, also)))
        for state, also in sorted(seen, key=_as_listed)
    ]
    parts = (part for part in (shapes, fillings) if part)
    return "".join(element("ul", *part, class_="chr-legend") for part in parts)


def _in_words(state: str, also: str) -> str:
    return f"{STATES[state]}, or still {STATES[also]}" if also else STATES[state]


def _as_listed(pair: tuple[str, str]) -> tuple[bool, int, str]:
    state, also = pair
    return bool(also), [*STATES].index(state), also


@dataclass(frozen=True)
class _Look:
    ranks: Mapping[str, int]
    forces: Mapping[str, str]
    language: str
    date_words: str
    size: float = _SIZE

    def name_of(self, site: Spot) -> str:
        return site.names.get(self.language, site.name)


def _overlay(
    shapes: Shapes,
    sites: Sequence[Spot],
    projection: Projection,
    look: _Look,
    *,
    notes: bool = False,
) -> Iterator[str]:
    bar, bar_box = scale_bar(projection)
    taken = [bar_box]
    if look.date_words:
        taken.append(Box(0, 0, 16 + width_of(look.date_words, 15, bold=True), 28))
        yield element("text", text(look.date_words), class_="chr-map-date", x=10, y=22)
    anchors = spread(
        [_anchor(site, projection, look, notes=notes) for site in sites],
        projection.width,
        projection.height,
    )
    labels = place_labels(anchors, projection.width, projection.height, taken)
    taken += [label.box for label in labels]
    taken += [symbol_box(anchor) for anchor in anchors]
    yield from draw_names(shapes, projection, look.language, taken, NAMED if notes else _ON_A_PHONE)
    yield bar
    for site, anchor, label in zip(sites, anchors, labels, strict=True):
        yield _site(site, anchor, label, projection, look, notes=notes)


def _site(  # noqa: PLR0913 - all of one place
    site: Spot, anchor: Anchor, label: Label, projection: Projection, look: _Look, *, notes: bool
) -> str:
    symbols = [
        element(
            "g",
            symbol(look.ranks[holding.force], holding.state, holding.also),
            class_=f"chr-force-{look.ranks[holding.force] + 1}",
            transform=_at(place, 0) if place else None,
        )
        for place, holding in zip(_side_by_side(site), site.holdings, strict=True)
    ] or [element("circle", class_="chr-other", r=3)]
    hit = element("rect", class_="chr-hit", x=-13, y=-13, width=26, height=26, rx=4)
    true_x, true_y = projection.point(site.lon, site.lat)
    x, y = true_x - anchor.x, true_y - anchor.y
    moved = element("path", class_="chr-leader", d=f"M0 0L{_pair(x, y)}")
    drawn = element(
        "g",
        *(element("g", halo, transform=_at(x, y)) for halo in _halo(site, projection)),
        moved if math.hypot(x, y) > 1 else "",
        hit,
        *symbols,
        transform=_at(anchor.x, anchor.y),
    )
    words = list(_label(site, label, look, notes=notes))
    if not site.href:
        return element("g", drawn, *words)
    said = _aloud(site, look)
    return element("a", drawn, *words, href=site.href, aria_label=said, class_="chr-place")


def _aloud(site: Spot, look: _Look) -> str:
    """Say first what stands there to be read: whoever speaks to a machine says what he sees."""
    shown = look.name_of(site)
    states = [
        f"{h.said or _in_words(h.state, h.also)} ({look.forces[h.force]})" for h in site.holdings
    ]
    also = [site.name] if site.name != shown else []
    said = "; ".join([*states, *also])
    if not said.startswith(site.note):
        said = f"{site.note}; {said}"
    return f"{shown}: {said}" if said else shown


def _label(site: Spot, label: Label, look: _Look, *, notes: bool) -> Iterator[str]:
    """Words flush to the side on which their symbol stands: the box is wider than the type."""
    box = label.box
    if label.leader:
        x1, y1, x2, y2 = label.leader
        yield element("line", class_="chr-leader", x1=x1, y1=y1, x2=x2, y2=y2)
    x, flush = {
        "start": (box.left, "chr-flush-start"),
        "end": (box.right, "chr-flush-end"),
        "middle": ((box.left + box.right) / 2, None),
    }[label.flush]
    language = look.language if look.language in site.names else None
    rtl = language in RIGHT_TO_LEFT
    yield element(
        "text",
        text(look.name_of(site)),
        class_=joined(["chr-name", _turned(flush) if rtl and flush else flush or ""]),
        x=x,
        y=box.top + look.size - 1,
        lang=language,
        direction="rtl" if rtl else None,
    )
    if notes and site.note:
        classes = joined(["chr-map-note", flush or ""])
        yield " "  # or a reader of the text would run the two together
        yield element("text", text(site.note), class_=classes, x=x, y=box.top + 2 * look.size)


def _turned(flush: str) -> str:
    """In a line that runs from the right, its start is at the right."""
    return "chr-flush-end" if flush == "chr-flush-start" else "chr-flush-start"


def _anchor(site: Spot, projection: Projection, look: _Look, *, notes: bool = False) -> Anchor:
    x, y = projection.point(site.lon, site.lat)
    half = HALF + max((abs(place) for place in _side_by_side(site)), default=0.0)
    half += _ARROW if any(h.state in _MOVING for h in site.holdings) else 0
    size = look.size
    wide, high = width_of(look.name_of(site), size, bold=True) + 2, size + 3
    if notes and site.note:
        wide, high = max(wide, width_of(site.note, size - 1)), 2 * size + 4
    radius = site.precision_km * projection.per_km
    return Anchor(x, y, max(half, radius), max(HALF, radius), wide, high)


def _side_by_side(site: Spot) -> list[float]:
    """Where the symbols of a place stand, left and right of it; an arrow needs room of its own."""
    steps = [_STEP + (_ARROW if h.state in _MOVING else 0) for h in site.holdings[:-1]]
    return [place - sum(steps) / 2 for place in accumulate(steps, initial=0.0)][
        : len(site.holdings)
    ]


def _halo(site: Spot, projection: Projection) -> Iterator[str]:
    """A ring over all the ground on which the place may lie, where that shows."""
    radius = site.precision_km * projection.per_km
    if radius > HALF:
        yield element("circle", class_="chr-halo", r=radius)


def _at(x: float, y: float) -> str:
    return f"translate({_pair(x, y)})"


def _pair(x: float, y: float) -> str:
    return f"{x:.1f} {y:.1f}"


_ON_A_PHONE = ("focus-name", "country-name", "river-name")
_STEP, _ARROW = 17.0, 5.0
_MOVING = frozenset({"arriving", "leaving"})
