"""The sentences that are published in our own voice, each with the citations it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from chronology.derive.cited import Cited, Found, Legible, all_found, language_of
from chronology.derive.reviews import sealed
from chronology.derive.support import Support
from chronology.language import Departure, Language, Passages, pack
from chronology.language.en.clauses import touches, used
from chronology.records.models import Record
from chronology.records.names import Names
from chronology.records.prose import Sentence
from chronology.values.faults import Place, Stated


@dataclass(frozen=True, eq=False)
class Statement:
    """A sentence of ours; `citations` misses what is unknown."""

    owner: Record
    sentence: Sentence
    citations: tuple[Cited, ...]
    language: Language
    """Who reads our own sentences."""
    title: bool = False

    @property
    def unread(self) -> bool:
        """Whether nobody can compare its words: it, or a quotation of it, is in no known language.

        Two languages that are both known are not compared with each other either.
        """
        others = (language_of(cited.archived.seed) for cited in self.citations if cited.archived)
        return not self.language.reads or any(other is not self.language for other in others)

    @property
    def stated(self) -> Stated:
        """Where it stands and what it says: by this a question or a review names it."""
        return Stated(self.sentence.place, self.sentence.text)

    @cached_property
    def seal(self) -> str:
        """Twelve digits that change with the sentence, its quotations and their paragraphs."""
        return sealed(self)

    def place(self, offset: int) -> Place:
        """Give the place of a character of the sentence."""
        if self.title:
            return self.owner.source.inside(("title",), self.sentence.text, offset)
        return self.owner.prose.inside(self.sentence, offset)


@dataclass(frozen=True, eq=False, kw_only=True)
class Bound(Statement):
    """A sentence that rests on citations which all were found, and so must agree with them.

    A citation that does not exist, and a quotation that is not found, are faults of their own,
    from which no others follow.
    """

    citations: tuple[Found, ...]
    names: Names

    @cached_property
    def support(self) -> Support:
        """What its citations carry."""
        return Support(self.citations, self.names)

    @cached_property
    def departures(self) -> tuple[Departure, ...]:
        """What it says that its citations do not, as far as anybody can read both."""
        passages = Passages(
            tuple(map(_as_it_stands, self.citations)),
            self.support.attributed_to,
            self.names,
            tuple(str(when) for when in self.support.days),
        )
        # Between two languages, or in one that nobody reads, little is compared.
        reader = self.language if isinstance(self, Comparable) else pack("none")
        return reader.departures(self.sentence.text, passages)

    @cached_property
    def relevant(self) -> Mapping[str, str]:
        """What it uses of each quotation; a title uses those that share its words."""
        sentence = self.sentence.text
        quotes = {cited.name: cited.citation.quote for cited in self.citations}
        if self.title:
            quotes = {n: q for n, q in quotes.items() if touches(q, sentence)} or quotes
        return {name: used(quote, sentence) for name, quote in quotes.items()}


def _as_it_stands(cited: Found) -> str:
    """Give a quotation as the document has it: the file may have torn a word at its hyphen."""
    text = cited.archived.document.text
    return " […] ".join(" ".join(text[start:end].split()) for start, end in cited.verdict.spans)


@dataclass(frozen=True, eq=False, kw_only=True)
class Comparable(Bound):
    """A bound sentence in the language of all its quotations, which somebody reads."""


def statement(  # noqa: PLR0913 - all that a sentence is bound with
    owner: Record,
    sentence: Sentence,
    citations: tuple[Cited, ...],
    names: Names,
    language: Language,
    *,
    title: bool = False,
) -> Statement:
    """Bind a sentence to its citations, if it has some, and all of them were found."""
    found = all_found(citations)
    if found and len(found) >= len(sentence.marks) and sentence.editorial is None:
        same = all(isinstance(c, Legible) and c.archived.language is language for c in found)
        return (Comparable if same else Bound)(
            owner=owner,
            sentence=sentence,
            citations=found,
            language=language,
            title=title,
            names=names,
        )
    return Statement(owner, sentence, citations, language, title)
