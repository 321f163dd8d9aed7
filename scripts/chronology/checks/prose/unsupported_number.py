"""A number of a sentence does not stand in the quotations it rests on.

Digits and words are compared by their value; "hundreds" and "a dozen" are numbers, too. Titles are
compared with all citations of the event.

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

from itertools import pairwise

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.statements import Bound
from chronology.derive.support import Support, counted
from chronology.language.en.amounts import adds_up, counts_documents, day_of_month, takes_up
from chronology.language.en.mentions import Number, mentions
from chronology.values.faults import Finding


def check(statement: Bound, chronology: Chronology) -> Findings:
    """Compare each number of the sentence."""
    carried = statement.support
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
