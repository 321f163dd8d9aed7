"""A base lies outside of the place that it is a part of.

Both positions say how far they may be off. Where the two circles do not meet, one of the positions
is wrong, or the base belongs to another place.

Faulty:

    # docs/bases/grey-rock.md
    parent: the-skerry

    # docs/bases/the-skerry.md
    name: The Skerry
    kind: island
    coordinates: {lat: 61.5, lon: 4.9, precision_km: 10, basis: general knowledge}

Sound:

    # docs/bases/grey-rock.md
    parent: the-skerry

    # docs/bases/the-skerry.md
    name: The Skerry
    kind: island
    coordinates: {lat: 60.45, lon: 4.9, precision_km: 10, basis: general knowledge}
"""

import math

from chronology.check import Findings
from chronology.evidence import Chronology
from chronology.faults import Finding
from chronology.geography import KM_PER_DEGREE
from chronology.model import Base, Coordinates


def check(base: Base, chronology: Chronology) -> Findings:
    """Measure how far apart the two are."""
    parent = chronology.bases.get(base.parent or "")
    if parent is None or base.coordinates is None or parent.coordinates is None:
        return
    apart = _km(base.coordinates, parent.coordinates)
    allowed = base.coordinates.precision_km + parent.coordinates.precision_km
    if apart > allowed:
        message = f"this is {apart:.0f} km from the middle of `{parent.id}`, which reaches "
        message += f"{parent.coordinates.precision_km:g} km"
        yield Finding(base.at("coordinates"), message, "compare both positions, and the parent")


def _km(one: Coordinates, other: Coordinates) -> float:
    """Measure along the sphere, the shorter way round."""
    north, south = math.radians(one.lat), math.radians(other.lat)
    turn = math.radians(one.lon - other.lon)
    half = (
        math.sin((north - south) / 2) ** 2
        + math.cos(north) * math.cos(south) * math.sin(turn / 2) ** 2
    )
    return math.degrees(2 * math.asin(math.sqrt(min(1.0, half)))) * KM_PER_DEGREE
