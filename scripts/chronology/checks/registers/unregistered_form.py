"""A quotation holds a name that no entity of the registers goes by.

Each surface form that the documents use for somebody or some place resolves to one entity, so that
a reader who knows one form finds what is told under the others. Words that are written large
without being names, such as titles, are listed under `not_names:` in the settings.

Faulty:

    citations:
      vik:
        seed: gazette
        quote: A keeper named Ole Vik said that he had served at Grey Rock since 1988
        origin: ole-vik
    body: >-
      The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]
      A keeper said that he had served at Grey Rock since 1988. [@vik]

    # docs/actors/ole-vik.md
    name: Ole Vig

Sound:

    citations:
      vik:
        seed: gazette
        quote: A keeper named Ole Vik said that he had served at Grey Rock since 1988
        origin: ole-vik
    body: >-
      The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]
      Ole Vik said that he had served at Grey Rock since 1988. [@vik]
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Legible
from chronology.derive.support import capitalised
from chronology.records.names import fold
from chronology.records.refusals import nearest
from chronology.values.faults import Finding
from chronology.values.places import SETTINGS


def check(cited: Legible, chronology: Chronology) -> Findings:
    """Compare each word with a capital that stands within a sentence of the quotation."""
    quote = fold(cited.citation.quote)
    known = [(one.start, one.end) for one in chronology.names.find(quote)]
    for words in map(fold, chronology.settings.not_names):
        at = quote.find(words)
        while at >= 0:
            known.append((at, at + len(words)))
            at = quote.find(words, at + 1)
    for word, at in capitalised(quote):
        if not any(start <= at < end for start, end in known):
            place = cited.owner.source.inside(("citations", cited.name, "quote"), quote, at)
            message = f"“{word}” is no registered name"
            names = [entity.name for entity in chronology.entities.values()]
            help_ = (
                nearest(word, names) or f"register it, or list it under `not_names:` of {SETTINGS}"
            )
            yield Finding(place, message, help_)
