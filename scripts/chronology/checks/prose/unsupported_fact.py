"""A fact that a citation states does not stand in its quotation.

`facts:` says in a word or two what a quotation holds on some point, so that disagreement shows. The
words stand in the quotation; an id of the registers stands for any name of its entity.

Faulty:

    citations:
      board:
        facts: {operator: a keeper}

Sound:

    citations:
      board:
        facts: {operator: a machine, place: grey-rock}
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Found, Legible
from chronology.derive.support import Support
from chronology.quotes.verify import locate
from chronology.values.faults import Finding


def check(cited: Found, chronology: Chronology) -> Findings:
    """Look for each fact among the words of the quotation, or among its names."""
    for about, value in cited.citation.facts.items():
        if value in chronology.entities:
            stands = not isinstance(cited, Legible) or Support((cited,), chronology.names).names(
                value
            )
        else:
            stands = bool(locate(cited.citation.quote, value))
        if not stands:
            message = f"“{value}” does not stand in the quotation"
            yield Finding(cited.at("facts", about), message, "write what the quotation says")
