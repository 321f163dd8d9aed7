"""A change takes an event away.

An event that is only called otherwise is still there; its former address is not.

Faulty:

    # events/2001/board-silent.md (remove)

Sound:

    # events/2001/no-comment.md (copy of events/2001/board-silent.md)
    # events/2001/board-silent.md (remove)
"""

from chronology.checks.run import Findings
from chronology.derive.revision import Revised
from chronology.records.models import Event
from chronology.values.faults import Finding


def ask(revised: Revised) -> Findings:
    """Look for an event to which none answers in the new state."""
    if revised.how == "withdrawn" and isinstance(revised.before, Event):
        message = f"the event `{revised.before.id}` is withdrawn"
        yield Finding(revised.before.at(), message, "say what became of it, or put it back")
