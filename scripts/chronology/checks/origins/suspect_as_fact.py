"""What rests on words that are probably mistaken is told without the doubt.

A document's record marks such words as `suspect:`, with the reason. The site keeps the words and
never corrects them. An event whose date follows from them says that the date is doubted (`?`),
declares the disagreement, or says with `dated_because:` why it is sure all the same; an event that
rests on nothing else has not `occurred`.

Faulty:

    # seeds/wire.yml
    suspect:
      - {text: The Lighthouse Board said on Friday, why: the day may be a slip}

Sound:

    # seeds/wire.yml
    suspect:
      - {text: The Lighthouse Board said on Friday, why: the day may be a slip}

    # events/2001/machine-announced.md
    status: reported
    date: 2001-05-04?
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Found
from chronology.derive.dating import dating
from chronology.records.models import Event
from chronology.values.faults import Finding

_RULES = "say so where it is told; `chronology explain suspect-as-fact` names the ways"


def check(event: Event, chronology: Chronology) -> Findings:
    """Compare date and status with the doubts about what they rest on."""
    cited = [one for one in chronology.citations_of(event) if isinstance(one, Found)]
    sure = [one for one in cited if not one.doubts]
    if event.status == "occurred" and cited and not sure:
        message = "the event occurred, by its status, and rests on words marked as suspect"
        yield Finding(event.at("status"), message, _RULES)
    datings = [one for one in dating(event, chronology.cited) if isinstance(one, Found)]
    explained = event.dated_because or any(d.about == "date" for d in event.differs)
    if event.date.qualifier or explained:
        return
    for one in datings:
        if one.doubts and not one.citation.dated_because and all(o.doubts for o in datings):
            message = f"the date rests on `{one.name}`, whose words are marked as suspect"
            yield Finding(event.at("date"), message, _RULES)
            return
