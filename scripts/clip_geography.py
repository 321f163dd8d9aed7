"""Cut the ground of a map out of Natural Earth: run by hand when a subject needs another region.

The build never runs this; it reads the small file that this writes. What to give it, and from
which packages, stands in `docs/assets/geography/README.md`. Standard library only.
"""

from __future__ import annotations

import argparse
import json
import math
import struct
from collections.abc import Iterator
from itertools import pairwise, repeat
from pathlib import Path
from typing import Any, NamedTuple

Point = tuple[float, float]
Line = list[Point]

# Files of Natural Earth 1:10m by the layer that they become, whether their lines are closed, and
# the finest detail kept, in degrees.
LAYERS = {
    "land": ("ne_10m_land", True, 0.006),
    "lake": ("ne_10m_lakes", True, 0.006),
    "coast": ("ne_10m_coastline", False, 0.006),
    "border": ("ne_10m_admin_0_boundary_lines_land", False, 0.006),
    "province": ("ne_10m_admin_1_states_provinces_lines", False, 0.012),
}
FIRM = "International boundary"
NARROW = 0.12  # degrees: what shows less of itself needs no name
END_OF_FIELDS = 0x0D
LANGUAGES = ("AR", "RU", "TR", "FR", "DE", "ES")


class Box(NamedTuple):
    west: float
    south: float
    east: float
    north: float


def main() -> None:
    given = _arguments()
    box = Box(*given.box)
    # A little more than the frame, so that no cut end of a line is seen.
    wide = Box(box.west - 0.15, box.south - 0.15, box.east + 0.15, box.north + 0.15)
    countries = list(_countries(given.natural_earth, box))
    focus = [rings for name, _, rings in countries if name == given.focus]
    assert focus, f"no country is called {given.focus}"
    features = [
        *(
            feature
            for layer in LAYERS
            for feature in _layer(given.natural_earth, layer, wide, focus[0], given.focus)
        ),
        *_rivers(given.rivers, wide),
        *_names(countries, box, given.focus),
        *(json.loads(given.labels.read_text("utf-8"))["features"] if given.labels else ()),
    ]
    lines = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features)
    head = json.dumps({"type": "FeatureCollection", "bbox": list(box)})[:-1]
    given.output.write_text(f'{head}, "features": [\n{lines}\n]}}\n', "utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--box", type=float, nargs=4, required=True, metavar="DEGREES")
    parser.add_argument("--focus", required=True, help="the country whose provinces are drawn")
    parser.add_argument("--natural-earth", type=Path, required=True, help="folder of the .shp")
    parser.add_argument("--rivers", type=Path, help="TopoJSON with an object `rivers`")
    parser.add_argument("--labels", type=Path, help="GeoJSON points: seas and rivers by name")
    parser.add_argument("--output", type=Path, required=True)
    return parser.parse_args()


