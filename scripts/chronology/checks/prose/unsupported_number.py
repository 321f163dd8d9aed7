"""A number of a sentence does not stand in the quotations it rests on.

Digits and words are compared by their value; "hundreds" and "a dozen" are numbers, too. Titles are
compared with all citations of the event. Where nobody reads the language, only figures above twelve
are compared.

Faulty:

    # events/2001/two-keepers-leave.md
    body: >-
      Three of the five keepers reportedly left Grey Rock in the week before 6 May 2001.
      [@gazette] [@place]

Sound:

    # events/2001/two-keepers-leave.md
    body: >-
      2 of the 5 keepers reportedly left Grey Rock in the week before 6 May 2001.
      [@gazette] [@place]
"""

import re
from itertools import pairwise

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology, Statement
from chronology.derive.support import Support, counted, support
from chronology.language import pack
from chronology.language.en.amounts import adds_up, counts_documents, day_of_month, takes_up
from chronology.language.en.mentions import mentions
from chronology.language.found import Number
from chronology.values.faults import Finding

_IN_WORDS = 12
"""Up to this number a newspaper writes words, in most languages."""


def check(statement: Statement, chronology: Chronology) -> Findings:
    """Compare each number of the sentence."""
    if statement.bound and statement.unread:
        yield from _in_digits(statement, chronology)
    if not statement.read:
        return
    carried = support(statement.citations, chronology)
    text = statement.sentence.text
    numbers = tuple(counted(text, chronology.names))
    for one, other in pairwise(numbers):
        if one.value == other.value and text[one.end : other.start].strip() in ("or", "to", "–"):
            shown = text[one.start : other.end]
            message = f"“{shown}” is one number"
            yield Finding(statement.place(one.start), message, "write it once, or mend one of them")
    for number in numbers:
        if not carried.number(number) and not _follows(number, text, carried):
            shown = text[number.start : number.end]
            held = sorted(
                {
                    quote[n.start : n.end]
                    for quote in carried.quotes
                    for n in mentions(quote).numbers
                }
            )
            help_ = (
                f"the quotations have {', '.join(held)}" if held else "no quotation has a number"
            )
            message = f"“{shown}” does not stand in the quotations cited for it"
            yield Finding(statement.place(number.start), message, help_)


def _in_digits(statement: Statement, chronology: Chronology) -> Findings:
    """Compare figures, whatever the languages: those that nobody would write in words."""
    text, nobody = statement.sentence.text, pack("none")
    taken = [(day.start, day.end) for day in statement.language.mentions(text).days]
    taken += [(name.start, name.end) for name in chronology.names.find(text)]
    carried = support(statement.citations, chronology)
    quoted = {
        figure
        for quote in carried.quotes
        for number in nobody.mentions(quote).numbers
        for figure in _figures(quote[number.start : number.end])
    }
    for when in carried.days:
        for day in filter(None, (when.earliest, when.latest)):
            quoted |= {day.year, day.day}
    for number in nobody.mentions(text).numbers:
        inside = any(start <= number.start < end for start, end in taken)
        shown = text[number.start : number.end]
        whole, *parts = _figures(shown)
        if not (inside or whole <= _IN_WORDS or whole in quoted or quoted.issuperset(parts)):
            message = f"“{shown}” does not stand in the quotations cited for it"
            yield Finding(statement.place(number.start), message, "write the figure that does")


def _figures(number: str) -> tuple[int, ...]:
    """Give a number without its signs, and what these part: thousands in one language, 4.30 h.

    A thousand may be a word, so 400,000 is as good as 400.
    """
    whole = int("".join(re.findall(r"\d", number)))
    while whole and whole % 1000 == 0:
        whole //= 1000
    return (whole, *map(int, re.findall(r"\d+", number)))


def _follows(number: Number, text: str, carried: Support) -> bool:
    """Whether a number counts what is named, or read, or is the day of a date that follows."""
    named = len({one.id for one in carried.all_names.find(text)})
    day = day_of_month(number, text)
    return (
        counts_documents(number, text)
        or takes_up(number, text, named, carried.quotes)
        or adds_up(number, text, carried.quotes)
        or (day is not None and carried.has_day(day))
    )
