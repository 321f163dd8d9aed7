"""What a sentence may say, given the quotations it rests on.

Everything here is about one sentence and its citations: a number, a day, a name or a capitalised
word of the sentence must stand in the quotations, follow from them by a derived date, or belong to
whoever says it. Context from elsewhere on the page does not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from chronology.dates import When
from chronology.evidence import Chronology, Cited
from chronology.mentions import Day, Number, Weekday, mentions
from chronology.model import Event
from chronology.names import Names, fold, forms

_CAPITALISED = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]*\w|(?<![\w’'-])[A-Z](?![\w.])")
_POSSESSIVE = re.compile(r"[’']s?$")
# Words that begin with a capital without being anybody's name.
_COMMON = frozenset(
    "i january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)


@dataclass(frozen=True, eq=False)
class Support:
    """The citations of a sentence, asked what they carry."""

    citations: tuple[Cited, ...]
    names: Names
    chronology: Chronology

    @cached_property
    def quotes(self) -> tuple[str, ...]:
        """The quotations, folded as names are."""
        return tuple(fold(cited.citation.quote) for cited in self.citations)

    @cached_property
    def attributions(self) -> tuple[str, ...]:
        """The words by which the citations' speakers, documents and authors go."""
        return tuple(fold(text) for cited in self.citations for text in self._attributed(cited))

    @cached_property
    def days(self) -> tuple[When, ...]:
        """The dates that follow from the citations, their anchors, and the publications."""
        found: dict[When, None] = {}
        for cited in self.citations:
            for when in _dates(cited):
                found[when] = None
        return tuple(found)

    def number(self, number: Number) -> bool:
        """Whether a quotation holds this number, however written."""
        return any(
            other.value == number.value and other.ordinal == number.ordinal
            for text in (*self.quotes, *self.attributions)
            for other in mentions(text).numbers
        )

    def day(self, day: Day) -> bool:
        """Whether a quotation holds this date, or one that follows from it has it as a bound."""
        quoted = (other for quote in self.quotes for other in mentions(quote).days)
        if any(_same(day, other) for other in quoted):
            return day.year is None or self._year(day)
        return any(_bounds(day, when) for when in self.days)

    def weekday(self, weekday: Weekday) -> bool:
        """Whether a quotation names this day of the week, or a date that follows falls on it."""
        quoted = (other.weekday for quote in self.quotes for other in mentions(quote).weekdays)
        exact = (
            when.earliest.weekday()
            for when in self.days
            if when.earliest is not None and when.earliest == when.latest
        )
        return weekday.weekday in (*quoted, *exact)

    def entity(self, id_: str) -> bool:
        """Whether a quotation or an attribution names this entity, or one that belongs to it."""
        return id_ in self._entities

    def word(self, word: str) -> bool:
        """Whether a capitalised word stands in a quotation or an attribution."""
        return _bare(word).casefold() in self._words

    @cached_property
    def _entities(self) -> frozenset[str]:
        found: set[str] = set()
        for text in (*self.quotes, *self.attributions):
            found.update(self.names.anywhere(text))
        for cited in self.citations:
            origin = cited.origin
            if origin is not None:
                found.update(origin.via)
                found.update([origin.actor] if origin.actor else [])
            if cited.archived is not None and cited.archived.seed.publisher.actor:
                found.add(cited.archived.seed.publisher.actor)
        for id_ in tuple(found):
            found.update(self._above(id_))
        return frozenset(found)

    def _above(self, id_: str) -> Iterator[str]:
        """Yield the places that a place lies in, and the bodies that a body belongs to."""
        seen = {id_}
        entity = self.chronology.entities.get(id_)
        while entity is not None and entity.parent and entity.parent not in seen:
            seen.add(entity.parent)
            yield entity.parent
            entity = self.chronology.entities.get(entity.parent)

    @cached_property
    def _words(self) -> frozenset[str]:
        words = {
            _bare(word).casefold()
            for text in (*self.quotes, *self.attributions)
            for word in re.findall(r"\w[\w’'-]*", text)
        }
        for id_ in self._entities:
            for form, _ in (
                forms(self.chronology.entities[id_]) if id_ in self.chronology.entities else ()
            ):
                words.update(_bare(word).casefold() for word in re.findall(r"\w[\w’'-]*", form))
        return frozenset(words)

    def _year(self, day: Day) -> bool:
        """Whether a date given with its year has the year of some citation's date or quotation."""
        years = {
            bound.year for when in self.days for bound in (when.earliest, when.latest) if bound
        }
        years.update(
            other.year
            for quote in self.quotes
            for other in mentions(quote).days
            if other.year is not None
        )
        return day.year in years

    def _attributed(self, cited: Cited) -> Iterator[str]:
        if cited.origin is not None:
            yield cited.origin.name
        if cited.archived is not None:
            seed = cited.archived.seed
            yield from (seed.publisher.name, *seed.authors)


def capitalised(text: str) -> Iterator[tuple[str, int]]:
    """Yield the words with a capital that do not stand at the beginning, with their offsets."""
    for match in _CAPITALISED.finditer(text):
        before = text[: match.start()].rstrip(" “\"'‘(")
        if not before or before[-1] in ".:!?":
            continue
        if _bare(match.group()).casefold() not in _COMMON:
            yield match.group(), match.start()


def support(citations: Iterable[Cited], chronology: Chronology) -> Support:
    """Take citations together, as a sentence does; several rules ask about the same ones."""
    together = tuple(citations)
    key = tuple(cited.key for cited in together)
    known = chronology.supports.get(key)
    if known is None:
        known = chronology.supports[key] = Support(together, chronology.names, chronology)
    return known


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word)


def _dates(cited: Cited) -> Iterator[When]:
    dating = cited.dating
    if dating is not None:
        yield from (when for when in (dating.span, dating.anchor) if when is not None)
        if isinstance(cited.owner, Event) and dating.span is not None:
            event = cited.owner
            yield from (when for when in (event.date, event.deadline, event.as_of) if when)
    if cited.archived is not None:
        yield cited.archived.seed.published.date


def _same(day: Day, other: Day) -> bool:
    """Whether a mention says no more than a quotation does; years are compared apart."""
    if day.month is None:
        return day.year == other.year
    if day.month != other.month:
        return False
    if other.year is not None and day.year is not None and day.year != other.year:
        return False
    return day.day is None or day.day == other.day


def _bounds(day: Day, when: When) -> bool:
    """Whether a mention names the first or the last day of a date, or the month or year of it."""
    return any(_names(day, bound, when) for bound in (when.earliest, when.latest) if bound)


def _names(day: Day, bound: date, when: When) -> bool:
    if day.year is not None and day.year != bound.year:
        return False
    if day.month is not None and day.month != bound.month:
        return False
    if day.day is not None:
        return day.day == bound.day and when.precision == "day"
    return True
