"""An event's kind is not one of those that the chronology's settings list.

Faulty:

    kind: announcement

Sound:

    kind: statement
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.records.lookup import unknown
from chronology.records.models import Event
from chronology.values.places import SETTINGS


def check(event: Event, chronology: Chronology) -> Findings:
    """Look the kind up."""
    kinds = chronology.settings.kinds
    yield from unknown(event.kind, kinds, (), event.at("kind"), "kind", f"`kinds` of {SETTINGS}")
