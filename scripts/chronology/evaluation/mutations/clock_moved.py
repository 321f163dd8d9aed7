"""A time of day is another, or told where no document tells it."""

import re
from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.evaluation.own_voice import texts
from chronology.language.en.clocks import clocks

_DAY = re.compile(r"\b[Oo]n (?=\d{1,2} [A-Z]\w+(?: \d{4})?\b)")


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Put another time in the place of each, and one before a day that has none."""
    for text, put in texts(draft):
        for one in clocks(text):
            changed = f"{text[: one.start]}11:17 p.m. {text[one.end :]}"
            yield Mutant(put(changed), f"“{text[one.start : one.end]}” becomes 11:17 p.m.")
        for day in _DAY.finditer(text):
            changed = f"{text[: day.start()]}At 7:40 a.m. on {text[day.end() :]}"
            yield Mutant(put(changed), f"7:40 a.m. is told at {day.start()}")
