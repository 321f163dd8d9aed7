"""What a text without a mark of its own rests on.

A heading rests on the sentences below it and what they cite, a remark and its reason on all that
the record cites.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from chronology.derive.chronology import Chronology
from chronology.derive.cited import Cited, all_legible
from chronology.derive.statements import Bound, Statement
from chronology.derive.support import Support, counted
from chronology.language.en.meanings import stem, stems
from chronology.language.en.mentioned_days import says_no_more
from chronology.language.en.mentions import mentions
from chronology.language.found import Day, Number
from chronology.records.models import Record, Written


@dataclass(frozen=True)
class Section:
    """The bound sentences below a heading, and what their citations carry.

    Where nothing below it is bound, as in a heading above headings, it is the whole record.
    """

    sentences: tuple[Bound, ...]
    support: Support
    named: frozenset[str]
    """The entities that the whole record names, by id."""

    def number(self, number: Number) -> bool:
        """Whether a number stands in a quotation, or in a sentence that is held to one.

        "First" is a word like another.
        """
        if self.support.number(number) or (number.ordinal and number.value == 1):
            return True
        values = (other for text in self._texts for other in counted(text, self.support.all_names))
        return any((o.value, o.ordinal) == (number.value, number.ordinal) for o in values)

    def dates(self, days: tuple[Day, ...], text: str) -> bool:
        """Whether these days stand in a quotation or a sentence, or follow from a citation."""
        theirs = [other for said in self._texts for other in mentions(said).days]
        return self.support.dates(days, text) or all(
            self.support.knows(day, ()) or any(says_no_more(day, other) for other in theirs)
            for day in days
        )

    def has(self, word: str) -> bool:
        """Whether a word stands in a sentence or a quotation, in whatever form."""
        return stem(word.lower()) in self._stems or self.support.word(word)

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        return tuple(bound.sentence.text for bound in self.sentences)

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset().union(*map(stems, self._texts))


def section(heading: Statement, chronology: Chronology) -> Section | None:
    """Give what a heading rests on, if it has no mark, and its page is bound at all."""
    level, owner = heading.sentence.heading, heading.owner
    if not level or heading.sentence.marks or heading.sentence.editorial is not None:
        return None
    if isinstance(owner, Written) and not owner.cites:
        return None
    everything = chronology.statements_of(owner)
    below: list[Statement] = []
    for one in everything[everything.index(heading) + 1 :]:
        if 0 < one.sentence.heading <= level:
            break
        below.append(one)
    whole = all_legible((*_cited(everything), *chronology.citations_of(owner)))
    if whole is None or not heading.language.reads:
        return None  # from a quotation that is not found nothing follows
    all_bound, bound = (
        tuple(one for one in some if isinstance(one, Bound)) for some in (everything, below)
    )
    everywhere = Support(whole, chronology.names)
    carried = Support(all_legible(_cited(bound)) or (), chronology.names) if bound else everywhere
    named = {one.id for said in all_bound for one in chronology.names.find(said.sentence.text)}
    return Section(bound or all_bound, carried, everywhere.mentioned | named)


def behind(record: Record, chronology: Chronology) -> Support | None:
    """Give what all citations of a record carry, with those it marks, and those it counts from.

    Nothing, where one of them was not found, since from that nothing follows, or cannot be read.
    """
    own = chronology.citations_of(record)
    cited = dict.fromkeys((*own, *_cited(chronology.statements_of(record))))
    for one in own:
        for id_ in (one.citation.from_, one.citation.at, one.citation.by, one.citation.since):
            if id_ is not None and (event := chronology.event.get(id_)) is not None:
                cited |= dict.fromkeys(chronology.citations_of(event))
    legible = all_legible(cited)
    return Support(legible or (), chronology.names) if legible or not cited else None


def _cited(statements: Iterable[Statement]) -> tuple[Cited, ...]:
    return tuple(dict.fromkeys(cited for one in statements for cited in one.citations))
