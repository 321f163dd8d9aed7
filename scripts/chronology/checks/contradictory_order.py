"""An event is put after one that lies wholly later, or two are put after each other.

Faulty:

    after: [board-silent]

Sound:

    after: [two-keepers-leave]
"""

from chronology.check import Findings
from chronology.evidence import Chronology
from chronology.faults import Finding
from chronology.model import Event


def check(event: Event, chronology: Chronology) -> Findings:
    """Compare the dates, and follow `after:` back."""
    for n, id_ in enumerate(event.after):
        other = chronology.event.get(id_)
        if other is None:
            continue
        ends, begins = event.date.latest, other.date.earliest
        if ends is not None and begins is not None and begins > ends:
            message = f"`{id_}` is dated {other.date}, after this event's {event.date}"
            yield Finding(event.at("after", n), message, "compare the two dates")
        elif event.id in _before(other, chronology):
            message = f"`{id_}` is itself put after this event"
            yield Finding(event.at("after", n), message, "remove one of the two")


def _before(event: Event, chronology: Chronology) -> set[str]:
    seen: set[str] = set()
    pending = list(event.after)
    while pending:
        id_ = pending.pop()
        if id_ not in seen and (other := chronology.event.get(id_)) is not None:
            seen.add(id_)
            pending.extend(other.after)
    return seen
