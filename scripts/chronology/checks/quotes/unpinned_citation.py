"""A citation does not keep the hash of the paragraph it stands in.

Without it, a change of the document around the quotation would pass unnoticed.
`chronology accept` writes it.

Faulty:

    citations:
      board:
        paragraph:

Sound:

    tier: context
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Found
from chronology.values.faults import Finding


def check(cited: Found) -> Findings:
    """Ask for the hash, and give it."""
    if cited.citation.paragraph is None:
        help_ = (
            f"add `paragraph: {cited.paragraph_hash}`, or run `chronology accept {cited.owner.id}`"
        )
        yield Finding(cited.at(), f"`{cited.name}` keeps no hash of its paragraph", help_)
