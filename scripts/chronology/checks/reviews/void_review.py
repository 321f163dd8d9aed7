"""A statement has changed since a second person read it.

A review holds for the words that were read: those of the sentence, of its quotations, and of the
paragraphs from which they are taken. As soon as one of them changes, the review of this sentence,
and of no other, is void, and the sentence is to be read again. The message tells what was read.

Faulty (with unreviewed):

    # chronology.yml
    reviews: required
    # reviews/2001/machine-announced.yml (whole file)
    statements:
      - seal: 0123456789ab
        sentence: The Lighthouse Board said that the Grey Rock light would be run by a machine.
        reader: second reader
        day: 2001-12-31
        verdict: fair

Sound:

    # reviews/2001/machine-announced.yml (whole file)
    statements:
      - seal: 0123456789ab
        sentence: The Lighthouse Board said that the Grey Rock light would be run by a machine.
        reader: second reader
        day: 2001-12-31
        verdict: fair
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.reviews import quotes
from chronology.values.faults import Finding


def check(chronology: Chronology) -> Findings:
    """Look for statements of which another wording was read."""
    if chronology.settings.reviews != "required":
        return
    for standing in chronology.reviewing.standings.values():
        statement, former = standing.statement, standing.former
        if standing.state == "void" and former is not None:
            message = f"{former.reader} read “{former.sentence}”, and the sentence has changed"
            if quotes(former, statement):
                message = f"a passage has changed since {former.reader} read this on {former.day}"
            yield Finding(statement.place(0), message, f"`chronology review {statement.owner.id}`")
