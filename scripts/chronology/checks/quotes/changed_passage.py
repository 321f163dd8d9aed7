"""The paragraph that a quotation stands in has changed since somebody read it.

Each citation keeps a hash of the paragraph that holds its words. When a document changes, the
quotations of the changed paragraphs, and only those, are suspect until somebody reads them again
and runs `chronology accept`, which shows what was read beside what stands there today.

Faulty:

    citations:
      board:
        paragraph: "00000000"

Sound:

    tier: context
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Found
from chronology.values.faults import Finding


def check(cited: Found) -> Findings:
    """Compare the kept hash with that of the paragraph today."""
    kept = cited.citation.paragraph
    if kept is not None and not cited.document.was_read(cited.spans, kept):
        message = "the paragraph around this quotation is not the one that was read"
        help_ = f"read it again, then run `chronology accept {cited.owner.id}`"
        yield Finding(cited.at("paragraph"), message, help_)
