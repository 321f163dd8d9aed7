"""There is nothing to check: no event, no citation, or no document.

A run over nothing would pass; nobody should take that for a chronology in order.

Faulty:

    # events (remove)

    # docs/bases/grey-rock.md (remove)

Sound:

    # seeds/wire.yml
    reach: full
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.values.faults import Finding, Place


def check(chronology: Chronology) -> Findings:
    """Refuse an empty run."""
    for count, where, what in (
        (len(chronology.events), "events", "no event"),
        (len(chronology.archive), "seeds", "no document"),
        (len(chronology.cited), "events", "no citation"),
    ):
        if not count and not any(chronology.broken):
            yield Finding(Place(where), f"there is {what} to check", "is this the right folder?")
