"""A change takes a "not" away.

A sentence, title or quotation that denied something denies it no more, or is gone.

Faulty:

    # events/2001/board-silent.md
    body: By 6 May 2001 the Lighthouse Board had commented. [@silence]

Sound:

    # events/2001/board-silent.md
    body: Nothing was heard from the Lighthouse Board by 6 May 2001. [@silence]
"""

from chronology.checks.run import Findings
from chronology.derive.revision import Wording
from chronology.language.en.tone import negations
from chronology.values.faults import Finding


def ask(wording: Wording) -> Findings:
    """Look for a negation to which nothing answers any more."""
    if words := wording.lost(negations):
        help_ = "put it back, or say by which words the sentence denies the same now"
        yield Finding(wording.place, wording.told(words), help_)
