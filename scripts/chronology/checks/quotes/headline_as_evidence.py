"""A sentence rests on a headline alone.

A headline says what somebody made of the article; what happened stands below it.

Faulty:

    # events/2001/two-keepers-leave.md
    citations:
      place:
        quote: Keepers begin to leave Grey Rock
        origin: article
    changes: []
    body: >-
      Two of the five keepers reportedly left Grey Rock in the week before 6 May 2001.
      [@gazette] [@place]

Sound:

    # events/2001/two-keepers-leave.md
    tier: context
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Found
from chronology.values.faults import Finding


def ask(cited: Found) -> Findings:
    """Look where the quotation stands."""
    headlines = [z for z in cited.document.zones if z.kind == "headline"]
    for start, end in cited.spans:
        if any(zone.start <= start and end <= zone.end for zone in headlines):
            message = "this is the headline"
            yield Finding(cited.at("quote"), message, "quote the sentence of the article")
