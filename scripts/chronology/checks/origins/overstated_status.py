"""An event has occurred, by its status, and its quotations only report, expect or suppose it.

Faulty:

    # events/2001/two-keepers-leave.md
    status: occurred
    citations:
      place:
        quote: >-
          Two of the five keepers reportedly left last week, and their beds were carried down to the
          boat
    title: Two keepers reportedly leave
    bases: []
    changes: []
    body: Two of the five keepers reportedly left in the week before 6 May 2001. [@gazette] [@place]

Sound:

    # events/2001/two-keepers-leave.md
    status: reported
"""

import re

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.cited import all_legible
from chronology.derive.origins import own_voice
from chronology.language.en.clauses import used
from chronology.language.en.tone import degrees, hedges
from chronology.records.models import Event
from chronology.values.faults import Finding

_SPEAKS = re.compile(r"(?<=\w)\s+(?:suggests|claims|predicts|forecasts|expects|considers)\b")


def ask(event: Event, chronology: Chronology) -> Findings:
    """Look for one quotation without a hedge, and for one that nobody else is needed for.

    That somebody spoke may be sure, whatever was said: kinds that are speech are exempt.
    """
    kind = chronology.settings.kinds.get(event.kind)
    cited = chronology.citations_of(event)
    if event.status != "occurred" or not cited or (kind and kind.speech):
        return
    if all_legible(cited) is None:
        return
    place = event.at("status")
    named = frozenset(one.end for one in chronology.names.find(event.title))
    spoken = _SPEAKS.search(event.title)
    if spoken and spoken.start() in named and any(map(own_voice, cited)):
        return  # what has occurred is that somebody spoke
    if told := [word for word in hedges(event.title) if word not in degrees(event.title)]:
        message = f"the status is occurred, and the title hedges (“{told[0]}”)"
        yield Finding(place, message, "is it reported, apparent or expected?")
        return
    found = [hedges(used(one.citation.quote, event.title)) for one in cited]
    if all(found):
        message = f"the status is occurred, and every quotation hedges (“{found[0][0]}”)"
        yield Finding(place, message, "is it reported, apparent or expected?")
    elif not any(
        one.origin is None or (own_voice(one) and not hedges(used(one.citation.quote, event.title)))
        for one in cited
    ):
        message = "the status is occurred, and no document says so for sure in its own voice"
        yield Finding(place, message, "is it reported, or claimed?")
