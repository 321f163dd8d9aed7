"""A disagreement is declared, and there is none.

Dates that overlap do not disagree: the narrower one sharpens the wider. Two readings that say the
same, or rest on the same citations, are one.

Faulty:

    differs:
      - about: date
        readings:
          - {value: 2001-05-04, citations: [board]}
          - {value: 2001-05-04, citations: [board]}
        uses: 1
        because: There is nothing to choose.

Sound:

    tier: context
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.dating import intersection
from chronology.records.models import Event
from chronology.records.names import fold
from chronology.values.faults import Finding

_ABOUT_TIME = frozenset({"date", "day", "time", "start", "beginning", "end"})


def check(event: Event, chronology: Chronology) -> Findings:
    """Compare the readings of each declared disagreement."""
    known: set[tuple[str, frozenset[str]]] = set()
    for n, difference in enumerate(event.differs):
        place = event.at("differs", n)
        all_cited = frozenset(name for reading in difference.readings for name in reading.citations)
        if (difference.about, all_cited) in known:
            message = f"this disagreement about {difference.about} stands here for the second time"
            yield Finding(place, message, "keep one")
            continue
        known.add((difference.about, all_cited))
        values = {fold(reading.value).casefold() for reading in difference.readings}
        cited = [frozenset(reading.citations) for reading in difference.readings]
        if len(values) < len(difference.readings):
            yield Finding(place, "two readings say the same", "a disagreement has two sides")
        elif len(set(cited)) < len(cited):
            yield Finding(place, "two readings rest on the same citations", "cite each side")
        elif difference.about in _ABOUT_TIME:
            spans = [
                found.dating.span
                for reading in difference.readings
                for name in reading.citations
                if (found := chronology.cited.get((event.path, name)))
                and found.dating
                and found.dating.span
            ]
            if len(spans) > 1 and (common := intersection(spans)) is not None:
                message = f"these dates do not disagree: all of them allow {common}"
                yield Finding(place, message, "remove the entry; overlapping dates corroborate")
