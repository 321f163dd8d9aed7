"""A change cannot follow the one before it.

The state of a force at a base is computed from the events that change it. Who has left must
arrive before being there again, and who is leaving is not merely present: either the order of the
events is wrong, or one of them says too much.

Faulty (with unsupported-change):

    # events/2001/keepers-leaving.md (copy of events/2001/two-keepers-leave.md)

    # events/2001/keepers-leaving.md
    date: 2001-04-24/2001-04-29
    dated_because: the example puts it after the other

    # events/2001/two-keepers-leave.md
    changes:
      - {base: grey-rock, force: keepers, to: left, citations: [gazette, place]}

Sound:

    tier: context
"""

from chronology.check import Findings
from chronology.evidence import Chronology
from chronology.faults import Finding
from chronology.model import State
from chronology.presence import FOLLOWS, presence


def check(chronology: Chronology) -> Findings:
    """Follow each force at each base."""
    for track in presence(chronology):
        before: State | None = None
        for step in track.steps:
            to = step.change.to
            if to not in FOLLOWS[before]:
                allowed = ", ".join(sorted(FOLLOWS[before]))
                message = f"`{to}` cannot follow `{before}` ({track.force} at {track.base})"
                place = step.event.at("changes", step.index, "to")
                yield Finding(place, message, f"after `{before}` comes one of {allowed}")
            before = to
