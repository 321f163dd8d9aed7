"""A mark names a citation that does not exist.

Faulty:

    body: >-
      The Lighthouse Board said that the Grey Rock light would be run by a machine. [@bord] [@board]

Sound:

    body: The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.statements import Statement
from chronology.records.lookup import unknown
from chronology.records.models import Record


def check(statement: Statement, chronology: Chronology) -> Findings:
    """Look each mark up."""
    for mark in statement.sentence.marks:
        if chronology.marked(statement.owner, mark) is not None:
            continue
        owner: Record | None = statement.owner
        if mark.record is not None:
            owner = chronology.event.get(mark.record)
        if owner is None:
            yield from unknown(
                mark.record or "",
                chronology.event,
                chronology.broken,
                mark.place,
                "event",
                "events/",
            )
        else:
            yield from unknown(mark.name, owner.citations, (), mark.place, "citation", owner.path)
    for n, change in enumerate(getattr(statement.owner, "changes", ()) if statement.title else ()):
        for m, name in enumerate(change.citations):
            place = statement.owner.at("changes", n, "citations", m)
            yield from unknown(name, statement.owner.citations, (), place, "citation", "this event")
