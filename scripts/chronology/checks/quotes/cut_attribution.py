"""A quotation leaves out who says it, and its origin is the article itself.

Words that somebody else said are told in that person's name: quote the attribution too, or name
the speaker as the citation's `origin:`.

Faulty (with wrong-origin):

    # events/2001/two-keepers-leave.md
    citations:
      place:
        quote: The keepers have begun to leave the Grey Rock light
        origin: article

Sound:

    # events/2001/two-keepers-leave.md
    citations:
      place:
        quote: The keepers have begun to leave the Grey Rock light
        origin: harbour-master
"""

import re

from chronology.checks.run import Findings
from chronology.derive.cited import Legible
from chronology.derive.origins import own_voice
from chronology.values.faults import Finding


def ask(cited: Legible) -> Findings:
    """Look at the words of the document around the quotation."""
    if _lacks_its_preposition(cited.document.text, cited.start):
        message = "the document says just before: “according to”"
        yield Finding(cited.at("quote"), message, "begin the quotation there")
        return
    if not own_voice(cited):
        return
    for rule, message, help_ in cited.cuts:
        if rule == "cut-attribution":
            yield Finding(cited.at("quote"), message, help_)


def _lacks_its_preposition(text: str, start: int) -> bool:
    """Whoever is named as a source, the sentence is no statement of the document's own."""
    return (
        re.search(r"\baccording\s+to\s+$", text[max(0, start - 40) : start], re.IGNORECASE)
        is not None
    )
