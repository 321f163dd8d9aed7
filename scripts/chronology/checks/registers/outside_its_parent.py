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

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.records.models import Base
from chronology.values.earth import distance_km
from chronology.values.faults import Finding


def check(base: Base, chronology: Chronology) -> Findings:
    """Measure how far apart the two are."""
    parent = chronology.bases.get(base.parent or "")
    if parent is None or base.coordinates is None or parent.coordinates is None:
        return
    here, there = base.coordinates, parent.coordinates
    apart = distance_km(here.lat, here.lon, there.lat, there.lon)
    allowed = base.coordinates.precision_km + parent.coordinates.precision_km
    if apart > allowed:
        message = f"this is {apart:.0f} km from the middle of `{parent.id}`, which reaches "
        message += f"{parent.coordinates.precision_km:g} km"
        yield Finding(base.at("coordinates"), message, "compare both positions, and the parent")
