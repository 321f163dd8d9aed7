"""A sentence repeats words of a quotation without the word before them that limits them.

Some of the forces are not the forces, a former ally is no ally, who may ask has not asked, and who
has begun to leave has not left. Say it as the quotation does, or in a word like it. Who says so
does not make up for it: "he said that they left" is not what he said.

Faulty:

    # events/2001/two-keepers-leave.md
    citations:
      place:
        origin: harbour-master
    body: >-
      The keepers left the Grey Rock light, the harbour master told the Gazette. [@place]
      Two of the five keepers reportedly left in the week before 6 May 2001. [@gazette]

Sound:

    # events/2001/two-keepers-leave.md
    body: >-
      The keepers had started to leave the Grey Rock light, the harbour master told the Gazette.
      [@place] Two of the five keepers reportedly left in the week before 6 May 2001. [@gazette]
"""

from chronology.checks.run import Findings
from chronology.derive.departures import telling
from chronology.derive.statements import Bound


def ask(statement: Bound) -> Findings:
    """Ask about words that a passage limits and the sentence does not."""
    message = "the passage says “{theirs}”, the sentence leaves the limit out"
    yield from telling(statement, "dropped-qualifier", "question", message)
