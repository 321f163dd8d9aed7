"""A text that stands for us alone counts, dates or names what no document does.

Readers take descriptions, reasons, titles that we gave to documents, and names that we gave to
origins for as good as the rest. Nothing binds them to a citation, so they tell nothing of the
subject: their numbers, days and names stand in an archived document, or follow from one. The day
as of which all is told is not after the last document came, and an address that no document tells
is opened and compared by a reader.

Faulty:

    # chronology.yml
    description: How 400 keepers drowned off Northhaven on 3 May 1999.

    # seeds/wire.yml
    origins: {fishermen: {name: nine fishermen and Captain Hale}}

Sound:

    # chronology.yml
    description: How the two lights near Northport were left in 2001.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Archived, language_of
from chronology.derive.support import capitalised, counted
from chronology.language.en.mentioned_days import may_touch
from chronology.language.en.mentions import mentions
from chronology.language.found import Day, Number
from chronology.records.models import Record, Seed, Written
from chronology.records.names import fold
from chronology.records.own_texts import Own, own_fields
from chronology.records.partial import if_read
from chronology.values.dates import When
from chronology.values.faults import Finding

_FREE = frozenset("how reasoning why because dated_because side basis description".split())
_HELP = "leave it out, or show where a document has it"
_WORD = re.compile(r"\w+")


def ask(chronology: Chronology) -> Findings:
    """Compare the values of each such text with what the documents hold, and what follows."""
    if not language_of(chronology.settings).reads:
        return
    everything = _Held(tuple(chronology.archive.values()), chronology)
    for own in own_fields(chronology.settings):
        if own.keys[0] in ("title", "description", "kinds"):
            yield from _untold(own, everything)
    for record in chronology.written:
        alone = everything
        if isinstance(record, Seed):
            alone = _Held((chronology.archive[record.id],), chronology)
        for own in own_fields(record):
            if _is_free(own, record):
                is_theirs = own.keys[0] in ("title", "origins")
                yield from _untold(own, alone if is_theirs else everything)
        if isinstance(record, Seed):
            yield from _address(record, chronology)
    yield from _too_late(chronology)


def _is_free(own: Own, record: Record) -> bool:
    if own.keys[-1] in _FREE or "allow" in own.keys:
        return True
    if isinstance(record, Seed):
        received = own.keys == ("received_as",) and " " in own.text
        described = own.keys == ("title", "text") and record.title.how == "described"
        return received or described or own.keys[0] in ("origins", "publisher")
    return isinstance(record, Written) and record.cites and own.keys == ("title",)


@dataclass(frozen=True)
class _Held:
    """What some documents hold, as values."""

    documents: tuple[Archived, ...]
    chronology: Chronology

    @cached_property
    def texts(self) -> tuple[str, ...]:
        return tuple(fold(archived.document.text) for archived in self.documents)

    @cached_property
    def numbers(self) -> frozenset[float]:
        found = (n for text in self.texts for n in counted(text, self.chronology.names))
        return frozenset(number.value for number in found)

    @cached_property
    def named(self) -> frozenset[str]:
        return frozenset().union(*map(self.chronology.names.anywhere, self.texts))

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(word.casefold() for text in self.texts for word in _WORD.findall(text))

    @cached_property
    def days(self) -> tuple[Day, ...]:
        return tuple(day for text in self.texts for day in mentions(text).days)

    @cached_property
    def dates(self) -> tuple[When, ...]:
        """What follows from the documents: dates of events, and when they themselves appeared."""
        events = (if_read(event, "date", None) for event in self.chronology.events)
        published = (if_read(a.seed, "published", None) for a in self.documents)
        dated = (if_read(one, "date", None) for one in published if one is not None)
        return tuple(when for when in (*events, *dated) if when is not None)

    def ends(self, number: Number) -> bool:
        """Whether "the 27th" is the first or the last day of a date."""
        days = (bound for when in self.dates for bound in (when.earliest, when.latest))
        return any(day is not None and day.day == number.value for day in days)

    def has(self, day: Day) -> bool:
        return any(day[:3] == other[:3] for other in self.days) or any(
            may_touch(day, when) for when in self.dates
        )


def _untold(own: Own, held: _Held) -> Findings:
    for start, end in sorted(_values(own.text, held)):
        words = own.text[start:end]
        message = f"no document has “{words}”, which stands here in our own voice"
        yield Finding(own.place(start), message, _HELP, words=(words,))


def _values(text: str, held: _Held) -> Iterator[tuple[int, int]]:
    names = held.chronology.names
    named = names.find(text)
    for number in counted(text, names):
        few = number.value <= len(held.chronology.archive)
        if not (few or number.value in held.numbers or (number.ordinal and held.ends(number))):
            yield number.start, number.end
    for day in mentions(text).days:
        if not held.has(day):
            yield day.start, day.end
    for one in named:
        if one.id not in held.named:
            yield one.start, one.end
    for word, start in capitalised(text):
        inside = any(one.start <= start < one.end for one in named)
        if not inside and not {*map(str.casefold, _WORD.findall(word))} <= held.words | {"s"}:
            yield start, start + len(word)


def _address(seed: Seed, chronology: Chronology) -> Findings:
    url = if_read(seed, "url", None)
    host = url.split("/")[2].removeprefix("www.") if url else ""
    if host and host not in chronology.archive[seed.id].document.text:
        message = f"the text does not tell that it stands at {host}"
        yield Finding(seed.at("url"), message, "open the address, and compare", words=(host,))


def _too_late(chronology: Chronology) -> Findings:
    as_of = if_read(chronology.settings, "as_of", None)
    archived = [if_read(one.seed, "archived", None) for one in chronology.archive.values()]
    latest = [when.latest for when in archived if when is not None and when.latest is not None]
    if as_of is not None and latest and as_of.latest is not None and as_of.latest > max(latest):
        message = f"this is after {max(latest)}, when the last document was archived"
        help_ = "give the day on which the archive was last added to"
        yield Finding(chronology.settings.at("as_of"), message, help_)
