"""A number is put with another unit."""

import re
from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.evaluation.own_voice import texts

_NUMBER = r"(\b(?:\d[\d,.]*|one|two|three|four|five|six|ten|dozens of)[ -])"
_CHANGES = tuple(
    (re.compile(rf"{_NUMBER}{unit}(?=s?\b)"), rf"\1{other}")
    for unit, other in (
        ("day", "week"),
        ("week", "month"),
        ("month", "year"),
        ("hour", "minute"),
        ("kilometre", "mile"),
        ("dollar", "euro"),
        ("tonne", "bag"),
    )
)


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Put another unit of the same list behind each."""
    for text, put in texts(draft):
        for found, other in _CHANGES:
            for match in found.finditer(text):
                changed = text[: match.start()] + match.expand(other) + text[match.end() :]
                yield Mutant(put(changed), f"“{match[0]}” is changed at {match.start()}")
