"""An event changes the state of a base, or of a force, that it does not list.

Faulty:

    # events/2001/two-keepers-leave.md
    bases: []

Sound:

    # events/2001/two-keepers-leave.md
    bases: [grey-rock]
"""

from chronology.check import Findings
from chronology.faults import Finding
from chronology.model import Event


def check(event: Event) -> Findings:
    """Compare `changes` with `actors` and `bases`."""
    for n, change in enumerate(event.changes):
        for field, id_, listed in (
            ("base", change.base, event.bases),
            ("force", change.force, event.actors),
        ):
            if id_ not in listed:
                plural = "bases" if field == "base" else "actors"
                message = f"`{id_}` changes here, and is not among the event's {plural}"
                yield Finding(event.at("changes", n, field), message, f"add it to `{plural}`")
