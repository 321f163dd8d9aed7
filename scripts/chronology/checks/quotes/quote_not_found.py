"""A quotation does not stand in its document.

Words, numbers, names, letter case and order must be those of the document; white space, forms of
quotation marks, apostrophes and dashes, and final punctuation may differ. The message shows the
nearest passage and the words that differ; nothing is ever matched by similarity.

Faulty (with says-not-in-quote):

    citations:
      board:
        quote: >-
          The Lighthouse Board said on Monday that the Grey Rock light would be run by a machine

Sound:

    citations:
      board:
        quote: >-
          The Lighthouse Board said on Friday that the Grey Rock light would be run by a machine.
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Cited


def check(cited: Cited) -> Findings:
    """Pass on what the comparison found under this name."""
    yield from cited.refused_by("quote-not-found")
