"""A review is of no statement that there is.

What was read is gone: the sentence, or the whole record. A review that stays behind would seem to
say something of what stands there now. `chronology review --prune` removes it.

Faulty:

    # reviews/2001/machine-announced.yml (whole file)
    statements:
      - seal: 0123456789ab
        sentence: Nobody has ever written these words here.
        reader: second reader
        day: 2001-12-31
        verdict: fair

Sound:

    # events/2001/machine-announced.md
    status: occurred
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.values.faults import Finding


def check(chronology: Chronology) -> Findings:
    """Look for entries that no statement is like."""
    for path, number in chronology.reviewing.idle:
        message = "no statement bears this seal, and none is like this sentence"
        help_ = "`chronology review --prune` removes what is idle"
        yield Finding(chronology.reviews[path].at(number), message, help_)
