"""The date of a document is called stated, and the words given for it state another, or none.

A date that follows from other words, or from other documents, is inferred, and the reasoning says
how. What is stated stands in the document: its day and its year, as far as the date has them.

Faulty:

    # seeds/gazette.yml
    published: {words: reportedly left last week}

Sound:

    # seeds/gazette.yml
    published: {words: reportedly left last week, how: inferred}
"""

import re

from chronology.checks.run import Findings
from chronology.derive.cited import Archived
from chronology.values.faults import Finding

_DIGITS = re.compile(r"\d+")


def check(archived: Archived) -> Findings:
    """Look for the figures of the date among those of its words, in whatever language."""
    published = archived.seed.published
    first, last = published.date.earliest, published.date.latest
    if published.how != "stated" or first is None or last is None:
        return
    figures = {int(digits) for digits in _DIGITS.findall(published.words or "")}
    for bound in (first, last):
        asked = [{bound.year, bound.year % 100}]
        if published.date.precision == "day":
            asked.append({bound.day})
        if not all(figures & either for either in asked):
            message = f"the date {published.date} is called stated, and its words do not state it"
            help_ = "quote the words that do under `words:`, or call it inferred"
            yield Finding(archived.seed.at("published", "how"), message, help_)
            return
