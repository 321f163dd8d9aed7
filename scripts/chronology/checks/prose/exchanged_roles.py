"""A sentence lets one do what its quotations have the other do.

The words are those of the quotation, and who acts and who is acted upon have changed places, or
what came before comes after, or where somebody went from is where he went to.

Faulty:

    # events/2001/two-keepers-leave.md
    body: >-
      The keepers had begun to leave the Grey Rock light, the Gazette told the harbour master.
      [@place] Two of the five keepers reportedly left in the week before 6 May 2001. [@gazette]

Sound:

    # events/2001/two-keepers-leave.md
    body: >-
      The keepers had begun to leave the Grey Rock light, the Gazette was told by the harbour
      master. [@place] Two of the five keepers reportedly left in the week before 6 May 2001.
      [@gazette]
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.statements import Bound
from chronology.language.en.roles import exchanged, reversed_, turned
from chronology.values.faults import Finding


def check(statement: Bound, chronology: Chronology) -> Findings:
    """Compare who, in which order, and which way."""
    quotes = statement.support.quotes
    text, names = statement.sentence.text, chronology.names
    for verb, start in exchanged(text, quotes, names):
        message = f"with “{verb}…” the quotation has it the other way round"
        yield Finding(statement.place(start), message, "who does it, and to whom?")
    for word, start in reversed_(text, quotes, names):
        message = f"the sentence has “{word}” where the quotation has the contrary"
        yield Finding(statement.place(start), message, "which came first?")
    for id_, start in turned(text, quotes, names):
        message = f"the quotations do not have it from or to `{id_}` this way"
        yield Finding(statement.place(start), message, "which way did it go?")
