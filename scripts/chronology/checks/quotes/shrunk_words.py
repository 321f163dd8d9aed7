"""The words that date a citation are a part of longer ones that give another date.

Who takes "six days ago" out of "five or six days ago", or "this month" out of "early this month",
has a date that the quotation does not give. Take all the words of time that stand together.

Faulty (with wrong-date):

    # events/2001/others-to-follow.md
    citations:
      others:
        says: June

Sound:

    # events/2001/others-to-follow.md
    citations:
      others:
        says: by the end of June
"""

import re

from chronology.checks.run import Findings
from chronology.derive.cited import Legible
from chronology.language.en.lists import calendar, numbers
from chronology.records.names import fold
from chronology.values.faults import Finding

# Only beside one of these may the words go on.
_BEFORE = re.compile(
    r"(?:\b(?:by|before|until|since|after|from|about|around|early|earlier|mid|late|later|late in"
    r"|early in|the end of|the beginning of|end of|beginning of|the|first half of|over|within|more"
    r"|less|fewer|than|at least|nearly|almost|past|last|next|previous|this|\w+ or|\w+ to|on"
    rf"|the week|week of|weekend of|the night of|\d+|{'|'.join(numbers())}"
    r"|several|a few|few|a)[\s-]+)+\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:[\s-]+(?:or|to|and|ago|earlier|later|before|after|this|last|next|of|month|week|year|days?"
    rf"|weeks?|months?|years?|decades?|ending|\d+|{'|'.join(calendar('months'))})\b)+",
    re.IGNORECASE,
)


def check(cited: Legible) -> Findings:
    """Try the longer words around those that are given."""
    dating, says = cited.dating, cited.citation.says
    if dating is None or dating.anchor is None or dating.derivation is None or says is None:
        return
    quote, words = fold(cited.citation.quote), fold(says)
    at = quote.find(words)
    if at < 0:
        return
    end = at + len(words)
    before, after = _BEFORE.search(quote, max(0, at - 60), at), _AFTER.match(quote, end)
    starts = _starts(quote, before.start(), at) if before else [at]
    ends = _ends(quote, end, after.end()) if after else [end]
    for start in starts:
        for stop in ends:
            longer = quote[start:stop].strip()
            if longer == words:
                continue
            found = cited.archived.language.derive(longer, dating.anchor, cited.citation.direction)
            if found is not None and not _same(found.when, dating.span):
                message = f"the quotation says “{longer}”, which gives {found.when}"
                yield Finding(cited.at("says"), message, "take all the words of time")
                return


def _starts(text: str, first: int, last: int) -> list[int]:
    return [first, *(first + m.end() for m in re.finditer(r"[\s-]+", text[first:last]))]


def _ends(text: str, first: int, last: int) -> list[int]:
    return [
        last,
        *(first + m.start() for m in re.finditer(r"[\s-]+", text[first:last]) if m.start()),
        first,
    ]


def _same(one: object, other: object) -> bool:
    return str(one).strip("~?%") == str(other).strip("~?%")
