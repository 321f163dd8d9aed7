"""Where the words of a quotation stand in a document, and whether they may be quoted from there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from chronology.quotes.documents import FURNITURE, Document, Zone
from chronology.quotes.normal import Normal, Span, normal_form
from chronology.quotes.tokens import cuts, has_words, may_have_words
from chronology.values.characters import hidden, twice_coded

_PUNCTUATION = ".,;:!?' -…"
_MOST_PLACES = 10_000
_MOST_COMPARED = 1_000_000


@dataclass(frozen=True)
class Words:
    """A quotation, or a part of one between two ellipses, made ready to be looked for."""

    text: str
    is_last: bool = True

    @cached_property
    def normal(self) -> Normal:
        """The words as they are compared."""
        return Normal(self.text)

    @cached_property
    def core(self) -> str:
        """What must stand in the document; only the end of the whole quotation may lose a stop."""
        return self.normal.core if self.is_last else self.normal.text.strip(" ")

    def may_number(self, count: int) -> bool:
        """Whether these can be so many words; the document tells which dashes part them."""
        return may_have_words(self.core, count)

    @cached_property
    def odd(self) -> tuple[tuple[int, str], ...]:
        """The characters that the normal form hides, with their places in `core`."""
        lead = len(self.normal.text) - len(self.normal.text.lstrip(" "))
        found = (*hidden(self.text), *twice_coded(self.text))
        return tuple((self.normal.at(at) - lead, char) for at, char, _ in found)


@dataclass(frozen=True)
class Passage:
    """A place of the document where words stand: in its normal form, and in the text itself."""

    document: Document
    start: int
    end: int

    @cached_property
    def clean(self) -> Span:
        """Where it stands in the clean text."""
        return self.document.normal.clean_span(self.start, self.end)

    @cached_property
    def span(self) -> Span:
        """Where it stands in the text."""
        return self.document.normal.source_span(*self.clean)

    @cached_property
    def cuts_a_word(self) -> bool:
        """Whether it begins or ends within a word."""
        clean, one_number = self.document.normal.clean, self.document.reader.one_number
        return any(cuts(clean, at, one_number) for at in self.clean)

    @cached_property
    def zones(self) -> tuple[Zone, ...]:
        """The parts of the document that it touches."""
        return tuple(self.document.zones_of(*self.span))

    def numbers(self, count: int) -> bool:
        """Whether so many words stand there."""
        return has_words(self.document.normal.clean[slice(*self.clean)], count)

    def follows(self, prefix: str | None) -> bool:
        """Whether what stands before it ends with `prefix`."""
        if not prefix:
            return True
        wanted = normal_form(prefix).strip(_PUNCTUATION)
        before = self.document.normal.text[: self.start]
        return before.rstrip(_PUNCTUATION).endswith(wanted)

    def precedes(self, suffix: str | None) -> bool:
        """Whether what stands after it begins with `suffix`."""
        if not suffix:
            return True
        wanted = normal_form(suffix).strip(_PUNCTUATION)
        after = self.document.normal.text[self.end :]
        return after.lstrip(_PUNCTUATION).startswith(wanted)


def passages(document: Document, words: Words) -> Iterator[Passage]:
    """Yield each place where these very words stand, whether or not they may be quoted so."""
    core = words.core
    # Whoever quotes what stands there so often will have to say where, however many we see.
    most = max(2, min(_MOST_PLACES, _MOST_COMPARED // (len(core) + 1)))
    for start in islice(document.places(core), most):
        if words.odd and any((start + at, char) not in document.odd for at, char in words.odd):
            continue
        yield Passage(document, start, _with_closing(document, start + len(core), words))


def zone_fault(spans: list[tuple[Zone, ...]]) -> str | None:
    """Name the rule that forbids quoting from these parts of a document together, if one does."""
    zones = {zone for touched in spans for zone in touched}
    if any(zone.kind == FURNITURE for zone in zones):
        return "quote-in-furniture"
    # Two stretches of the body are one part; two headings are not.
    named = {zone for zone in zones if zone.kind != "body"}
    return "quote-crosses-zones" if len(named) + (len(named) < len(zones)) > 1 else None


def _with_closing(document: Document, end: int, words: Words) -> int:
    """Take in as much of the final punctuation as the document has too."""
    if not words.is_last:
        return end
    text = document.normal.text
    for sign in words.normal.closing:
        if sign == " " or text[end : end + 1] != sign:
            break
        end += 1
    return end
