"""A quotation hedges and the sentence that rests on it does not.

What is reported, expected, apparent or claimed stays so: the sentence carries a hedge of its own,
or says who says so.

Faulty:

    # events/2001/two-keepers-leave.md
    body: >-
      Two of the five keepers left Grey Rock in the week before 6 May 2001. [@gazette] [@place]

Sound:

    # events/2001/two-keepers-leave.md
    body: >-
      Two of the five keepers left Grey Rock in the week before 6 May 2001, according to the
      harbour master. [@gazette] [@place]
"""

from collections.abc import Iterator

from chronology.checks.run import Findings
from chronology.derive.statements import Bound
from chronology.language.en.mentions import mentions
from chronology.language.en.tone import approximations, degrees, hedges, is_inexact, is_unsure
from chronology.values.faults import Finding

_BESIDE = 24


def check(statement: Bound) -> Findings:
    """Look for a hedge or an attribution where a quotation hedges; a title may rest on others."""
    sentence = statement.sentence.text
    quotes = statement.relevant
    if not is_unsure(sentence) and not (statement.title and not all(map(hedges, quotes.values()))):
        for name, quote in quotes.items():
            if found := hedges(quote):
                message = f"the quotation `{name}` says “{found[0]}”, the sentence does not hedge"
                help_ = "keep the hedge, or say who says so"
                yield Finding(statement.place(0), message, help_)
    values = {number.value for number in mentions(sentence).numbers if not number.ordinal}
    for name, quote in quotes.items():
        if (part := degrees(quote)) and not is_inexact(sentence):
            message = f"the quotation `{name}` says “{part[0]}”, the sentence knows no degrees"
            yield Finding(statement.place(0), message, f"keep “{part[0]}”, or a word like it")
        if not is_inexact(sentence) and (about := next(_about(quote, values), None)):
            message = f"the quotation `{name}` says “{about}”, the sentence is exact"
            yield Finding(statement.place(0), message, f"keep “{about}”, or a word like it")


def _about(quote: str, values: set[float]) -> Iterator[str]:
    """Yield the approximations that stand beside one of these numbers."""
    for number in mentions(quote).numbers:
        if number.value in values and not number.ordinal:
            start, end = max(0, number.start - _BESIDE), number.end + _BESIDE
            yield from approximations(quote[start:end])
