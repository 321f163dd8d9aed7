"""Numbers that a sentence of ours may have without any quotation having them.

Who names two may call them "the two"; who has read of two men and a woman may call them three
people; "the third says" counts the documents, and "the 21st" is a day that follows. English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from chronology.language.en.meanings import stem, stems
from chronology.language.en.mentions import mentions
from chronology.language.found import Number

_PAIR = 2
_NO_THING = frozenset("are were was is have had has will would and of in on at to".split())
_TAKEN_UP = re.compile(r"\b(?:the|these|those|between|of|both)\s+\Z", re.IGNORECASE)
_THOSE = re.compile(r"\b(?:the|these|those)\s+\Z", re.IGNORECASE)
# “The two met”, and not “the two wounded soldiers”.
_DO = re.compile(
    r"\s*(?:[.,;:!?)]|\Z)|\s+(?:(?:have|has|had|are|were|will|would|could|did|do|also|then|later|met|said"
    r"|spoke|left|went|came|took)\b|\w+ed\s+(?:the|an?|in|on|at|to|by|with|that|for|from|it|his|her"
    r"|their)\b|\w+ed[.,;])"
)
_NEXT = re.compile(r"\W+([^\W\d_]+)")
# “A third says”, “the second article gives”: what is counted is what we have read.
_READ = re.compile(
    r"\s+(?:(?:article|dispatch|document|passage|report|text)\b|(?:\w+ly\s+)?(?:says?|said|gives?|gave"
    r"|tells?|told|calls?|called|adds?|added|names?|named|writes?|wrote|reports?|counts?|puts?)\b)"
)
_ONE_MORE = re.compile(r"\b(?:an?|the|another)\s+\Z", re.IGNORECASE)
# “two soldiers and an interpreter”
_JOINED = re.compile(r"[^.;:]{3,60}?\band\s+(?P<one>an?|another|one)\b")
_THE = re.compile(r"\bthe\s+\Z", re.IGNORECASE)


def counts_documents(number: Number, text: str) -> bool:
    """Whether an ordinal says which of the documents speaks."""
    if not number.ordinal:
        return False
    return bool(_ONE_MORE.search(text, 0, number.start) and _READ.match(text, number.end))


def takes_up(number: Number, text: str, named: int, quotes: Iterable[str]) -> bool:
    """Whether "the two" are the two who are named, and not two of what a quotation counts.

    Where they do something, and no noun says two of what, they are those of whom it speaks.
    """
    if number.ordinal or number.value != _PAIR or not _TAKEN_UP.search(text, 0, number.start):
        return False
    if _THOSE.search(text, 0, number.start) and _DO.match(text, number.end):
        return True
    return named >= _PAIR and not _counted(number, text, quotes)


def adds_up(number: Number, text: str, quotes: tuple[str, ...]) -> bool:
    """Whether a number is the sum of two that a quotation joins, said of both by another word."""
    if number.ordinal or _counted(number, text, quotes):
        return False
    return any(number.value in _sums(quote) for quote in quotes)


def day_of_month(number: Number, text: str) -> int | None:
    """Give the day that "the 21st" may be."""
    is_day = number.ordinal and text[number.start].isdigit() and _THE.search(text, 0, number.start)
    return int(number.value) if is_day else None


def _sums(quote: str) -> frozenset[float]:
    numbers = [number for number in mentions(quote).numbers if not number.ordinal]
    found = {
        one.value + other.value
        for one, other in pairwise(numbers)
        if re.search(r"\band\s+\Z", quote[one.end : other.start])
    }
    found |= {number.value + 1 for number in numbers if _JOINED.match(quote, number.end)}
    return frozenset(found)


def _counted(number: Number, text: str, quotes: Iterable[str]) -> bool:
    """Whether what a sentence counts stands in a quotation."""
    word = _NEXT.match(text, number.end)
    if word is None or word[1] in _NO_THING:
        return False
    return any(stem(word[1].lower()) in stems(quote) for quote in quotes)
