"""Dates from words: a closed table of rules, and no guess where none applies.

The words are read for every day that the anchor may be, and the result is all that they may then
mean; so a result is never finer than its anchor. Conventions:

* Weeks run from Monday to Sunday, and “last week” is the previous calendar week.
* Without a direction words look back, as news does, unless they themselves look ahead. A bare day
  of the week, day or month is the last one begun by the anchor (a Tuesday on a Tuesday is that
  day); in the future tense a day is the first after the anchor, a month the first to end after it.
* “Last Tuesday” and “next Friday” are both of the days that people mean where these differ.
* Days ago are exact; weeks, months and years ago are a calendar week, month or year, approximately.
* “A couple” is 2 or 3, “a few” 2 to 7, “several” 3 to 10, a bare plural up to 10; all approximate.
* “Over the past two days” holds both its ends: the anchor, and the day two days before.
* “More than two weeks ago” and “less than …” are bounds, not points.
* “Since last week” is last week: the words tell when something began.
* A year in figures is read within 400 years of the anchor; beyond, it may be of another calendar.
* Seasons are not read, since they differ from place to place; nor are “soon” and “recently”.
"""

from __future__ import annotations

from chronology.language.en.expressions.bounded import POINTS
from chronology.language.en.expressions.bounded import RULES as _BOUNDED
from chronology.language.en.expressions.reading import Example, Expression, matches, settle
from chronology.language.en.expressions.wording import plain
from chronology.language.found import Derivation, Direction
from chronology.values.dates import When

__all__ = ["RULES", "Derivation", "Direction", "Example", "Expression", "derive"]

RULES: tuple[Expression, ...] = (*POINTS, *_BOUNDED)
"""The whole table, in the order in which the rules are tried."""


def derive(expression: str, anchor: When, direction: Direction | None = None) -> Derivation | None:
    """Work out what words mean from an anchor; None where no rule reads them.

    Words that look one way (“ago”, “next”) do so whatever the direction; without a direction the
    others look back.
    """
    for rule, match in matches(RULES, plain(expression)):
        try:
            settled = settle(rule, match, anchor, direction)
        except OverflowError:  # the words leave the years that dates can have, or that are near
            continue
        if settled is not None:
            when, reading = settled
            working = reading.working.replace("{anchor}", _said(anchor))
            if reading.fixed:
                working += ", as the words say"
            return Derivation(when, rule.name, working)
    return None


def _said(anchor: When) -> str:
    if anchor.kind in ("day", "one-of", "masked"):
        return anchor.in_words()
    return f"a day in {anchor.in_words()}"
