"""A sentence rests on what somebody else says, and tells it as a fact.

Where every quotation of a sentence has an origin other than the document itself, the sentence names
who says so, or hedges. So do titles, except of what the documents also say in their own voice.

Faulty:

    # events/2001/two-keepers-leave.md
    body: >-
      The keepers had begun to leave the Grey Rock light. [@place] Two of the five keepers
      reportedly left Grey Rock in the week before 6 May 2001. [@gazette] [@place]

Sound:

    # events/2001/two-keepers-leave.md
    body: >-
      The keepers had begun to leave the Grey Rock light, the harbour master told the Gazette.
      [@place] Two of the five keepers reportedly left Grey Rock in the week before 6 May 2001.
      [@gazette] [@place]
"""

import re

from chronology.checks.run import Findings
from chronology.derive.origins import own_voice
from chronology.derive.statements import Comparable
from chronology.language.en.clauses import touches
from chronology.language.en.lists import either, words
from chronology.language.en.meanings import said, stems
from chronology.language.en.tone import hedges, is_unsure
from chronology.records.models import Event
from chronology.values.faults import Finding

_SHORT = 3
_OPINION = re.compile(
    rf"\b[Tt]he {either(words('document'))} "
    r"(?:argues|believes|thinks|holds|concludes|judges|claims)\b"
)
_OF_THE_DOCUMENT = re.compile(rf"\b{either(words('document'))} \w+s\b")


def ask(statement: Comparable) -> Findings:
    """Look for whoever says so where something is done and no document speaks for itself."""
    owner = statement.owner
    if isinstance(owner, Event) and owner.status == "occurred":
        return
    if any(cited.origin is None or own_voice(cited) for cited in statement.citations):
        return
    text = statement.sentence.text
    if opinion := _OPINION.search(text):
        message = "the sentence says that the document thinks so, its quotation that others do"
        yield Finding(statement.place(opinion.start()), message, "say who thinks so")
    if _OF_THE_DOCUMENT.search(text) or is_unsure(text):
        return
    if not any(touches(c.citation.quote, text) for c in statement.citations):
        return
    if any(hedges(quote) for quote in statement.relevant.values()):
        return  # the hedge is missing already
    # Where a place lies is nobody's statement.
    if not isinstance(owner, Event) and all(word.kind != "action" for word in said(text)):
        return
    heads = [re.split("[,;]", c.origin.name)[0] for c in statement.citations if c.origin]
    spoken = {word for head in heads for word in stems(head) if len(word) > _SHORT}
    carried = statement.support
    if not (spoken & stems(text) or carried.names_a_speaker(text)):
        message = f"only “{heads[0]}” says so, and the sentence does not tell"
        ways = f"say whose words they are ({'; '.join(heads)}), or answer it in a review"
        yield Finding(statement.place(0), message, ways)