def _layer(
    folder: Path, layer: str, box: Box, focus: list[Line], focus_name: str
) -> Iterator[dict[str, Any]]:
    name, closed, detail = LAYERS[layer]
    shapes = _shapes(folder / f"{name}.shp")
    nothing: dict[str, str] = {}
    rows = _rows(folder / f"{name}.dbf") if layer == "border" else repeat(nothing)
    kinds: dict[str, list[Line]] = {}
    for parts, row in zip(shapes, rows, strict=False):
        if row.get("FEATURECLA") == "Overlay limit":
            continue
        for part in parts:
            for cut in _clip_ring(part, box) if closed else _clip_line(part, box):
                if layer == "province" and not _inside(cut[len(cut) // 2], focus):
                    continue
                thin = _simplify(cut, detail)
                if len(thin) > (3 if closed else 1):
                    kinds.setdefault(_kind(layer, row, focus_name), []).append(thin)
    for kind, lines in kinds.items():
        yield _feature(kind, lines)


def _kind(layer: str, row: dict[str, str], focus: str) -> str:
    """Which borders are agreed, and which of those are the country's own."""
    if not row.get("FEATURECLA", FIRM).startswith(FIRM):
        return f"{layer}-unsettled"
    return f"{layer}-focus" if focus in (row.get("ADM0_LEFT"), row.get("ADM0_RIGHT")) else layer


def _rivers(path: Path | None, box: Box) -> Iterator[dict[str, Any]]:
    if not path:
        return
    topology = json.loads(path.read_text("utf-8"))
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs: list[Line] = []
    for arc in topology["arcs"]:
        x = y = 0
        line: Line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        arcs.append(line)
    chains: list[Line] = []
    for geometry in topology["objects"]["rivers"]["geometries"]:
        many = geometry["arcs"] if geometry["type"] == "MultiLineString" else [geometry["arcs"]]
        for indices in many:
            whole = [p for i in indices for p in (arcs[i] if i >= 0 else arcs[~i][::-1])]
            chains += _clip_line(whole, box)
    if chains:
        yield _feature("river", [_simplify(c, 0.004) for c in _unique(chains)])


def _countries(folder: Path, box: Box) -> Iterator[tuple[str, dict[str, str], list[Line]]]:
    name = "ne_10m_admin_0_countries"
    rows = _rows(folder / f"{name}.dbf")
    for parts, row in zip(_shapes(folder / f"{name}.shp"), rows, strict=True):
        rings = [ring for part in parts for ring in _clip_ring(part, box)]
        if rings:
            names = {code.lower(): row[f"NAME_{code}"] for code in LANGUAGES}
            yield row["NAME"], names, rings


def _names(
    countries: list[tuple[str, dict[str, str], list[Line]]], box: Box, focus: str
) -> Iterator[dict[str, Any]]:
    """A point for each country's name: the one deepest inside what the frame shows of it."""
    step = 0.1
    for name, names, rings in countries:
        grid = [
            (box.west + i * step, box.south + j * step)
            for i in range(1, round((box.east - box.west) / step))
            for j in range(1, round((box.north - box.south) / step))
        ]
        deep = [(_depth(p, rings, box), p) for p in grid if _inside(p, rings)]
        depth, point = max(deep, default=(0.0, (0.0, 0.0)))
        if depth > NARROW:
            kind = "focus-name" if name == focus else "country-name"
            yield {
                "type": "Feature",
                "properties": {
                    "layer": kind,
                    "name": name,
                    "names": names,
                    "room": round(depth, 2),
                },
                "geometry": {"type": "Point", "coordinates": [round(c, 2) for c in point]},
            }


def _feature(layer: str, lines: list[Line]) -> dict[str, Any]:
    rounded = [[[round(x, 3), round(y, 3)] for x, y in line] for line in lines]
    return {
        "type": "Feature",
        "properties": {"layer": layer},
        "geometry": {"type": "MultiLineString", "coordinates": rounded},
    }


# ── the two file formats ─────────────────────────────────────────────────────────────────────────


def _shapes(path: Path) -> Iterator[list[Line]]:
    """Lines or rings of each record of a shapefile (kinds 3 and 5; an empty record has none)."""
    data = path.read_bytes()
    at = 100
    while at < len(data):
        words = struct.unpack(">i", data[at + 4 : at + 8])[0]
        record = data[at + 8 : at + 8 + 2 * words]
        at += 8 + 2 * words
        if struct.unpack("<i", record[:4])[0] == 0:
            yield []
            continue
        parts, points = struct.unpack("<ii", record[36:44])
        starts = [*struct.unpack(f"<{parts}i", record[44 : 44 + 4 * parts]), points]
        first = 44 + 4 * parts
        flat = struct.unpack(f"<{2 * points}d", record[first : first + 16 * points])
        pairs = list(zip(flat[::2], flat[1::2], strict=True))
        yield [pairs[a:b] for a, b in pairwise(starts)]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    data = path.read_bytes()
    count, head, width = struct.unpack("<IHH", data[4:12])
    fields, at = [], 32
    while data[at] != END_OF_FIELDS:
        fields.append((data[at : at + 11].split(b"\0")[0].decode(), data[at + 16]))
        at += 32
    for number in range(count):
        at, row = head + number * width + 1, {}
        for name, size in fields:
            row[name] = data[at : at + size].decode("utf-8", "replace").strip(" \0")
            at += size
        yield row


# ── plane geometry ───────────────────────────────────────────────────────────────────────────────


def _clip_ring(ring: Line, box: Box) -> list[Line]:
    """Sutherland and Hodgman: one side of the box after the other."""
    if not _touches(ring, box):
        return []
    sides = ((0, box.west, 1), (0, box.east, -1), (1, box.south, 1), (1, box.north, -1))
    for axis, limit, sign in sides:
        out: Line = []
        for a, b in zip([ring[-1], *ring], ring, strict=False):
            a_in, b_in = sign * (a[axis] - limit) >= 0, sign * (b[axis] - limit) >= 0
            if a_in != b_in:
                part = (limit - a[axis]) / (b[axis] - a[axis])
                out.append((a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])))
            if b_in:
                out.append(b)
        ring = out
        if not ring:
            return []
    return [ring]


