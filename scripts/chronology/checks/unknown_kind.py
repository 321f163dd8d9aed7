"""An event's kind is not one of those that the chronology's settings list.

Faulty (with overstated-status):

    kind: announcement

Sound:

    kind: statement
"""

from chronology.check import Findings
from chronology.evidence import Chronology
from chronology.lookup import unknown
from chronology.model import Event
from chronology.places import SETTINGS


def check(event: Event, chronology: Chronology) -> Findings:
    """Look the kind up."""
    kinds = chronology.settings.kinds
    yield from unknown(event.kind, kinds, (), event.at("kind"), "kind", f"`kinds` of {SETTINGS}")
