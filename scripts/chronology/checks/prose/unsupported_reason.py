"""The reason of a remark counts, dates or names what nothing cited does.

Readers see the reason of `[editorial: …]` beside the remark. It says why the remark rests on no
single citation, and tells nothing of its own: its numbers, days and names stand in what the text
cites, or in the remark itself. What it says was done is asked about.

Faulty:

    body: |
      The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]
      The passage gives no year. [editorial: Ole Vik burned 40 passages on 3 May 1999]

Sound:

    body: |
      The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]
      The passage gives no year. [editorial: read in both documents]
"""

import re

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.statements import Statement
from chronology.derive.support import Support, counted
from chronology.derive.surroundings import behind
from chronology.language.en.meanings import stem, stems
from chronology.language.en.mentions import mentions
from chronology.language.en.remarks import beside_documents
from chronology.language.found import Number
from chronology.values.faults import Finding

_DOCUMENTS = re.compile(r"\s+(?:\w+\s+)?(?:documents|articles|dispatches|passages|texts)\b")
_HELP = "say why the remark needs no citation, and nothing else"


def check(statement: Statement, chronology: Chronology) -> Findings:
    """Compare the values: numbers, days and registered names."""
    reason, carried = _read(statement, chronology)
    if carried is None:
        return
    dates = [event.date for event in chronology.events]
    wrong = [
        (n.start, n.end)
        for n in counted(reason, chronology.names)
        if not (carried.number(n) or _counts_documents(n, reason, chronology))
    ]
    wrong += [(d.start, d.end) for d in mentions(reason).days if not carried.knows(d, dates)]
    told = {one.id for one in chronology.names.find(statement.sentence.text)}
    known = carried.mentioned | told | {statement.owner.id}
    wrong += [(o.start, o.end) for o in chronology.names.find(reason) if o.id not in known]
    for start, end in sorted(wrong):
        words = reason[start:end]
        message = f"“{words}” stands in the reason of this remark, and in nothing that is cited"
        yield Finding(statement.place(0), message, _HELP, words=(words,))


def ask(statement: Statement, chronology: Chronology) -> Findings:
    """Ask about what the reason tells beside documents, and neither they nor the remark do."""
    reason, carried = _read(statement, chronology)
    if carried is None:
        return
    texts = (statement.sentence.text, statement.owner.label, *carried.quotes)
    known = frozenset().union(*map(stems, texts))
    read = mentions(reason)
    values = [(one.start, one.end) for one in chronology.names.find(reason)]
    values += [(number.start, number.end) for number in read.numbers]
    values += [(day.start, day.end) for day in read.days]
    for word, at in beside_documents(reason):
        inside = any(start <= at < end for start, end in values)
        if not (inside or stem(word.lower()) in known or carried.word(word)):
            message = f"only the reason of this remark says “{word}”: is it so?"
            yield Finding(statement.place(0), message, _HELP, words=(word,))


def _read(statement: Statement, chronology: Chronology) -> tuple[str, Support | None]:
    reason = statement.sentence.editorial or ""
    read = reason and statement.language.reads
    return reason, behind(statement.owner, chronology) if read else None


def _counts_documents(number: Number, reason: str, chronology: Chronology) -> bool:
    return number.value <= len(chronology.archive) and bool(_DOCUMENTS.match(reason, number.end))
