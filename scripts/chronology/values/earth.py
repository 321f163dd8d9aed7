"""Distances on the earth."""

from __future__ import annotations

import math

KM_PER_DEGREE = 111.195  # of latitude, on a sphere of the earth's mean radius


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Measure along the sphere, the shorter way round, between two positions in degrees."""
    north, south = math.radians(lat), math.radians(other_lat)
    turn = math.radians(lon - other_lon)
    half = (
        math.sin((north - south) / 2) ** 2
        + math.cos(north) * math.cos(south) * math.sin(turn / 2) ** 2
    )
    return math.degrees(2 * math.asin(math.sqrt(min(1.0, half)))) * KM_PER_DEGREE
