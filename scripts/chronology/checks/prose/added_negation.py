"""A sentence says that something is not so, and no quotation it rests on does.

Faulty:

    body: >-
      The Lighthouse Board did not say that the Grey Rock light would be run by a machine. [@board]

Sound:

    body: The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]
"""

import re

from chronology.checks.run import Findings
from chronology.derive.statements import Bound
from chronology.language.en.clauses import used
from chronology.language.en.meanings import said, told
from chronology.language.en.tone import negations
from chronology.values.faults import Finding

# What the document leaves out is no statement of the document.
_ASIDE = re.compile(
    r",\s+(?:who|whom|which)\s+the\s+(?:article|dispatch|document|passage|report|text)\b[^,;.]*"
)


def check(statement: Bound) -> Findings:
    """Look for a negation in the quotations where the sentence has one."""
    sentence = statement.sentence.text
    found = negations(_ASIDE.sub("", sentence))
    quotes = [cited.citation.quote for cited in statement.citations]
    theirs = sum(len(negations(used(quote, sentence))) for quote in quotes)
    if len(found) == 1 and not theirs:
        same = told(found[0])
        if any(word.groups & same for quote in quotes for word in said(quote)):
            return  # the quotation says as much in another word: it failed, and it broke down
    if len(found) > theirs:
        message = (
            f"the sentence says “{found[-1]}”, and not “{found[0]}” alone"
            if theirs
            else f"the sentence says “{found[0]}”, no quotation cited here does"
        )
        yield Finding(statement.place(0), message, "say what the quotation says")
