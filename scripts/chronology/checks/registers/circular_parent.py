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

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.records.models import Entity
from chronology.values.faults import Finding


def check(entity: Entity, chronology: Chronology) -> Findings:
    """Follow the parents until there are no more, or one comes again; tell a circle once."""
    line = chronology.line(entity.id)
    last = chronology.entities.get(line[-1])
    if last and last.parent == entity.id == min(line):
        message = f"this is a part of itself: {' → '.join([*line, entity.id])}"
        yield Finding(entity.at("parent"), message, "name the larger one as the parent, or none")
