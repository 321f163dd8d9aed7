"""A change takes away a reading of a disagreement, or the disagreement as a whole.

Before:

    # events/2001/two-keepers-leave.md
    differs:
      - about: number
        readings:
          - {value: two keepers, citations: [gazette]}
          - {value: some keepers, citations: [place]}
        uses: 1
        because: it is the one that counts

Faulty:

    # events/2001/two-keepers-leave.md
    tier: context

Sound:

    # events/2001/two-keepers-leave.md
    differs:
      - about: number
        readings:
          - {value: two keepers, citations: [gazette]}
          - {value: some keepers, citations: [place]}
        uses: none
        because: neither of them counted all
"""

from chronology.checks.run import Findings
from chronology.derive.revision import Revised
from chronology.records.models import Event
from chronology.values.faults import Finding


def ask(revised: Revised) -> Findings:
    """Look for each reading that an event had and has no more."""
    before, after = revised.before, revised.after
    if not isinstance(before, Event) or not isinstance(after, Event):
        return
    kept = {(one.about, reading.value) for one in after.differs for reading in one.readings}
    for one in before.differs:
        for reading in one.readings:
            if (one.about, reading.value) not in kept:
                message = f"on the {one.about}, the reading “{reading.value}” is gone"
                yield Finding(after.at("differs"), message, "say which document took it back")
