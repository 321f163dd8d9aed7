"""What a sentence may say, given the quotations it rests on.

Everything here is about one sentence and its citations, all of them found: a number, a day, a name
or a capitalised word of the sentence must stand in the quotations, follow from them by a derived
date, or belong to whoever says it. Context from elsewhere on the page does not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from chronology.derive.cited import Found, Legible
from chronology.derive.origins import own_voice
from chronology.language.en.lemmas import lemma, related
from chronology.language.en.lists import calendar, either, finite, numbers, words
from chronology.language.en.meanings import adverbs, said, stem, stems, told
from chronology.language.en.mentioned_days import (
    are_ends_of,
    is_all_of,
    is_an_end_of,
    is_last_before,
    may_touch,
    says_no_more,
)
from chronology.language.en.mentions import mentions
from chronology.language.en.tone import is_inexact, is_unsure
from chronology.language.found import Day, Number, Weekday
from chronology.records.models import Event
from chronology.records.names import Names, fold
from chronology.values.dates import When

_CAPITALISED = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]*\w|(?<![\w’'-])[A-Z](?![\w.])")
_POSSESSIVE = re.compile(r"[’']s?$")
_TOKEN = re.compile(r"\w[\w’'-]*")
# Words that begin with a capital without being anybody's name.
_COMMON = frozenset(
    ["i"]
    + [
        name.lower()
        for kind in ("months", "weekdays")
        for short in (False, True)
        for name in calendar(kind, short=short)
    ]
)
# What the document does is said of the document.
_ASIDE = re.compile(
    r"\b(?:has|have|had) only (?=beg[au]n|started)|"
    rf"\b(?:the|an?|another|one) {either(words('document'))}\b[^,;.]*"
    r"|\bread (?:here )?\w+ly\b"
)
_SAID = either(finite("saying", "telling", "publishing"))
# One who says so is named beside a word of saying, or as where and to whom it was said.
_SAYING_AFTER = re.compile(rf"(?:'s\b)?[^.;:]{{0,60}}?\b(?:{_SAID}|{either(words('witness'))})\b")
_SAYING_BEFORE = re.compile(
    rf"\b(?:{_SAID}|by|to|with|via|citing|cites?|through|from|who)"
    r"(?:\s+(?:that|in|of|to))?(?:\s+(?:the|an?|its|his|her|their|\w+ly))?\s+\Z",
    re.IGNORECASE,
)
# The day of a publication, or the day from which words count, is where something stands or stood,
# or, if the document speaks in its own voice, when it said so.
_OF = re.compile(
    r"\b(?:of|before|by|until|up to|as of|after|since|from|dated)\s+(?:\w+day,?\s+)?\Z",
    re.IGNORECASE,
)
_SAID_ON = re.compile(rf"\b{_SAID}(?: \w+){{0,3}} (?:on|in)\s+(?:\w+day,?\s+)?\Z|\b[Oo]n\s+\Z")
# The end of a span is no day on which it happened.
_AT_AN_END = re.compile(
    r"\b(?:from|between|since|after|until|till|to|and|by|before|through|or|up to)\s+\Z"
)


_COUNTED = re.compile(
    rf"\b(?:{'|'.join(sorted(numbers()))}|\d+) (?:day|week|month|year)s? (?:earlier|later|ago)\b"
)


@dataclass(frozen=True, eq=False)
class Support:
    """The citations of a sentence, asked what they carry."""

    citations: tuple[Found, ...]
    all_names: Names

    @cached_property
    def quotes(self) -> tuple[str, ...]:
        """The quotations, folded as names are."""
        return tuple(fold(cited.citation.quote) for cited in self.citations)

    @cached_property
    def attributions(self) -> tuple[str, ...]:
        """The words by which the citations' speakers, documents and authors go."""
        return tuple(fold(text) for cited in self.citations for text in _attributed(cited))

    @cached_property
    def spans(self) -> tuple[When, ...]:
        """The dates that follow from the citations."""
        found = (when for cited in self.citations for when in _spans(cited))
        return tuple(dict.fromkeys(found))

    @cached_property
    def said(self) -> tuple[When, ...]:
        """The days of the publications, and those from which words count."""
        found: dict[When, None] = {}
        for cited in self.citations:
            if cited.dating is not None and cited.dating.anchor is not None:
                found[cited.dating.anchor] = None
            found[cited.archived.seed.published.date] = None
        return tuple(found)

    @property
    def days(self) -> tuple[When, ...]:
        """All of these dates."""
        return tuple(dict.fromkeys((*self.spans, *self.said)))

    def number(self, number: Number) -> bool:
        """Whether a quotation holds this number, however written, or a speaker's name does."""
        return (number.value, number.ordinal) in self._numbers

    @cached_property
    def _numbers(self) -> frozenset[tuple[float, bool]]:
        return frozenset(
            (number.value, number.ordinal)
            for text in (*self.quotes, *self._speakers_names)
            for number in counted(text, self.all_names)
        )

    def dates(self, days: tuple[Day, ...], text: str) -> bool:
        """Whether the days that are named in one breath, `8 to 11 February`, are supported."""
        first, last = days[0], days[-1]
        if len(days) == 1:
            return self._day(first, text[: first.start])
        if (first.month, first.day) >= (last.month, last.day):
            return False
        if any(are_ends_of(first, last, when) for when in self.spans):
            return True
        # Where each stands in a quotation, they need no span of their own.
        return self._quoted(first) and self._quoted(last)

    def _day(self, day: Day, before: str) -> bool:
        return (
            self._quoted(day)
            or any(is_all_of(day, when) for when in self.spans)
            or (
                any(is_an_end_of(day, when) for when in self.spans)
                and (day.day is None or _AT_AN_END.search(before) is not None)
            )
            or (
                any(is_all_of(day, when) or is_an_end_of(day, when) for when in self.said)
                and (
                    _OF.search(before) is not None
                    or (_SAID_ON.search(before) is not None and any(map(own_voice, self.citations)))
                )
            )
        )

    def _quoted(self, day: Day) -> bool:
        """Whether a quotation has this date, and its year, if one is given, follows."""
        found = [d for quote in self.quotes for d in mentions(quote).days if says_no_more(day, d)]
        if not found or day.year is None or any(other.year for other in found):
            return bool(found)
        near = [when for when in self.spans if may_touch(day._replace(year=None), when)]
        if near:
            return any(may_touch(day, when) for when in near)
        return any(is_last_before(day, when) for when in self.said)

    def has_day(self, day: int) -> bool:
        """Whether a date that follows begins or ends on this day of a month."""
        return any(is_an_end_of(Day(None, None, day, 0, 0), when) for when in self.spans)

    def weekday(self, weekday: Weekday) -> bool:
        """Whether a quotation names this day of the week, or a date that follows falls on it."""
        quoted = (other.weekday for quote in self.quotes for other in mentions(quote).weekdays)
        exact = (
            when.earliest.weekday()
            for when in self.days
            if when.earliest is not None and when.earliest == when.latest
        )
        return weekday.weekday in (*quoted, *exact)

    def lists(self, id_: str) -> bool:
        """Whether a quotation names this very entity, or it is one who speaks or passes on."""
        return id_ in self._named or any(id_ in _speaking(one) for one in self.citations)

    def names(self, id_: str) -> bool:
        """Whether a quotation names this very entity, and not merely something named after it."""
        return id_ in self._named

    @cached_property
    def mentioned(self) -> frozenset[str]:
        """The entities that a quotation names, if only within a longer name, and who speaks."""
        return self._mentioned | self.speakers

    def entity(self, id_: str, text: str, start: int, end: int) -> bool:
        """Whether a sentence may name an entity at this place.

        A quotation names it, if only within a longer name; or the sentence names it as one who
        says so.
        """
        if id_ in self._mentioned:
            return True
        return id_ in self.speakers and bool(
            _SAYING_BEFORE.search(text, 0, start) or _SAYING_AFTER.match(text, end)
        )

    def within_longer(self, id_: str) -> bool:
        """Whether quotations name an entity only within the longer name of another."""
        return id_ in self._mentioned and id_ not in self._named | self.speakers

    def may_mean(self, form: str) -> bool:
        """Whether quotations have each word of a name, or one of its family, or who goes by it.

        "Its keepers" are those of the island where it is the island that is spoken of.
        """
        words = form.split()
        return len(words) > 1 and all(map(self._carries, words))

    def _carries(self, word: str) -> bool:
        called = {one.id for one in self.all_names.find(word)}
        return not called.isdisjoint(self._mentioned) or any(
            related(lemma(word), lemma(other))
            for quote in self.quotes
            for other in _TOKEN.findall(quote)
        )

    def longer(self, text: str, start: int, end: int) -> bool:
        """Whether a form is but the beginning of a longer phrase that a quotation has.

        "Northern army surgeons" are no army; the last two words stand together there.
        """
        words, after = text[start:end].split(), _TOKEN.match(text[end:].lstrip())
        if len(words) == 1 or after is None or not after[0].islower():
            return False
        last = f"{words[-1]} {after[0]}"
        return any(last in q and {*words} <= {*_TOKEN.findall(q)} for q in self.quotes)

    def names_a_speaker(self, text: str) -> bool:
        """Whether a sentence names somebody whose words these are, or who passed them on."""
        return any(one.id in self.speakers for one in self.all_names.find(text))

    def knows(self, day: Day, events: Iterable[When]) -> bool:
        """Whether a day is one that follows from the citations, or that of an event."""
        return self._quoted(day) or any(
            is_an_end_of(day, when) or may_touch(day, when) for when in (*self.days, *events)
        )

    def unsupported(self, text: str) -> Iterator[tuple[str, int, str]]:
        """Yield the words of weight of a sentence that no quotation tells, and their kinds."""
        named = self.all_names.find(text)
        for word in said(_aside(text)):
            inside = any(name.start <= word.start < name.end for name in named)
            if not (inside or word.groups & self._told or self._has(word.text)):
                yield word.text, word.start, word.kind
        for adverb, start in adverbs(text):
            if not (is_unsure(adverb) or is_inexact(adverb) or self._has(adverb)):
                yield adverb, start, "manner"

    def _has(self, word: str) -> bool:
        return stem(word.lower().split()[0]) in self._stems

    @cached_property
    def _told(self) -> frozenset[int]:
        return frozenset().union(*map(told, (*self.quotes, *self.attributions)))

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset().union(*map(stems, (*self.quotes, *self.attributions)))

    def word(self, word: str) -> bool:
        """Whether a capitalised word stands in a quotation or an attribution."""
        bare = _bare(word).casefold()
        return bare in self._words or bare.removesuffix("s") in self._words

    @cached_property
    def _named(self) -> frozenset[str]:
        return frozenset(one.id for quote in self.quotes for one in self.all_names.find(quote))

    @cached_property
    def _mentioned(self) -> frozenset[str]:
        return frozenset(id_ for quote in self.quotes for id_ in self.all_names.anywhere(quote))

    @cached_property
    def speakers(self) -> frozenset[str]:
        """The actors whose words these are, through whom they came, or who are named as such."""
        found = {id_ for text in self.attributions for id_ in self.all_names.anywhere(text)}
        return frozenset(found.union(*map(_speaking, self.citations)))

    @property
    def attributed_to(self) -> tuple[str, ...]:
        """Every name of those whose words a sentence cites, or who passed them on."""
        ids = set().union(*map(_speaking, self.citations))
        names = (form for id_ in sorted(ids) for form in self.all_names.forms(id_))
        return tuple(dict.fromkeys((*self.attributions, *names)))

    @cached_property
    def _speakers_names(self) -> tuple[str, ...]:
        """The speakers without what the record adds about them behind a comma."""
        return tuple(re.split("[,;]", text)[0] for text in self.attributions)

    @cached_property
    def _words(self) -> frozenset[str]:
        texts = [*self.quotes, *self.attributions]
        for id_ in self._mentioned | self.speakers:
            texts.extend(self.all_names.forms(id_))
        return frozenset(_bare(word).casefold() for text in texts for word in _TOKEN.findall(text))


