"""A change takes a hedge away, or the word that made a figure inexact.

Who leaves out "reportedly" or "about" makes a sentence surer, a title as well; who leaves it out of
a quotation takes it out of sight of every other rule. A hedge may be put in other words.

Faulty:

    # events/2001/machine-announced.md
    body: >-
      The Lighthouse Board said on Friday, 4 May 2001, that the Grey Rock light was being run by a
      machine. [@board]

Sound:

    # events/2001/two-keepers-leave.md
    title: Two keepers apparently leave Grey Rock
"""

from chronology.checks.run import Findings
from chronology.derive.revision import Wording
from chronology.language.en.tone import approximations, degrees, hedges
from chronology.values.faults import Finding


def ask(wording: Wording) -> Findings:
    """Look for a hedge to which nothing answers any more."""
    for find in (hedges, approximations, degrees):
        if words := wording.lost(find):
            help_ = "put it back, or say why what was unsure is sure now"
            yield Finding(wording.place, wording.told(words), help_)
