"""Citations, and what was found of them in their documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NoReturn

from chronology.language import Cut, Derivation, Language, pack
from chronology.quotes.normal import Span, normal_form
from chronology.quotes.verify import Document, Verdict, locate
from chronology.records.models import Citation, Origin, Record, Remark, Seed, Settings
from chronology.records.partial import if_read
from chronology.values.dates import When
from chronology.values.faults import Finding, Near, Place, UnreadError

PUBLICATION = "publication"


@dataclass(frozen=True, eq=False)
class Archived:
    """A document with its record; `text_sha256` is that of the bytes on disk."""

    seed: Seed
    document: Document
    text_path: str
    text_sha256: str

    @property
    def id(self) -> str:
        """The id that record and text share."""
        return self.seed.id

    @property
    def language(self) -> Language:
        """Who reads it."""
        return pack(self.seed.language)

    @cached_property
    def suspect(self) -> tuple[tuple[Remark, Span], ...]:
        """Where the words stand that the record says are probably mistaken."""
        text = self.document.text
        return tuple((p, span) for p in self.seed.suspect for span in locate(text, p.text))

    def place(self, offset: int) -> Place:
        """Give the place of a character of the text."""
        return Place(self.text_path, *self.document.line_column(offset))


@dataclass(frozen=True)
class Dating:
    """How a citation dates its record: the anchor, and what follows from it and the words.

    `way` is `says`, `at`, `by`, `since` or `gives`; `span` is None where nothing followed.
    """

    way: str
    span: When | None
    anchor: When | None = None
    anchor_name: str = ""
    derivation: Derivation | None = None


@dataclass(frozen=True, eq=False)
class Cited:
    """A citation, where it is written, and what came of comparing it.

    `verdict` is None as long as nothing could be compared: that counts as unchecked. Once the
    quotation stands in the document, the citation is `Found`.
    """

    owner: Record
    name: str
    citation: Citation
    archived: Archived | None
    verdict: Verdict | None
    dating: Dating | None = None

    @property
    def key(self) -> tuple[str, str]:
        """The owner's path and the citation's name: unique."""
        return self.owner.path, self.name

    @property
    def anchor(self) -> str:
        """The fragment that names this citation on pages."""
        return f"{self.owner.id}.{self.name}"

    @property
    def origin(self) -> Origin | None:
        """Whose words these are, if the document's record knows."""
        return self.archived.seed.origins.get(self.citation.origin) if self.archived else None

    @property
    def published(self) -> When | None:
        """When its document appeared, if there is one."""
        return self.archived.seed.published.date if self.archived else None

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the quotation stands in the document, a span for each part between ellipses."""
        return ()

    @property
    def doubts(self) -> tuple[Remark, ...]:
        """What the document's record says of words that are probably mistaken, and quoted here."""
        return ()

    def touches(self, start: int, end: int) -> bool:
        """Whether the quotation holds some of the document's characters from `start` to `end`."""
        return any(a < end and start < b for a, b in self.spans)

    def at(self, *keys: str) -> Place:
        """Give the place of a field of this citation."""
        return self.owner.at("citations", self.name, *keys)

    def refused(self) -> Iterator[tuple[str, Finding]]:
        """Yield what the comparison says against the quotation, and under which rule."""
        if self.verdict is None or self.verdict.rule is None or self.archived is None:
            return
        near = self.verdict.near
        shown = Near(self.archived.place(near.start), near.text) if near else None
        place = self._first_wrong_word(near.text) if near else self.at("quote")
        found = Finding(place, self.verdict.message, self.verdict.help, shown)
        yield self.verdict.rule, found

    def _first_wrong_word(self, near: str) -> Place:
        """Point into the quotation where it departs from the nearest passage."""
        quote, theirs = self.citation.quote, near.split()
        for number, word in enumerate(re.finditer(r"\S+", quote)):
            if number >= len(theirs) or normal_form(word.group()) != normal_form(theirs[number]):
                keys = ("citations", self.name, "quote")
                return self.owner.source.inside(keys, quote, word.start())
        return self.at("quote")


@dataclass(frozen=True, eq=False)
class Found(Cited):
    """A citation whose quotation stands in its document, word for word."""

    archived: Archived
    verdict: Verdict

    @property
    def document(self) -> Document:
        """The document in which it stands."""
        return self.archived.document

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the quotation stands in the document, a span for each part between ellipses."""
        return self.verdict.spans

    @property
    def start(self) -> int:
        """Where the quotation begins in the document."""
        return self.verdict.spans[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.verdict.spans[-1].end

    @property
    def passage(self) -> str:
        """The document's own words that the quotation stands for, parts joined by an ellipsis."""
        return " … ".join(self.document.text[start:end] for start, end in self.spans)

    @property
    def paragraph_hash(self) -> str:
        """The hash of the paragraphs around it, by which a change of them is noticed."""
        return self.document.paragraph_hash(self.spans)

    @cached_property
    def doubts(self) -> tuple[Remark, ...]:
        """What the document's record says of words that are probably mistaken, and quoted here."""
        return tuple(p for p, (start, end) in self.archived.suspect if self.touches(start, end))


@dataclass(frozen=True, eq=False)
class Legible(Found):
    """A found citation whose words can be asked what they mean: somebody reads their language."""

    @cached_property
    def cuts(self) -> tuple[Cut, ...]:
        """What stands just outside the quotation and belongs to it."""
        return tuple(self.archived.language.edges(self.document, self.verdict))


def all_found(citations: Iterable[Cited]) -> tuple[Found, ...] | None:
    """Give the citations if each was found; what was not is a fault of its own, and none follow."""
    cited = tuple(citations)
    found = tuple(one for one in cited if isinstance(one, Found))
    return found if len(found) == len(cited) else None


def all_legible(citations: Iterable[Cited]) -> tuple[Legible, ...] | None:
    """Give the citations if each was found, and somebody reads the language of each."""
    found = all_found(citations) or ()
    legible = tuple(one for one in found if isinstance(one, Legible))
    return legible if legible and len(legible) == len(found) else None


def language_of(written: Seed | Settings) -> Language:
    """Give who reads a document, or our own sentences; nobody, if it could not be read which."""
    return pack(if_read(written, "language", "none"))


class Citations(dict[tuple[str, str], Cited]):
    """Citations by the path of their owner and their name; what is not there was not read."""

    def __missing__(self, key: tuple[str, str]) -> NoReturn:
        """Say so; whether a citation exists at all is to be asked with `in` or `get`."""
        raise UnreadError(key)

    def of(self, record: Record) -> tuple[Cited, ...]:
        """Give a record's citations as they stand in it."""
        return tuple(self[record.path, name] for name in record.citations)

    def read_of(self, record: Record) -> tuple[Cited, ...]:
        """Give those of a record's citations that could be read."""
        keys = ((record.path, name) for name in if_read(record, "citations", {}))
        return tuple(self[key] for key in keys if key in self)
