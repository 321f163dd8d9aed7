"""A sentence puts words between quotation marks that stand in none of its quotations.

Words between double quotation marks are somebody's own; copy them from the quotation, square
brackets and all, or tell them in your own words without the marks.

Faulty:

    body: >-
      The Lighthouse Board said that the Grey Rock light would be “run by a robot”. [@board]

Sound:

    body: >-
      The Lighthouse Board said that the Grey Rock light would be “run by a machine”. [@board]
"""

import re

from chronology.checks.run import Findings
from chronology.derive.statements import Bound
from chronology.values.faults import Finding

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"“([^“”]+)”")
_OMITTED = re.compile(r"…|\[…\]|\.\.\.")


def check(statement: Bound) -> Findings:
    """Look for each part that is marked as quoted."""
    quotes = [_plain(cited.citation.quote) for cited in statement.citations]
    for match in _QUOTED.finditer(statement.sentence.text):
        for part in _OMITTED.split(match[1]):
            words = _plain(part)
            if words.strip() and not any(words in quote for quote in quotes):
                message = f"“{part.strip()}” stands in no quotation cited for it"
                help_ = "copy the words from the quotation, or take away the marks"
                yield Finding(statement.place(match.start(1)), message, help_)
                break


def _plain(text: str) -> str:
    """Give the words of a text, each between two spaces."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
