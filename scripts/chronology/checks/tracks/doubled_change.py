"""An event changes the state of one force at one base twice.

Faulty:

    # events/2001/two-keepers-leave.md
    changes:
      - {base: grey-rock, force: keepers, to: leaving, citations: [gazette, place]}
      - {base: grey-rock, force: keepers, to: leaving, citations: [place]}

Sound:

    # events/2001/two-keepers-leave.md
    changes:
      - {base: grey-rock, force: keepers, to: leaving, citations: [gazette, place]}
"""

from chronology.checks.run import Findings
from chronology.records.models import Event
from chronology.values.faults import Finding


def check(event: Event) -> Findings:
    """Look for a pair of base and force that stands there already."""
    seen: set[tuple[str, str]] = set()
    for n, change in enumerate(event.changes):
        if (change.base, change.force) in seen:
            message = f"{change.force} at {change.base} stands here for the second time"
            yield Finding(event.at("changes", n), message, "keep one, or make an event of each")
        seen.add((change.base, change.force))
