"""A remark of ours tells something of the subject that no quotation of the page tells.

`[editorial: …]` marks what we say of the documents: what they leave open, how they compare, how
their words are read. It exempts a sentence from being bound to single citations. What it counts,
dates and tells as done must still stand somewhere in the quotations, or the dates, of the event.
On every page a remark speaks of documents, words, dates or this chronology, and leaves open what
they leave open: that two things are the same, or beyond doubt, is a claim, where the chronology
may only take them to be. The registers of actors and bases may add what is general knowledge.

Faulty:

    # events/2001/two-keepers-leave.md
    body: >-
      Two of the five keepers reportedly left Grey Rock in the week before 6 May 2001. [@gazette]
      [@place] The seven others died on 9 June 2003. [editorial: a comparison of the documents]

    # docs/actors/keepers.md
    body: >-
      They were glad of it. [editorial: a comparison of the documents]

    # docs/bases/south-head.md
    body: >-
      South Head, which one document names, is the same light as Grey Rock. [editorial: how this
      register tells names apart]

Sound:

    # events/2001/two-keepers-leave.md
    body: >-
      Two of the five keepers reportedly left Grey Rock in the week before 6 May 2001. [@gazette]
      [@place] The Gazette does not name the two. [editorial: what the passage leaves open]
"""

import re
from collections.abc import Iterator

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.statements import Statement
from chronology.derive.support import Support, counted
from chronology.derive.surroundings import behind
from chronology.language.en.mentions import mentions
from chronology.language.en.tone import negations
from chronology.records.models import Entity, Event
from chronology.values.faults import Finding

# “What he said of the pullout” does not say that there was one.
_NAMED = re.compile(r"\b(?:the|an?|of|this|that|its|their|no|any)\s+\Z", re.IGNORECASE)
_HELP = "cite words that say so, or say only what the documents leave open"
# A remark may count the documents themselves.
_DOCUMENTS = 4
# Of what a remark may speak.
_SPEAKS = re.compile(
    r"\b(?:documents?|articles?|passages?|texts?|records?|archive|chronology|register|entry"
    r"|entries|pages?|site|tables?|maps?|events?|sources?|sentences?|headlines?|captions?|bylines?"
    r"|quot\w+|words?|letters?|span|spans|dates?|dated|undated|anchor|names?|named|unnamed"
    r"|spell\w*|read|reading|counted|counts?|takes?|taken|says?|gives?|given|states|tells?|told"
    r"|means?|meant|known|unknown|unclear|clear|open|may|might|whether|likely|cannot|can only"
    r"|(?:is|are|was|were) (?:not|another))\b",
    re.IGNORECASE,
)
_SETTLES = re.compile(
    r"\b(?:one and the same|(?:is|are|was|were) (?:indeed |in fact |really )?(?:the same|identical)"
    r"|(?:no|without|beyond|any) doubt|undoubtedly|doubtless|unquestionably"
    r"|(?:proves?|proof|certain|obvious|evident) that)\b",
    re.IGNORECASE,
)
_LEAVES_OPEN = re.compile(
    r"\b(?:no|not|nothing|none|neither|nor|never|nobody|whether|if|may|might|could|likely|unlikely"
    r"|probably|perhaps|takes?|taken|reads?|seems?|appears?|assum\w+|suppos\w+)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:(?!, (?:and|but|so) )[^;:])+")
_KNOWN = "general knowledge"


def check(statement: Statement, chronology: Chronology) -> Findings:
    """Look for the numbers and days of a remark in all that its page cites."""
    if (carried := _carried(statement, chronology)) is None:
        return
    text = statement.sentence.text
    for number in counted(text, chronology.names):
        if not carried.number(number) and number.value > _DOCUMENTS:
            shown = text[number.start : number.end]
            yield Finding(statement.place(number.start), f"nothing here counts “{shown}”", _HELP)
    for day in mentions(text).days:
        if day.day is not None and not carried.knows(day, (e.date for e in chronology.events)):
            shown = text[day.start : day.end]
            yield Finding(statement.place(day.start), f"nothing here dates “{shown}”", _HELP)


def ask(statement: Statement, chronology: Chronology) -> Findings:
    """Ask what a remark is about, and about words that no citation of its page tells."""
    text, reason, owner = statement.sentence.text, statement.sentence.editorial, statement.owner
    if reason is None or not statement.language.reads:
        return
    if not (_SPEAKS.search(text) or (isinstance(owner, Entity) and _KNOWN in reason)):
        yield Finding(statement.place(0), "this remark speaks of no document", _HELP)
    for start, words in _settled(text):
        yield Finding(statement.place(start), f"no document says “{words}”", _HELP)
    if (carried := _carried(statement, chronology)) is None:
        return
    # What a remark denies it does not tell; how something was, it may not add even so.
    denies = bool(negations(text))
    for words, start, kind in carried.unsupported(text):
        if kind == "extent" or (denies and kind not in {"manner", "state"}):
            continue
        if kind == "action" and _NAMED.search(text, 0, start):
            continue
        yield Finding(statement.place(start), f"nothing here says “{words}”", _HELP)


def _settled(text: str) -> Iterator[tuple[int, str]]:
    """Yield the words by which a remark settles something, without a word that leaves it open."""
    for clause in _CLAUSE.finditer(text):
        for found in _SETTLES.finditer(text, *clause.span()):
            if not _LEAVES_OPEN.search(text, clause.start(), found.start()):
                yield found.start(), found[0]


def _carried(statement: Statement, chronology: Chronology) -> Support | None:
    """Give what the page of a remark cites, if it is an event's and all of it was found."""
    owner = statement.owner
    remark = statement.sentence.editorial is not None and statement.language.reads
    if not remark or not isinstance(owner, Event):
        return None
    carried = behind(owner, chronology)
    return carried if carried is not None and carried.citations else None
