"""A quotation begins or ends inside a word or a number of the document.

`1` is not in `1,000`, `related` not in `unrelated`, `complete` not in `near-complete`.

Faulty:

    # events/2001/board-silent.md
    citations:
      silence:
        quote: house Board has not commented

Sound:

    tier: context
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Cited


def check(cited: Cited) -> Findings:
    """Pass on what the comparison found under this name."""
    yield from cited.refused_by("quote-cuts-a-word")
