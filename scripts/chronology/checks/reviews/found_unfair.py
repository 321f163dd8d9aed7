"""A second person has read a statement beside its passages and found it unfair.

The review says what is wrong. It holds until the sentence is mended, which makes it void, or until
whoever wrote it has been convinced and removes it; another review does not outvote it.

Faulty:

    # reviews/2001/machine-announced.yml (whole file)
    statements:
      - seal: 05173431187a
        sentence: >-
          The Lighthouse Board said on Friday, 4 May 2001, that the Grey Rock light would be run
          by a machine.
        reader: second reader
        day: 2001-12-31
        verdict: unfair
        because: the passage does not say who is to run the machine

Sound:

    # reviews/2001/machine-announced.yml (whole file)
    statements:
      - seal: 05173431187a
        sentence: >-
          The Lighthouse Board said on Friday, 4 May 2001, that the Grey Rock light would be run
          by a machine.
        reader: second reader
        day: 2001-12-31
        verdict: fair
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.values.faults import Finding


def check(chronology: Chronology) -> Findings:
    """Look for statements that a reader objects to."""
    for standing in chronology.reviewing.standings.values():
        for entry in standing.entries:
            if entry.verdict == "unfair":
                because = f": {entry.because}" if entry.because else ""
                message = f"{entry.reader} read this on {entry.day} and found it unfair{because}"
                help_ = "mend the sentence; the objection is void as soon as it changes"
                yield Finding(standing.statement.place(0), message, help_)
