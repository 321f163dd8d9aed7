"""A change takes away who says so.

A sentence loses its word of saying, or the words of somebody are given to the document itself.

Faulty:

    # events/2001/machine-announced.md
    body: The Grey Rock light would be run by a machine. [@board]

Sound:

    # events/2001/machine-announced.md
    body: >-
      The Grey Rock light would be run by a machine, the Lighthouse Board announced on 4 May 2001.
      [@board]
"""

from chronology.checks.run import Findings
from chronology.derive.origins import OWN
from chronology.derive.revision import Edit, Wording
from chronology.language.en.tone import attributions
from chronology.values.faults import Finding, Place

_HELP = "name the speaker again, or say why the document vouches for it itself"


def ask(changed: Wording | Edit) -> Findings:
    """Look for a word of saying to which nothing answers, and for an origin given up."""
    if isinstance(changed, Wording):
        if words := changed.lost(attributions):
            yield Finding(changed.place, changed.told(words), _HELP)
    elif changed.keys[-1] == "origin" and changed.old and changed.new == OWN:
        message = f"the words of `{changed.old}` are now those of the document itself"
        yield Finding(Place(changed.path), message, _HELP)
