"""Something looks like a mark and is none.

Faulty:

    body: The Lighthouse Board [@Board!] said so. [@board]

Sound:

    body: The Lighthouse Board said so. [@board]
"""

from chronology.checks.run import Findings
from chronology.records.models import Record
from chronology.values.faults import Finding


def check(record: Record) -> Findings:
    """Report what was passed over while the sentences were read."""
    for stray in record.prose.strays:
        help_ = "a mark reads `[@name]`, `[@event-id#name]` or `[editorial: reason]`"
        yield Finding(stray.place, f"`{stray.text}` is no mark", help_)
