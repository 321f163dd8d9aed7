"""A sentence rests on no citation.

Each sentence that is published in the site's own voice ends with the marks of the citations it
rests on, `[@name]`, or says visibly why it needs none: `[editorial: reason]`.

Faulty:

    body: >-
      The Lighthouse Board said on Friday that the Grey Rock light would be run by a machine.
      [@board] It was the Lighthouse Board that said so.

Sound:

    body: >-
      The Lighthouse Board said on Friday that the Grey Rock light would be run by a machine.
      [@board] It was the Lighthouse Board that said so. [@board]
"""

from chronology.checks.run import Findings
from chronology.derive.statements import Statement
from chronology.records.models import Written
from chronology.values.faults import Finding


def check(statement: Statement) -> Findings:
    """A sentence without a mark; headings and pages that cite nothing at all are free."""
    sentence = statement.sentence
    if statement.title or sentence.heading or sentence.marks or sentence.editorial is not None:
        return
    if isinstance(statement.owner, Written) and not statement.owner.cites:
        return
    message = f"nothing is cited for “{sentence.text[:60]}”"
    yield Finding(sentence.place, message, "end the sentence with `[@name]` of a citation")
