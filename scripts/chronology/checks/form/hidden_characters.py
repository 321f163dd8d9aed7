r"""A quotation, or a sentence of ours, holds characters that nobody sees.

Zero-width and bidirectional controls, soft hyphens and the like can hide a change from a reader.
The joiners and marks that Arabic, Persian and Indic scripts write with are no such thing in a
sentence.

Faulty:

    # events/2001/board-silent.md
    citations:
      silence:
        quote: "The Lighthouse Board has\u200b not commented"

Sound:

    tier: context
"""

from chronology.checks.run import Findings
from chronology.derive.statements import Statement
from chronology.values.characters import hidden, visible
from chronology.values.faults import Finding

_JOINERS = frozenset("\u200c\u200d\u200e\u200f\u061c")


def check(statement: Statement) -> Findings:
    """Look at our own words; the comparison looks at quotations."""
    for odd in hidden(statement.sentence.text):
        if odd.char not in _JOINERS:
            message = f"the sentence holds what cannot be seen: {visible(odd.char)}"
            yield Finding(statement.place(odd.at), message, "type the words again")
