"""A date of a sentence neither stands in its quotations nor follows from them.

A day, month, year or weekday may be written where a quotation has it, where it is the first or
last day of a date derived from a quotation, or where it is the day of publication. A month may
stand for a day in it, never the other way round.

Faulty:

    body: >-
      The Lighthouse Board said on Friday, 5 May 2001, that the Grey Rock light would be run by a
      machine. [@board]

Sound:

    body: >-
      The Lighthouse Board said in May 2001 that the Grey Rock light would be run by a machine.
      [@board]
"""

from chronology.bindings import support
from chronology.check import Findings
from chronology.evidence import Chronology, Statement
from chronology.faults import Finding
from chronology.mentions import mentions


def check(statement: Statement, chronology: Chronology) -> Findings:
    """Compare each date and weekday of the sentence."""
    if not statement.bound:
        return
    carried = support(statement.citations, chronology)
    text = statement.sentence.text
    found = mentions(text)
    wrong = {(day.start, day.end) for day in found.days if not carried.day(day)}
    wrong |= {(day.start, day.end) for day in found.weekdays if not carried.weekday(day)}
    for start, end in sorted(wrong):
        shown = text[start:end]
        message = f"“{shown}” neither stands in the quotations cited for it nor follows from them"
        dates = ", ".join(when.in_words() for when in carried.days)
        yield Finding(statement.place(start), message, f"from them follows: {dates}")
