"""Something looks like a mark and is none, or a mark stands behind no sentence.

Faulty:

    body: The Lighthouse Board [@Board!] said so. [@board]

Faulty:

    body: |-
      The Lighthouse Board said so. [@board]

      [@board]

Sound:

    body: The Lighthouse Board said so. [@board]
"""

from chronology.checks.run import Findings
from chronology.records.models import Record
from chronology.values.faults import Finding


def check(record: Record) -> Findings:
    """Report what was passed over while the sentences were read."""
    for stray in record.prose.strays:
        if stray.alone:
            help_ = "put it behind the sentence that rests on it"
            yield Finding(stray.place, f"`{stray.text}` stands behind no sentence", help_)
            continue
        help_ = "a mark reads `[@name]`, `[@event-id#name]` or `[editorial: reason]`"
        yield Finding(stray.place, f"`{stray.text}` is no mark", help_)
