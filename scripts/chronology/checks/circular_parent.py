"""An actor or a base is, through its parents, a part of itself.

Faulty:

    # docs/bases/grey-rock.md
    parent: south-head
    coordinates:
    # docs/bases/south-head.md
    parent: grey-rock

Sound:

    # docs/bases/grey-rock.md
    parent: south-head
    coordinates:
"""

from chronology.check import Findings
from chronology.evidence import Chronology
from chronology.faults import Finding
from chronology.model import Entity


def check(entity: Entity, chronology: Chronology) -> Findings:
    """Follow the parents until there are no more, or one comes again; tell a circle once."""
    circle: list[str] = []
    parent = entity.parent or ""
    while parent in chronology.entities and parent not in circle:
        circle.append(parent)
        parent = chronology.entities[parent].parent or ""
    if entity.id in circle and entity.id == min(circle):
        message = f"this is a part of itself: {' → '.join([entity.id, *circle])}"
        yield Finding(entity.at("parent"), message, "name the larger one as the parent, or none")
