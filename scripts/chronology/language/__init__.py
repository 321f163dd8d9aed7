"""What depends on the language of a text, behind one door: `pack(tag)`.

A pack is a folder named by a primary language subtag; `en` is English. `none` stands for all others
and has of a text only what every script has: ends of sentences, digits, identifiers. What a pack
does not have is *unread*: no rule is broken there, and the run counts it.

The language of a document's record chooses who reads its quotations, `language:` in the settings
who reads our own sentences. Rules ask `reads` through a statement or a citation; what they ask the
pack besides is defined here, and nothing outside this wing should need more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol

from chronology.language.departure import Departure
from chronology.language.found import Cut, Derivation, Direction, Mentions, Passages, Sign
from chronology.quotes.normal import Span
from chronology.quotes.sentences import Splitter
from chronology.quotes.verify import Document, Verdict
from chronology.values.dates import When

__all__ = [
    "Cut",
    "Departure",
    "Derivation",
    "Direction",
    "Language",
    "Mentions",
    "Passages",
    "Sign",
    "pack",
    "splitter",
]


class Language(Protocol):
    """What is asked of a language; one object for each."""

    code: str
    reads: bool
    """Whether words of this language can be compared at all."""

    def sentences(self, text: str) -> tuple[Span, ...]:
        """Find the sentences of one paragraph."""

    def mentions(self, text: str) -> Mentions:
        """Find days, weekdays and numbers, as values."""

    def derive(
        self, words: str, anchor: When, direction: Direction | None = None
    ) -> Derivation | None:
        """Work out what words of time mean from an anchor."""

    def forms(self, name: str) -> Iterable[str]:
        """Give the forms that a name takes in sentences, the name itself first."""

    def signs(self, text: str, *kinds: str) -> Iterator[Sign]:
        """Find words that hedge, negate, limit, attribute, approximate or set a condition."""

    def weighty(self, text: str, start: int, end: int) -> Iterable[str]:
        """Give the words between two places without which a text says something else."""

    def one_number(self, before: str, after: str) -> bool:
        """Whether the words on both sides of a space are one number."""

    def edges(self, document: Document, verdict: Verdict) -> Iterator[Cut]:
        """Find what stands just outside a quotation and belongs to it."""

    def departures(self, sentence: str, passages: Passages) -> tuple[Departure, ...]:
        """Find what a sentence says that its passages do not."""

    def tells(self, state: str, text: str, *, ahead: bool = False) -> bool:
        """Whether some word of a text tells that somebody comes to be in a state."""


@lru_cache(maxsize=64)
def pack(tag: str) -> Language:
    """Give who reads a language, by its tag: `en` for `en-GB`; `none` where nobody does."""
    primary = tag.partition("-")[0].lower()
    packs = {found.name for found in iter_modules(__path__) if found.ispkg}
    module = import_module(f"{__name__}.{primary if primary in packs else 'none'}")
    found: Language = module.PACK
    return found


def splitter(tag: str) -> Splitter:
    """Give what finds the sentences of a language."""
    return pack(tag).sentences
