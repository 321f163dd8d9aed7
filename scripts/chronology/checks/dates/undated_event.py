"""No citation of an event gives its date.

Faulty:

    citations:
      board:
        says:
    body: The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]

Sound:

    citations:
      board:
        says: on Friday
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.records.models import Event
from chronology.values.faults import Finding


def check(event: Event, chronology: Chronology) -> Findings:
    """Look for a citation that dates the event, well or badly."""
    if event.citations and all(c.dating is None for c in chronology.citations_of(event)):
        message = f"nothing tells why the date is {event.date}"
        help_ = "name under `says:` the words of a quotation from which it follows"
        yield Finding(event.at("date"), message, help_)
