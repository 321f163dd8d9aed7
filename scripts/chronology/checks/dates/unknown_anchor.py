"""A citation's date hangs on something that does not exist, or on itself.

`from:`, `at:`, `by:` and `since:` name `publication`, another citation of the same event, or an
event; the anchor must have a date of its own.

Faulty:

    citations:
      board:
        from: silence

Sound:

    citations:
      board:
        from: publication
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.cited import PUBLICATION
from chronology.derive.resolve import circles, way_of
from chronology.records.lookup import unknown
from chronology.values.faults import Finding


def check(chronology: Chronology) -> Findings:
    """Look every anchor up, and follow each until it ends."""
    for one in chronology.cited.values():
        way, name = way_of(one.citation)
        if not way or way == "gives" or name == PUBLICATION:
            continue
        field = "from" if way == "says" else way
        known = {**one.owner.citations, **chronology.event, PUBLICATION: None}
        yield from unknown(name, known, chronology.broken, one.at(field), "anchor", "the events")
    for one in circles(chronology.cited.values(), chronology.event):
        message = f"the date of `{one.name}` hangs on itself"
        yield Finding(one.at("says"), message, "let one of the dates rest on a publication")
