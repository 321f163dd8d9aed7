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
_IN_WORDS = 12
"""Up to this number a newspaper writes words, in most languages."""


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
        """Compare identifiers, which name one thing letter for letter, and figures."""
        unknown = (o for o in identifiers(sentence) if o.firm and not carried(o, passages.texts))
        return (
            *(
                Departure("unsupported-identifier", o.start, o.end, o.text, "", "gate")
                for o in unknown
            ),
            *_wrong_figures(sentence, passages),
        )

    def tells(self, state: str, text: str, *, ahead: bool = False) -> bool:
        """Know no word of any state."""
        del state, text, ahead
        return False


def _wrong_figures(sentence: str, passages: Passages) -> Iterator[Departure]:
    """Find the figures that stand in no passage and that nobody would write in words."""
    found = [match[0] for text in passages.texts for match in _DIGITS.finditer(text)]
    given = [digits for date in passages.given for digits in re.findall(r"\d+", date)]
    held = {figure for number in (*found, *given) for figure in _figures(number)}
    named = [(one.start, one.end) for one in identifiers(sentence)]
    named += (
        [(one.start, one.end) for one in passages.names.find(sentence)] if passages.names else []
    )
    for match in _DIGITS.finditer(sentence):
        whole, *parts = _figures(match[0])
        inside = any(start <= match.start() < end for start, end in named)
        if not (inside or whole <= _IN_WORDS or whole in held or held.issuperset(parts)):
            theirs = ", ".join(found)
            yield Departure("unsupported-number", *match.span(), match[0], theirs, "gate")


def _figures(number: str) -> tuple[int, ...]:
    """Give a number without its signs, and what these part: thousands in one language, 4.30 h.

    A thousand may be a word, so 400,000 is as good as 400.
    """
    whole = int("".join(re.findall(r"\d", number)))
    while whole and whole % 1000 == 0:
        whole //= 1000
    return (whole, *map(int, re.findall(r"\d+", number)))


PACK = Unread()
