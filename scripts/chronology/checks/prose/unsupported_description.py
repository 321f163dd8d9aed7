"""A sentence says what somebody or something is, and its quotations do not.

"Ole Vik is a keeper" needs words that call him so. What stands for it is the last word of the
description, and that the record of the actor or base gives the kind is as good.

Faulty:

    # docs/actors/ole-vik.md
    citations:
      vik:
        seed: gazette
        quote: A keeper named Ole Vik said that he had served at Grey Rock since 1988
        origin: ole-vik
    body: Ole Vik is the commander of Grey Rock. [@vik]

Sound:

    # docs/actors/ole-vik.md
    citations:
      vik:
        seed: gazette
        quote: A keeper named Ole Vik said that he had served at Grey Rock since 1988
        origin: ole-vik
    body: Ole Vik is a keeper of Grey Rock. [@vik]
"""

import re

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.statements import Comparable
from chronology.language.en.meanings import stem, stems
from chronology.values.faults import Finding

_IS = re.compile(r"\s+(?:is|are|was|were)\s+(?:an?|the)\s+(?=\w)")
# Up to where the description stops: a word that joins it to something, or a mark.
_DESCRIPTION = re.compile(
    r"(?:(?!(?:of|at|in|on|for|from|to|by|with|near|and|or|that|which|who|whose|where|there|as"
    r"|between|among|under|over|\w+ed)\b)[\w'’-]+\s*)+"
)
_WORD = re.compile(r"[^\W\d_][\w’-]*")


def check(statement: Comparable, chronology: Chronology) -> Findings:
    """Look for the noun behind "is a", in the quotations and the kind of who is described."""
    text = statement.sentence.text
    carried = statement.support
    for named in chronology.names.find(text):
        verb = _IS.match(text, named.end)
        described = _DESCRIPTION.match(text, verb.end()) if verb else None
        if described is None:
            continue
        nouns = tuple(_WORD.finditer(described[0]))
        kind = chronology.entities[named.id].kind.replace("-", " ")
        known = stems(" ".join((*carried.quotes, *carried.attributions, kind)))
        if nouns and stem(nouns[-1][0].lower()) not in known:
            noun = nouns[-1][0]
            message = (
                f"no quotation cited for it calls “{text[named.start : named.end]}” a “{noun}”"
            )
            place = statement.place(described.start() + nouns[-1].start())
            yield Finding(place, message, "call it what the quotation does")
