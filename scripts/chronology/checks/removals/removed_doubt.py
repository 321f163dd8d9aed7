"""A change takes a doubt away: `~`, `?` or `%` from a date, or what made a status or title unsure.

What was reported, apparent or claimed is told as a fact now; what was inferred or described is
given as stated.

Before:

    # events/2001/others-to-follow.md
    deadline: 2001-06-30?

Faulty:

    # events/2001/others-to-follow.md
    deadline: 2001-06-30

Sound:

    # events/2001/others-to-follow.md
    deadline: 2001-06?
"""

import re

from chronology.checks.run import Findings
from chronology.derive.revision import Edit
from chronology.values.faults import Finding, Place

_DATE = re.compile(r"[\d\-/.,X~?%\[\]]+")
_DOUBTS = "~?%"
_UNSURE = {
    "status": ({"reported", "apparent", "claimed"}, "occurred"),
    "how": ({"inferred", "described"}, "stated"),
}


def ask(edit: Edit) -> Findings:
    """Look for a doubt on one side that is none on the other."""
    was, now = edit.old, edit.new
    unsure, sure = _UNSURE.get(edit.keys[-1], (set[str](), ""))
    doubted = _DATE.fullmatch(was) and any(was.count(mark) > now.count(mark) for mark in _DOUBTS)
    if now and (doubted or (was in unsure and now == sure)):
        message = f"`{edit.field}` was “{was}”, and is “{now}”"
        yield Finding(Place(edit.path), message, "say what removes the doubt, or keep it")
