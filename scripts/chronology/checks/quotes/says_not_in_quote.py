"""The words that a date rests on do not stand in the quotation.

Faulty:

    citations:
      board:
        says: on Friday morning

Sound:

    citations:
      board:
        says: Friday
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Cited
from chronology.quotes.verify import locate
from chronology.values.faults import Finding


def check(cited: Cited) -> Findings:
    """Look for the words as whole words."""
    says = cited.citation.says
    if says is not None and not locate(cited.citation.quote, says):
        message = f"“{says}” does not stand in the quotation"
        yield Finding(cited.at("says"), message, "copy the words from the quotation")
