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
from chronology.derive.statements import Bound
from chronology.language.en.qualifiers import dropped
from chronology.values.faults import Finding


def check(statement: Bound) -> Findings:
    """Look for the words without what stands before them."""
    quotes = tuple(cited.citation.quote for cited in statement.citations)
    for one in dropped(statement.sentence.text, quotes):
        words = " ".join(one.heads)
        message = f"the quotation says “{one.text}” of “{words}”, the sentence leaves it out"
        yield Finding(statement.place(0), message, f"keep “{one.text}”, or a word like it")
