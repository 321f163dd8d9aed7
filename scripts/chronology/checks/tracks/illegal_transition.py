"""A change cannot follow the one before it.

The state of a force at a base is computed from the events that change it. Who has left must
arrive before being there again or leaving again, and who is there cannot arrive: either the order
of the events is wrong, or one of them says too much.

Faulty (with unsupported-change):

    # events/2001/keepers-leaving.md (copy of events/2001/two-keepers-leave.md)

    # events/2001/keepers-leaving.md
    date: 2001-04-24/2001-04-29
    dated_because: the example puts it after the other

    # events/2001/two-keepers-leave.md
    changes:
      - {base: grey-rock, force: keepers, to: left, citations: [gazette, place]}

Sound:

    # events/2001/keepers-leaving.md (copy of events/2001/two-keepers-leave.md)

    # events/2001/keepers-leaving.md
    date: 2001-04-24/2001-04-29
    dated_because: the example puts it after the other
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.lasting import GONE
from chronology.derive.presence import FOLLOWS, Step
from chronology.values.faults import Finding


def check(chronology: Chronology) -> Findings:
    """Follow each force at each base."""
    for track in chronology.tracks:
        before: Step | None = None
        for step in track.steps:
            if told := _against(before, step):
                yield Finding(
                    step.event.at("changes", step.index, "to"),
                    f"{told[0]} ({track.force} at {track.base})",
                    told[1],
                )
            before = step


def _against(before: Step | None, step: Step) -> tuple[str, str] | None:
    """Say what speaks against one change after another, and what may be done."""
    was, to = before.change.to if before else None, step.change.to
    if to not in FOLLOWS[was]:
        allowed = f"after `{was}` comes one of {', '.join(sorted(FOLLOWS[was]))}"
        if before and before.when.overlaps(step.when):
            allowed += f"; if this was first, put `{before.event.id}` after it (`after:`)"
        return f"`{to}` cannot follow `{was}`", allowed
    if before and was == to and to in GONE and not before.when.agrees(step.when):
        message = f"`{to}` on {step.when}, and already on {before.when} (`{before.event.id}`)"
        help_ = "tell of the return between, or date the later one by when they were gone (`by:`)"
        return message, help_
    return None