def counted(text: str, names: Names) -> Iterator[Number]:
    """Yield the numbers of a text that are not parts of names, as in "Security Council 2"."""
    numbers = mentions(text).numbers
    named = names.find(text) if numbers else ()
    for number in numbers:
        if not any(name.start <= number.start < name.end for name in named):
            yield number


def capitalised(text: str) -> Iterator[tuple[str, int]]:
    """Yield the words with a capital that do not stand at the beginning, with their offsets."""
    for match in _CAPITALISED.finditer(text):
        before = text[: match.start()].rstrip(" “\"'‘(")
        if not before or before[-1] in ".:!?":
            continue
        if _bare(match.group()).casefold() not in _COMMON:
            yield match.group(), match.start()


def _aside(text: str) -> str:
    """Blank out what is told of the document itself, keeping every offset."""
    return _ASIDE.sub(lambda match: " " * len(match[0]), text)


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word)


def _attributed(cited: Found) -> Iterator[str]:
    if cited.origin is not None:
        yield cited.origin.name
    yield from (cited.archived.seed.publisher.name, *cited.archived.seed.authors)


def _speaking(cited: Found) -> set[str]:
    """Name the actors whose words a citation has, through whom, and in whose document."""
    found = {cited.archived.seed.publisher.actor or ""}
    if cited.origin is not None:
        found |= {cited.origin.actor or "", *cited.origin.via}
    return found - {""}


def _spans(cited: Found) -> Iterator[When]:
    if cited.dating is None or cited.dating.span is None:
        return
    yield cited.dating.span
    if isinstance(cited, Legible):
        # “The same day, … two days earlier”: further words count from the same day.
        for match in _COUNTED.finditer(cited.citation.quote):
            found = cited.archived.language.derive(match[0], cited.dating.span)
            if found is not None:
                yield found.when
    if isinstance(event := cited.owner, Event):
        yield from (when for when in (event.date, event.deadline, event.as_of) if when)
