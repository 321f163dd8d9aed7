"""A quotation stops just before a clause that limits it.

"The others are expected to follow, but no day has been set" says less than its first half. Quote
the clause too, or say under `allow:` why it does not matter here.

Faulty:

    # events/2001/others-to-follow.md
    citations:
      others:
        quote: The others are expected to follow by the end of June
    body: The other keepers are expected to follow by the end of June. [@others] [@keepers]

Sound:

    tier: context
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Legible
from chronology.values.faults import Finding


def ask(cited: Legible) -> Findings:
    """Look at the words of the document around the quotation."""
    for rule, message, help_ in cited.cuts:
        if rule == "cut-before-qualifier":
            yield Finding(cited.at("quote"), message, help_)
