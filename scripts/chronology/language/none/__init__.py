"""No language at all: what can be had of a text that nobody here reads.

Ends of sentences, numbers in digits and identifiers are the same in every language; whatever else
is asked has no answer, and what gives no answer breaks no rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chronology.language.departure import Departure
from chronology.language.found import Cut, Direction, Mentions, Number, Passages, Sign
from chronology.quotes.documents import Document, Unlettered
from chronology.quotes.verify import Verdict
from chronology.values.dates import When
from chronology.values.identifiers import carried, identifiers

_DIGITS = re.compile(r"(?<![\w.,])\d+(?:[.,٫٬'’\u00a0\u202f]\d+)*(?!\w)")


class Unread(Unlettered):
    """Every language that has no pack."""

    code = "none"
    reads = False

    def mentions(self, text: str) -> Mentions:
        """Find numbers in digits of any script; whether a sign parts thousands is not known."""
        return Mentions(
            numbers=tuple(
                Number(
                    float(re.sub(r"\D", "", match[0])),
                    ordinal=False,
                    start=match.start(),
                    end=match.end(),
                )
                for match in _DIGITS.finditer(text)
            )
        )

    def derive(self, words: str, anchor: When, direction: Direction | None = None) -> None:
        """Read no words of time."""
        del words, anchor, direction

    def forms(self, name: str) -> tuple[str, ...]:
        """Give the name as it is."""
        return (name,)

    def signs(self, text: str, *kinds: str) -> Iterator[Sign]:
        """Find none."""
        del text, kinds
        yield from ()

    def edges(self, document: Document, verdict: Verdict) -> Iterator[Cut]:
        """Find nothing outside a quotation."""
        del document, verdict
        yield from ()

    def departures(self, sentence: str, passages: Passages) -> tuple[Departure, ...]:
        """Compare identifiers, which name one thing letter for letter."""
        unknown = (o for o in identifiers(sentence) if o.firm and not carried(o, passages.texts))
        return tuple(
            Departure("unsupported-identifier", o.start, o.end, o.text, "", "gate") for o in unknown
        )

    def tells(self, state: str, text: str, *, ahead: bool = False) -> bool:
        """Know no word of any state."""
        del state, text, ahead
        return False


PACK = Unread()
