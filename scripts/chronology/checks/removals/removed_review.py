"""A change takes away what a second reader found of a statement that stands as it was read.

Whoever found it unfair may have been right: an objection is answered, not removed.

Before:

    # reviews/2001/board-silent.yml (whole file)
    statements:
      - seal: 688d7c04d081
        sentence: The Lighthouse Board has not commented
        reader: second reader
        day: 2001-12-31
        verdict: fair

Faulty:

    # events/2001/board-silent.md
    tier: context

Sound (the sentence is another one now):

    # events/2001/board-silent.md
    title: No comment by the Lighthouse Board
"""

from chronology.checks.run import Findings
from chronology.derive.reviews import seal_of
from chronology.derive.revision import Revision
from chronology.values.faults import Finding

_HELP = "put it back, or say why it no longer counts"


def ask(revision: Revision) -> Findings:
    """Look for each review of which nothing is left but the statement."""
    kept = {
        (entry.seal, entry.reader, entry.verdict)
        for review in revision.after.reviews.values()
        for _, entry in review.entries()
    }
    read = revision.after.reviewing.standings
    standing = {seal_of(statement): statement for statement in read}
    for review in revision.before.reviews.values():
        for _, entry in review.entries():
            statement = standing.get(entry.seal)
            if statement and (entry.seal, entry.reader, entry.verdict) not in kept:
                message = f"{entry.reader} found “{entry.sentence}” {entry.verdict}; this is gone"
                yield Finding(statement.place(0), message, _HELP)
