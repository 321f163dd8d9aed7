"""A base is handed over, and nobody takes it.

To hand a base over, somebody else must have it afterwards: an event, this one or another, says that
another force is there, and not only before. Where no document tells who came, the force has merely
`left`.

Faulty (with unsupported-change):

    # events/2001/two-keepers-leave.md
    changes:
      - {base: grey-rock, force: keepers, to: handed-over, citations: [gazette, place]}

Sound:

    # events/2001/two-keepers-leave.md
    changes:
      - {base: grey-rock, force: keepers, to: leaving, citations: [gazette, place]}
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.lasting import GONE
from chronology.derive.presence import Step, Track
from chronology.values.faults import Finding


def check(chronology: Chronology) -> Findings:
    """Look for another force at the base."""
    for track in chronology.tracks:
        others = [o for o in chronology.tracks if o.base == track.base and o.force != track.force]
        for step in track.steps:
            if step.change.to == "handed-over" and not any(_takes(one, step) for one in others):
                message = f"{track.force} hands {track.base} over, and no other force is there then"
                help_ = "tell in `changes` who took it, or write `left`"
                yield Finding(step.event.at("changes", step.index, "to"), message, help_)


def _takes(other: Track, given: Step) -> bool:
    """Whether another force is there after the day on which the base is given, or ever."""
    day = given.when.earliest
    return any(
        step.change.to not in GONE and (day is None or step.seen is None or step.seen >= day)
        for step in other.steps
    )
