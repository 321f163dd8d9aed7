"""A heading counts, dates or names what nothing below it does.

Headings are read before anything else. What a heading counts and dates must stand in the sentences
below it, up to the next heading of its rank, or in the quotations that these rest on; where none
below it rests on anything, in those of the whole text. There stands whom it names, too. Its other
words of weight are asked about. A heading may end with the mark of a citation, and is then a
sentence like any other. Pages that cite nothing are free.

Faulty:

    body: |
      ## Ole Vik and 40 keepers drown on 3 May 1999

      The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]

Sound:

    body: |
      ## What the Lighthouse Board said of Grey Rock in May 2001

      The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.statements import Statement
from chronology.derive.support import capitalised, counted
from chronology.derive.surroundings import section
from chronology.language.en.mentions import mentions, together
from chronology.values.faults import Finding

_HELP = "say it in a sentence below that cites it, or leave it out of the heading"


def check(statement: Statement, chronology: Chronology) -> Findings:
    """Compare the values: numbers, days and registered names."""
    if (below := section(statement, chronology)) is None:
        return
    text = statement.sentence.text
    spans = [(n.start, n.end) for n in counted(text, chronology.names) if not below.number(n)]
    spans += [
        (days[0].start, days[-1].end)
        for days in together(mentions(text).days)
        if not below.dates(days, text)
    ]
    spans += [(o.start, o.end) for o in chronology.names.find(text) if o.id not in below.named]
    for start, end in sorted(spans):
        message = f"“{text[start:end]}” stands in the heading, and in nothing that it rests on"
        yield Finding(statement.place(start), message, _HELP, words=(text[start:end],))


def ask(statement: Statement, chronology: Chronology) -> Findings:
    """Ask about the other words of weight, and about names that nobody registered."""
    if (below := section(statement, chronology)) is None:
        return
    text = statement.sentence.text
    named = chronology.names.find(text)
    words = [(word, start) for word, start, _ in below.support.unsupported(text)]
    words += [
        (word, start)
        for word, start in capitalised(text)
        if not any(one.start <= start < one.end for one in named)
    ]
    for word, start in words:
        if not below.has(word):
            message = f"only the heading says “{word}”: is it so?"
            yield Finding(statement.place(start), message, _HELP, words=(word,))
