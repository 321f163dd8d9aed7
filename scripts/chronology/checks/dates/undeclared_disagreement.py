"""The documents disagree, and the event does not say so.

Dates disagree when they cannot all be right. Numbers disagree when two quotations count the same
thing differently, facts when citations state different ones under one name (`facts:`). Declare it
under `differs:`: what about, each reading with its citations, which one is used, and why.

Faulty:

    citations:
      gazette:
        seed: gazette
        quote: The Lighthouse Board has not commented
        origin: article
        at: publication
    body: >-
      The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]
      The Lighthouse Board had not commented. [@gazette]

Sound:

    citations:
      gazette:
        seed: gazette
        quote: The Lighthouse Board has not commented
        origin: article
        at: publication
    body: >-
      The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]
      The Lighthouse Board had not commented. [@gazette]
    differs:
      - about: date
        readings:
          - {value: 2001-05-04, citations: [board]}
          - {value: 2001-05-06, citations: [gazette]}
        uses: 1
        because: The first is the day on which it was said.
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.dating import Clash, clashes
from chronology.records.models import Difference, Event
from chronology.values.faults import Finding

_SAME = {"count": "number", "numbers": "number"}


def check(event: Event, chronology: Chronology) -> Findings:
    """Find what cannot all be right, and look for both sides under `differs`."""
    told: set[str] = set()
    for clash in clashes(event, chronology.cited):
        if clash.about not in told and not any(_declares(d, clash) for d in event.differs):
            told.add(clash.about)
            help_ = (
                f"declare it under `differs:` with `about: {clash.about}`, or mend the citations"
            )
            yield Finding(event.at("citations"), clash.message, help_)


def _declares(difference: Difference, clash: Clash) -> bool:
    """Whether a disagreement is about this, with the two citations on different sides.

    What two numbers count is read too roughly to ask for more than that they are told of.
    """
    about = _SAME.get(difference.about, difference.about)
    if about != clash.about or about == "number":
        return about == clash.about
    one, other = (
        {number for number, reading in enumerate(difference.readings) if name in reading.citations}
        for name in clash.names
    )
    return any(a != b for a in one for b in other)
