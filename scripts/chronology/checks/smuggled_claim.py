"""A remark of ours tells something of the subject that no quotation of the page tells.

`[editorial: …]` marks what we say of the documents: what they leave open, how they compare. It
exempts a sentence from being bound to single citations. What it counts, dates and tells as done
must still stand somewhere in the quotations, or the dates, of the event. The registers of actors
and bases may add what is general knowledge.

Faulty:

    # events/2001/two-keepers-leave.md
    body: >-
      Two of the five keepers reportedly left Grey Rock in the week before 6 May 2001. [@gazette]
      [@place] The seven others died on 9 June 2003. [editorial: a comparison of the documents]

Sound:

    # events/2001/two-keepers-leave.md
    body: >-
      Two of the five keepers reportedly left Grey Rock in the week before 6 May 2001. [@gazette]
      [@place] The Gazette does not name the two. [editorial: what the passage leaves open]
"""

import re
from collections.abc import Iterator

from chronology.bindings import counted, support
from chronology.check import Findings
from chronology.evidence import Chronology, Cited, Statement
from chronology.faults import Finding
from chronology.mentions import mentions
from chronology.model import Event
from chronology.tone import negations

# “What he said of the pullout” does not say that there was one.
_NAMED = re.compile(r"\b(?:the|an?|of|this|that|its|their|no|any)\s+\Z", re.IGNORECASE)
_HELP = "cite words that say so, or say only what the documents leave open"
# A remark may count the documents themselves.
_DOCUMENTS = 4


def check(statement: Statement, chronology: Chronology) -> Findings:
    """Look for the numbers, days and deeds of a remark in all that its page cites."""
    text, owner = statement.sentence.text, statement.owner
    if statement.sentence.editorial is None or not isinstance(owner, Event):
        return
    cited = tuple(_cited(owner, chronology))
    if not cited or not all(one.found for one in cited):
        return
    carried = support(cited, chronology)
    for number in counted(text, chronology.names):
        if not carried.number(number) and number.value > _DOCUMENTS:
            shown = text[number.start : number.end]
            yield Finding(statement.place(number.start), f"nothing here counts “{shown}”", _HELP)
    for day in mentions(text).days:
        if day.day is not None and not carried.knows(day, (e.date for e in chronology.events)):
            shown = text[day.start : day.end]
            yield Finding(statement.place(day.start), f"nothing here dates “{shown}”", _HELP)
    # What a remark denies it does not tell; how something was, it may not add even so.
    denies = bool(negations(text))
    for words, start, kind in carried.unsupported(text):
        if kind == "extent" or (denies and kind not in {"manner", "state"}):
            continue
        if kind == "action" and _NAMED.search(text, 0, start):
            continue
        yield Finding(statement.place(start), f"nothing here says “{words}”", _HELP)


def _cited(event: Event, chronology: Chronology) -> Iterator[Cited]:
    """Yield the citations of an event, those it marks, and those of events it counts from."""
    own = chronology.citations_of(event)
    yield from own
    for statement in chronology.statements_of(event):
        yield from statement.citations
    for one in (cited.citation for cited in own):
        for id_ in (one.from_, one.at, one.by, one.since):
            if id_ is not None and id_ in chronology.event:
                yield from chronology.citations_of(chronology.event[id_])
