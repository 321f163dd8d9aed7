"""An event refers to an event that does not exist.

Faulty:

    after: [board-silence]

Sound:

    after: [two-keepers-leave]
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.records.lookup import unknown
from chronology.records.models import Event


def check(event: Event, chronology: Chronology) -> Findings:
    """Look up what `after:` and `outcome:` name."""
    named = [(id_, event.at("after", n)) for n, id_ in enumerate(event.after)]
    if event.outcome and event.outcome.event:
        named.append((event.outcome.event, event.at("outcome", "event")))
    for id_, place in named:
        yield from unknown(id_, chronology.event, chronology.broken, place, "event", "events/")
