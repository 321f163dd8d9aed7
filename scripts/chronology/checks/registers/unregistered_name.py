"""A word with a capital is neither registered nor in the quotations.

A name that is misspelt, or of somebody whom no document mentions, looks like this. Register the
name as an alias where a document has it; write it as the document does.

Faulty:

    body: >-
      The Lighthouse Board said that the Grey Rokk light would be run by a machine. [@board]

Sound:

    body: >-
      The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.statements import Comparable
from chronology.derive.support import capitalised
from chronology.records.refusals import nearest
from chronology.values.faults import Finding


def ask(statement: Comparable, chronology: Chronology) -> Findings:
    """Compare each word with a capital that is no part of a registered name."""
    carried = statement.support
    text = statement.sentence.text
    names = chronology.names.find(text)
    for word, start in capitalised(text):
        if any(named.start <= start < named.end for named in names) or carried.word(word):
            continue
        known = [entity.name for entity in chronology.entities.values()]
        message = f"“{word}” is neither registered nor in the quotations cited here"
        yield Finding(statement.place(start), message, nearest(word, known))
