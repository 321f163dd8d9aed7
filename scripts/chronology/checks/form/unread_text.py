"""A text holds words that are no sentences, so that nothing could hold them to a quotation.

Blocks of code, titles of links and pictures, and lists in lists in lists are shown or lost without
being read. Pages that cite nothing are free to use them.

Faulty:

    body: |
      The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]

          The keepers were not asked.

Sound:

    body: |
      The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]
"""

from chronology.checks.run import Findings
from chronology.records.models import Record, Written
from chronology.values.faults import Finding


def check(record: Record) -> Findings:
    """Pass on what was found while the sentences were read."""
    if isinstance(record, Written) and not record.cites:
        return
    for place, what in record.prose.unread:
        yield Finding(place, f"this is {what}, which nobody checks", "write it as a sentence")
