"""A quotation starts just after the words that hedge or deny it.

Faulty:

    # events/2001/others-to-follow.md
    citations:
      others:
        quote: to follow by the end of June, but no day has been set

Sound:

    tier: context
"""

import re

from chronology.checks.run import Findings
from chronology.derive.cited import Legible
from chronology.values.faults import Finding

_ACCORDING = re.compile(r"\baccording\s+to\s*\Z", re.IGNORECASE)
_NEAR = 20


def ask(cited: Legible) -> Findings:
    """Look at the words of the document around the quotation."""
    if said := _ACCORDING.search(cited.document.text, max(0, cited.start - _NEAR), cited.start):
        message = f"the document says just before: “{' '.join(said.group().split())}”"
        yield Finding(cited.at("quote"), message, "quote these words too")
        return
    for rule, message, help_ in cited.cuts:
        if rule == "cut-after-hedge":
            yield Finding(cited.at("quote"), message, help_)
