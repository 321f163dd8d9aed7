"""A map as a printed figure: the ground, what stands on it, and words that do not collide.

One drawing holds two sets of symbols and labels, for a column and for a phone, since type in a
drawing shrinks with it; the style sheet shows the one that fits.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from chronology.figures.labels import Anchor, Box, Label, place_labels, spread, symbol_box
from chronology.figures.states import HALF, STATES, Force, swatch, symbol
from chronology.figures.svg import element, joined, text, width_of
from chronology.geography import Name, Projection, Shapes, path_of

WIDE, NARROW, SMALL = 720.0, 330.0, 270.0


@dataclass(frozen=True)
class Holding:
    """The state of one force at one place."""

    force: str
    state: str


@dataclass(frozen=True)
class Site:
    """A place on the map; `note` is a line under its name, `words` what its link says aloud."""

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
    sites: Sequence[Site],
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
        "g", *_overlay(shapes, sites, narrow, look), transform=f"scale({WIDE / NARROW:g})"
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
    shapes: Shapes, site: Site, others: Sequence[Site] = (), *, title: str, labels: str = "latin"
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
        *_names(shapes, projection, look, taken, ("focus-name",)),
        *spots,
        element("g", *_halo(site, projection), transform=_at(x, y)),
        element("circle", class_="chr-here", cx=x, cy=y, r=5),
        *_label(site, label, look, notes=False),
        class_="chr-map chr-locator",
        viewBox=f"0 0 {SMALL:g} {projection.height:.0f}",
        role="img",
        aria_label=title,
    )


def draw_ground(shapes: Shapes, projection: Projection) -> str:
    """The earth alone: sea, land, water, provinces, borders; what is unsettled is dashed."""
    paths = "".join(
        element("path", class_=f"chr-{layer}", d=data)
        for layer in _FROM_BELOW
        if (data := path_of(shapes.layers.get(layer, ()), projection, closed=layer in _FILLED))
    )
    sea = element("rect", class_="chr-sea", width=projection.width, height=projection.height)
    return sea + element("g", paths, class_="chr-earth", transform="scale(.1)")


def map_legend(forces: Sequence[Force], sites: Sequence[Site]) -> str:
    """Explain the shapes and fillings that these sites show, and no others."""
    seen = {holding.state for site in sites for holding in site.holdings}
    shapes = [
        element("li", swatch(rank, "present"), text(force.name))
        for rank, force in enumerate(forces)
    ]
    fillings = [
        element("li", swatch(None, state), text(words))
        for state, words in STATES.items()
        if state in seen
    ]
    return "".join(element("ul", *part, class_="chr-legend") for part in (shapes, fillings) if part)


def map_table(forces: Sequence[Force], sites: Sequence[Site], *, caption: str) -> str:
    """Say in a table what the map of these sites says."""
    said = {force.id: force.name for force in forces}
    rows = [
        element(
            "tr",
            element("th", _linked(site), scope="row"),
            element("td", text(said[holding.force]), data_label="Force"),
            element("td", text(_state_words(holding, site)), data_label="State"),
        )
        for site in sites
        for holding in site.holdings
    ]
    head = element(
        "tr", *(element("th", words, scope="col") for words in ("Base", "Force", "State"))
    )
    return element(
        "table",
        element("caption", text(caption)),
        element("thead", head),
        element("tbody", *rows),
        class_="chr-table",
    )


@dataclass(frozen=True)
class _Look:
    ranks: Mapping[str, int]
    forces: Mapping[str, str]
    language: str
    date_words: str

    def name_of(self, site: Site) -> str:
        return site.names.get(self.language, site.name)


def _overlay(
    shapes: Shapes,
    sites: Sequence[Site],
    projection: Projection,
    look: _Look,
    *,
    notes: bool = False,
) -> Iterator[str]:
    bar, bar_box = _scale_bar(projection)
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
    yield from _names(shapes, projection, look, taken, _NAMED if notes else _ON_A_PHONE)
    yield bar
    for site, anchor, label in zip(sites, anchors, labels, strict=True):
        yield _site(site, anchor, label, projection, look, notes=notes)


def _site(  # noqa: PLR0913 - all of one place
    site: Site, anchor: Anchor, label: Label, projection: Projection, look: _Look, *, notes: bool
) -> str:
    start = -_STEP * (len(site.holdings) - 1) / 2
    symbols = [
        element(
            "g",
            symbol(look.ranks[holding.force], holding.state),
            class_=f"chr-force-{look.ranks[holding.force] + 1}",
            transform=_at(start + _STEP * place, 0) if len(site.holdings) > 1 else None,
        )
        for place, holding in enumerate(site.holdings)
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
    states = [f"{look.forces[h.force]} {STATES[h.state]}" for h in site.holdings]
    said = f"{site.name}: {'; '.join(states)}" if states else site.name
    return element("a", drawn, *words, href=site.href, aria_label=said, class_="chr-place")


def _label(site: Site, label: Label, look: _Look, *, notes: bool) -> Iterator[str]:
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
    rtl = language in _RIGHT_TO_LEFT
    yield element(
        "text",
        text(look.name_of(site)),
        class_=joined(["chr-name", _turned(flush) if rtl and flush else flush or ""]),
        x=x,
        y=box.top + _SIZE - 1,
        lang=language,
        direction="rtl" if rtl else None,
    )
    if notes and site.note:
        classes = joined(["chr-note", flush or ""])
        yield element("text", text(site.note), class_=classes, x=x, y=box.top + 2 * _SIZE)


def _turned(flush: str) -> str:
    """In a line that runs from the right, its start is at the right."""
    return "chr-flush-end" if flush == "chr-flush-start" else "chr-flush-start"


def _anchor(site: Site, projection: Projection, look: _Look, *, notes: bool = False) -> Anchor:
    x, y = projection.point(site.lon, site.lat)
    half = HALF + _STEP * max(0, len(site.holdings) - 1) / 2
    half += 4 if any(h.state in {"leaving", "arriving"} for h in site.holdings) else 0
    wide, high = width_of(look.name_of(site), _SIZE, bold=True) + 2, _SIZE + 3
    if notes and site.note:
        wide, high = max(wide, width_of(site.note, _SIZE - 1)), 2 * _SIZE + 4
    radius = site.precision_km * projection.per_km
    return Anchor(x, y, max(half, radius), max(HALF, radius), wide, high)


def _halo(site: Site, projection: Projection) -> Iterator[str]:
    """A ring over all the ground on which the place may lie, where that shows."""
    radius = site.precision_km * projection.per_km
    if radius > HALF:
        yield element("circle", class_="chr-halo", r=radius)


def _names(
    shapes: Shapes,
    projection: Projection,
    look: _Look,
    taken: Sequence[Box],
    layers: Sequence[str],
) -> Iterator[str]:
    """Names of countries and waters, moved aside for those of sites, or left out for them."""
    held = list(taken)
    for name in sorted(shapes.names, key=lambda name: (_NAMED.index(name.layer), name.name)):
        lines = name.in_language(look.language).split("\n")
        if name.layer not in layers or not (box := _free(name, lines, projection, held)):
            continue
        held.append(box)
        foreign = look.language if look.language in name.names else None
        size = (box.bottom - box.top - 4) / len(lines)
        for row, words in enumerate(lines):
            yield element(
                "text",
                text(words),
                class_=f"chr-{name.layer}",
                x=(box.left + box.right) / 2,
                y=box.top + size * (row + 1),
                lang=foreign,
                direction="rtl" if foreign in _RIGHT_TO_LEFT else None,
            )


def _free(
    name: Name, lines: Sequence[str], projection: Projection, held: Sequence[Box]
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
    for down, across in _ASIDE:
        left, top = x + across - half, y + down - height / 2
        box = Box(left, top, left + 2 * half, top + height)
        clear = not box.outside(projection.width, projection.height)
        if math.hypot(down, across) > reach:
            return None
        if clear and not any(box.overlap(other) for other in held):
            return box
    return None


def _scale_bar(projection: Projection) -> tuple[str, Box]:
    most = projection.width / 5 / projection.per_km
    km = max((size for size in _ROUND if size <= most), default=_ROUND[0])
    length, y = km * projection.per_km, projection.height - 10
    bar = element("path", d=f"M10 {y - 4:.1f}v4h{length:.1f}v-4")
    words = element("text", f"{km:g} km", x=10 + length + 6, y=y)
    return element("g", bar, words, class_="chr-scale"), Box(0, y - 14, length + 60, y + 10)


def _linked(site: Site) -> str:
    return element("a", text(site.name), href=site.href) if site.href else text(site.name)


def _state_words(holding: Holding, site: Site) -> str:
    state = STATES[holding.state]
    if not site.note or site.note.startswith(state):
        return site.note or state
    return f"{state} ({site.note})"


def _at(x: float, y: float) -> str:
    return f"translate({_pair(x, y)})"


def _pair(x: float, y: float) -> str:
    return f"{x:.1f} {y:.1f}"


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
_FILLED = frozenset({"land", "lake"})
_NAMED = ("focus-name", "country-name", "sea-name", "river-name")
_ON_A_PHONE = ("focus-name", "country-name", "river-name")
_RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ku-arab", "ur"})
_ROUND = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_NEAR, _FAR = 24.0, 64.0
_TIGHT = 12.0  # pixels: a smaller country's name would stand on its neighbours
_STEP = 17.0
_SIZE = 12.5
_ASIDE = tuple(
    sorted(
        ((down, across) for down in range(-64, 65, 4) for across in range(-64, 65, 4)),
        key=lambda step: (step[0] ** 2 + step[1] ** 2, step),
    )
)
