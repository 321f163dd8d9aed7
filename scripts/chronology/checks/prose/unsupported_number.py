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

from itertools import pairwise

from chronology.checks.run import Findings
from chronology.derive.departures import departing, finding
from chronology.derive.statements import Bound
from chronology.derive.support import Support, counted
from chronology.language.departure import Strength
from chronology.language.en.amounts import adds_up, counts_documents, day_of_month, takes_up
from chronology.language.found import Number
from chronology.values.faults import Finding


def check(statement: Bound) -> Findings:
    """Refuse a number that another stands for, and one that cannot follow."""
    text = statement.sentence.text
    numbers = tuple(counted(text, statement.names))
    for one, other in pairwise(numbers):
        if one.value == other.value and text[one.end : other.start].strip() in ("or", "to", "–"):
            shown = text[one.start : other.end]
            message = f"“{shown}” is one number"
            yield Finding(statement.place(one.start), message, "write it once, or mend one of them")
    message = "“{words}” does not stand in the quotations cited for it, which have {theirs}"
    yield from _found(statement, "gate", message)


def ask(statement: Bound) -> Findings:
    """Ask about a number that may follow: a sum, a count, a rounding, a span of years."""
    message = "does “{words}” follow from the quotations cited for it? they have {theirs}"
    yield from _found(statement, "question", message)


def _found(statement: Bound, strength: Strength, message: str) -> Findings:
    text = statement.sentence.text
    for one in departing(statement, "unsupported-number", strength):
        carried = statement.support
        same = (
            n for n in counted(text, statement.names) if n.start < one.end and one.start < n.end
        )
        number = next(same, None)
        # What the register's names count, and what follows from the dates, is read there.
        # Two weeks do not stand where there are two parties.
        bare = number is not None and one.end <= number.end
        if number and not ((bare and carried.number(number)) or _follows(number, text, carried)):
            yield finding(statement, (one,), message)


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
