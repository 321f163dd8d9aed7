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

from chronology.check import Findings
from chronology.datings import disagreements
from chronology.evidence import Chronology
from chronology.faults import Finding
from chronology.model import Event


def check(event: Event, chronology: Chronology) -> Findings:
    """Find what cannot all be right, and look for it under `differs`."""
    declared = {difference.about for difference in event.differs}
    for about, message in disagreements(event, chronology):
        if about not in declared and not (about == "number" and declared & {"count", "numbers"}):
            help_ = f"declare it under `differs:` with `about: {about}`, or mend the citations"
            yield Finding(event.at("citations"), message, help_)
