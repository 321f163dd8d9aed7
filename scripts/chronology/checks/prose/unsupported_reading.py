"""A side of a disagreement does not rest on the citations it names.

Its numbers, dates, names and words of weight are theirs, and it keeps what limits them there.

Faulty:

    # events/2001/two-keepers-leave.md
    citations:
      wire:
        seed: wire
        quote: One of the fishermen said that three keepers had left
        origin: fishermen
    body: >-
      Two of the five keepers reportedly left Grey Rock in the week before 6 May 2001; a fisherman
      said that three keepers had left. [@gazette] [@place] [@wire]
    differs:
      - about: number
        readings:
          - {value: two keepers, citations: [gazette]}
          - {value: four keepers, citations: [wire]}
        uses: 1
        because: The harbour master saw the boat.

Sound:

    # events/2001/two-keepers-leave.md
    citations:
      wire:
        seed: wire
        quote: One of the fishermen said that three keepers had left
        origin: fishermen
    body: >-
      Two of the five keepers reportedly left Grey Rock in the week before 6 May 2001; a fisherman
      said that three keepers had left. [@gazette] [@place] [@wire]
    differs:
      - about: number
        readings:
          - {value: two keepers, citations: [gazette]}
          - {value: three keepers, citations: [wire]}
        uses: 1
        because: The harbour master saw the boat.
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Cited, Found, all_legible
from chronology.derive.dating import intersection
from chronology.derive.support import Support, counted
from chronology.language.en.meanings import stem, stems, tokens
from chronology.language.en.mentions import mentions, together
from chronology.language.en.qualifiers import dropped
from chronology.records.lookup import unknown
from chronology.records.models import Event, Reading
from chronology.records.names import Names
from chronology.values.dates import DateError, When
from chronology.values.faults import Finding, Place


def check(event: Event, chronology: Chronology) -> Findings:
    """Compare each reading with its citations."""
    for n, difference in enumerate(event.differs):
        if difference.uses != "none" and difference.uses > len(difference.readings):
            message = f"there is no reading {difference.uses}; there are {len(difference.readings)}"
            yield Finding(event.at("differs", n, "uses"), message, "count from 1, or say none")
        for m, reading in enumerate(difference.readings):
            place = event.at("differs", n, "readings", m, "value")
            for name in reading.citations:
                yield from unknown(name, event.citations, (), place, "citation", "this event")
            cited = _cited(event, reading, chronology)
            if difference.about == "date":
                yield from _date(reading.value, cited, place)
            elif (found := all_legible(cited)) is not None:
                yield from _values(reading.value, found, place, chronology.names)


def ask(event: Event, chronology: Chronology) -> Findings:
    """Ask about the words of each reading that its citations have not, and what it leaves out."""
    for n, difference in enumerate(event.differs):
        for m, reading in enumerate(difference.readings if difference.about != "date" else ()):
            cited = all_legible(_cited(event, reading, chronology))
            if cited is not None:
                place = event.at("differs", n, "readings", m, "value")
                yield from _words(reading.value, cited, place, chronology.names)


def _cited(event: Event, reading: Reading, chronology: Chronology) -> tuple[Cited, ...]:
    names = (name for name in reading.citations if name in event.citations)
    return tuple(chronology.cited[event.path, name] for name in names)


def _date(value: str, cited: tuple[Cited, ...], place: Place) -> Findings:
    try:
        when = When.parse(value)
    except DateError as error:
        yield Finding(place, error.message, error.help)
        return
    right = intersection([c.dating.span for c in cited if c.dating and c.dating.span])
    if right is None or (right.earliest, right.latest) != (when.earliest, when.latest):
        message = f"this reading says {when}, its citations give {right or 'no date'}"
        yield Finding(place, message, "write what the citations give")


def _words(value: str, cited: tuple[Found, ...], place: Place, names: Names) -> Findings:
    for words, _, _ in Support(cited, names).unsupported(value):
        message = f"“{words}” does not stand in the quotations of this reading"
        yield Finding(place, message, "write what the quotation says")
    quotes = tuple(_as_far_as(one.citation.quote, value) for one in cited)
    for one in dropped(value, quotes):
        words = " ".join(one.heads)
        message = f"the quotation says “{one.text}” of “{words}”, the reading does not"
        yield Finding(place, message, f"keep “{one.text}”, or a word like it")


def _values(value: str, cited: tuple[Found, ...], place: Place, names: Names) -> Findings:
    carried = Support(cited, names)
    found = mentions(value)
    wrong = [value[x.start : x.end] for x in counted(value, names) if not carried.number(x)]
    wrong += [
        value[days[0].start : days[0].end]
        for days in together(found.days)
        if not carried.dates(days, value)
    ]
    wrong += [
        value[x.start : x.end]
        for x in names.find(value)
        if not carried.entity(x.id, value, x.start, x.end)
    ]
    for words in wrong:
        message = f"“{words}” does not stand in the quotations of this reading"
        yield Finding(place, message, "write what the quotation says")


def _as_far_as(quote: str, value: str) -> str:
    """Cut a quotation behind the last word that a reading takes from it."""
    taken = stems(value)
    return quote[: max((end for word, _, end in tokens(quote) if stem(word) in taken), default=0)]
