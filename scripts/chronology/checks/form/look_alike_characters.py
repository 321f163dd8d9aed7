r"""A quotation holds characters that look like others.

A Cyrillic “а” in an English word, a ligature or a full-width letter reads like the document's
word and is another text.

Faulty:

    # events/2001/board-silent.md
    citations:
      silence:
        quote: "The Lighthouse Bo\u0430rd has not commented"

Sound:

    tier: context
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Cited


def check(cited: Cited) -> Findings:
    """Pass on what the comparison found under this name."""
    yield from cited.refused_by("look-alike-characters")
