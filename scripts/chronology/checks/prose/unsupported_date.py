"""A date of a sentence neither stands in its quotations nor follows from them.

A day, month, year or weekday may be written where a quotation has it, where it is a date derived
from a quotation, or the first or last day of one ("by", "from … to"), or as the day of publication
("an article of …"). A month may stand for a day in it, never the other way round.

Faulty:

    body: >-
      The Lighthouse Board said on Friday, 5 May 2001, that the Grey Rock light would be run by a
      machine. [@board]

Sound:

    body: >-
      The Lighthouse Board said in May 2001 that the Grey Rock light would be run by a machine.
      [@board]
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from chronology.checks.run import Findings
from chronology.derive.statements import Comparable
from chronology.language.en.mentions import mentions, together
from chronology.language.found import Mentions, Weekday
from chronology.values.faults import Finding


def check(statement: Comparable) -> Findings:
    """Compare each date and weekday of the sentence."""
    # A date that does not follow is a fault of its own.
    if any(c.dating and not c.dating.span for c in statement.citations):
        return
    carried = statement.support
    text = statement.sentence.text
    found = mentions(text)
    wrong = {
        (days[0].start, days[0].end)
        for days in together(found.days)
        if not carried.dates(days, text)
    }
    wrong |= {
        (day.start, day.end)
        for day in found.weekdays
        if not (carried.weekday(day) or _is_of_a_date(day, found, text))
    }
    wrong |= {(one.start, one.end) for one in _misnamed(found, text)}
    for start, end in sorted(wrong):
        shown = text[start:end]
        message = f"“{shown}” neither stands in the quotations cited for it nor follows from them"
        dates = ", ".join(when.in_words() for when in carried.days)
        yield Finding(statement.place(start), message, f"from them follows: {dates}")


def _misnamed(found: Mentions, text: str) -> Iterator[Weekday]:
    """Find "Monday, 4 May 2001" where that was a Friday."""
    for weekday in found.weekdays:
        if any(right != weekday.weekday for right in _beside(weekday, found, text)):
            yield weekday


def _is_of_a_date(weekday: Weekday, found: Mentions, text: str) -> bool:
    """Whether a full date stands beside a weekday: where that is supported, so is its weekday."""
    return weekday.weekday in _beside(weekday, found, text)


def _beside(weekday: Weekday, found: Mentions, text: str) -> Iterator[int]:
    """Yield the weekdays of the full dates that stand right behind one."""
    for day in found.days:
        beside = day.start > weekday.end and not text[weekday.end : day.start].strip(" ,")
        if beside and day.year and day.month and day.day:
            with suppress(ValueError):
                yield date(day.year, day.month, day.day).weekday()
