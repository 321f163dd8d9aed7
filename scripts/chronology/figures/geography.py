"""The ground of a map: lines of the earth, read from a small file and laid flat.

The file is GeoJSON written by `scripts/clip_geography.py`: lines by layer, and points with names.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from chronology.values.earth import KM_PER_DEGREE

CLOSED = frozenset({"land", "lake"})


class Frame(NamedTuple):
    """What a map shows, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def around(self, lon: float, lat: float, km: float) -> Frame:
        """Cut a smaller frame of like shape around a point, moved inside this one where it can."""
        middle = math.cos(math.radians(lat))
        half_lat = km / KM_PER_DEGREE
        half_lon = half_lat / middle * _shape(self)
        x = _held(lon, self.west + half_lon, self.east - half_lon)
        y = _held(lat, self.south + half_lat, self.north - half_lat)
        return Frame(x - half_lon, y - half_lat, x + half_lon, y + half_lat)


class PlaceName(NamedTuple):
    """A country, sea or river by name, where its name may stand."""

    layer: str
    name: str
    names: Mapping[str, str]
    lon: float
    lat: float
    room: float  # degrees from there to the nearest edge of what is named

    def in_language(self, language: str) -> str:
        return self.names.get(language, self.name)


@dataclass(frozen=True)
class Shapes:
    """Lines by layer (land, lake, coast, border, border-unsettled, province, river) and names."""

    frame: Frame
    layers: Mapping[str, tuple[tuple[tuple[float, float], ...], ...]]
    names: tuple[PlaceName, ...]


@dataclass(frozen=True)
class Projection:
    """Plate carrée with the middle parallel at true scale: for a country or two it lies little."""

    frame: Frame
    width: float

    @property
    def height(self) -> float:
        return self.width / _shape(self.frame)

    @property
    def per_km(self) -> float:
        return self.height / ((self.frame.north - self.frame.south) * KM_PER_DEGREE)

    def point(self, lon: float, lat: float) -> tuple[float, float]:
        west, south, east, north = self.frame
        return (
            (lon - west) / (east - west) * self.width,
            (north - lat) / (north - south) * self.height,
        )


def read_shapes(content: str | bytes) -> Shapes:
    """Read the clipped file; it is part of the project, so what is wrong in it may raise."""
    data = json.loads(content)
    layers: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {}
    names = []
    for feature in data["features"]:
        is_, where = feature["properties"], feature["geometry"]["coordinates"]
        if feature["geometry"]["type"] == "Point":
            room = is_.get("room", _ROOMY)
            lon, lat = where
            names.append(PlaceName(is_["layer"], is_["name"], is_["names"], lon, lat, room))
        else:
            layers[is_["layer"]] = tuple(tuple((x, y) for x, y in line) for line in where)
    return Shapes(Frame(*data["bbox"]), layers, tuple(names))


def path_of(
    lines: Iterable[Sequence[tuple[float, float]]], projection: Projection, *, closed: bool = False
) -> str:
    """Write lines as the data of one SVG path, in tenths of a pixel and relative: a third the size.

    Points that fall within half a pixel of the one before are dropped, and so is a line that lies
    wholly outside the frame.
    """
    return "".join(_one_path(line, projection, closed=closed) for line in lines)


def _one_path(line: Sequence[tuple[float, float]], projection: Projection, *, closed: bool) -> str:
    points = [projection.point(*point) for point in line]
    if not _in_sight(points, projection):
        return ""
    steps: list[tuple[int, int]] = []
    for x, y in points:
        spot = (round(x * 10), round(y * 10))
        if not steps or math.dist(spot, steps[-1]) >= _HALF_A_PIXEL:
            steps.append(spot)
    moves = [f"M{steps[0][0]} {steps[0][1]}l"]
    for (x, y), (ahead_x, ahead_y) in pairwise(steps):
        moves.append(f"{ahead_x - x} {ahead_y - y} ")
    ring = "z" if closed else ""
    return "".join(moves).rstrip().replace(" -", "-") + ring if len(steps) > 1 else ""


def _in_sight(points: Sequence[tuple[float, float]], projection: Projection) -> bool:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    across = min(xs) <= projection.width and max(xs) >= 0
    return across and min(ys) <= projection.height and max(ys) >= 0


def _shape(frame: Frame) -> float:
    middle = math.cos(math.radians((frame.south + frame.north) / 2))
    return (frame.east - frame.west) * middle / (frame.north - frame.south)


def _held(value: float, low: float, high: float) -> float:
    return (low + high) / 2 if low > high else min(high, max(low, value))


_HALF_A_PIXEL = 5  # in tenths
_ROOMY = 90.0
