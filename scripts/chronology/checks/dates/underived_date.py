"""No rule of the table derives a date from the words given.

`chronology date "words" --anchor DATE` tells what a rule makes of words. Where none does, the
citation says what date it `gives:` and why, under `dated_because:`; such dates are counted and
listed. A date that is given though the table derives it is a fault too.

Faulty:

    citations:
      board:
        quote: The Lighthouse Board said on Friday that the Grey Rock light would be run
        says: would be run

Sound:

    citations:
      board:
        says:
        gives: 2001-05-04
        dated_because: the article was written on the day of the announcement
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Cited
from chronology.values.faults import Finding


def check(cited: Cited) -> Findings:
    """Try the table."""
    citation, dating = cited.citation, cited.dating
    if dating is None:
        return
    if dating.way == "gives":
        if citation.dated_because is None:
            help_ = "say why under `dated_because:`"
            yield Finding(cited.at("gives"), "a date is given without a reason", help_)
    elif dating.span is None and dating.anchor is not None:
        message = f"no rule reads “{citation.says}” from {dating.anchor.in_words()}"
        help_ = "shorten the words, or give the date with `gives:` and `dated_because:`"
        yield Finding(cited.at("says"), message, help_)
    if citation.says is not None and citation.gives is not None and cited.archived is not None:
        anchor = cited.archived.seed.published.date
        derived = cited.archived.language.derive(citation.says, anchor, citation.direction)
        if derived is not None and citation.from_ == "publication":
            message = f"“{citation.says}” gives {derived.when} by the rule {derived.rule}"
            yield Finding(cited.at("gives"), message, "remove `gives:`, or the words")