def _clip_line(line: Line, box: Box) -> list[Line]:
    """Liang and Barsky, segment by segment, joined again where one follows the other."""
    if not _touches(line, box):
        return []
    out: list[Line] = []
    for a, b in pairwise(line):
        dx, dy = b[0] - a[0], b[1] - a[1]
        low, high = 0.0, 1.0
        across = ((-dx, a[0] - box.west), (dx, box.east - a[0]))
        down = ((-dy, a[1] - box.south), (dy, box.north - a[1]))
        for p, q in (*across, *down):
            if p == 0:
                high = high if q >= 0 else -1.0
            elif p < 0:
                low = max(low, q / p)
            else:
                high = min(high, q / p)
        if low < high:
            start = (a[0] + low * dx, a[1] + low * dy)
            if not out or out[-1][-1] != start:
                out.append([start])
            out[-1].append((a[0] + high * dx, a[1] + high * dy))
    return out


def _touches(line: Line, box: Box) -> bool:
    xs, ys = [p[0] for p in line], [p[1] for p in line]
    return min(xs) < box.east and max(xs) > box.west and min(ys) < box.north and max(ys) > box.south


def _simplify(line: Line, detail: float) -> Line:
    """Douglas and Peucker, without recursion."""
    keep, todo = {0, len(line) - 1}, [(0, len(line) - 1)]
    if line[0] == line[-1]:
        middle = len(line) // 2
        keep, todo = keep | {middle}, [(0, middle), (middle, len(line) - 1)]
    while todo:
        first, last = todo.pop()
        far = max(
            ((_distance(line[i], line[first], line[last]), i) for i in range(first + 1, last)),
            default=(0.0, 0),
        )
        if far[0] > detail:
            keep.add(far[1])
            todo += [(first, far[1]), (far[1], last)]
    return [line[i] for i in sorted(keep)]


def _distance(p: Point, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    t = min(1.0, max(0.0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length)) if length else 0.0
    x, y = p[0] - a[0] - t * dx, p[1] - a[1] - t * dy
    return math.hypot(x, y)


def _inside(point: Point, rings: list[Line]) -> bool:
    x, y = point
    odd = False
    for ring in rings:
        for a, b in zip([ring[-1], *ring], ring, strict=False):
            if (a[1] > y) != (b[1] > y) and x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]:
                odd = not odd
    return odd


def _depth(point: Point, rings: list[Line], box: Box) -> float:
    edges = min(_distance(point, a, b) for r in rings for a, b in zip([r[-1], *r], r, strict=False))
    x, y = point
    return round(min(edges, x - box.west, box.east - x, y - box.south, box.north - y), 6)


def _unique(lines: list[Line]) -> list[Line]:
    return [line for i, line in enumerate(lines) if line not in lines[:i]]


if __name__ == "__main__":
    main()
