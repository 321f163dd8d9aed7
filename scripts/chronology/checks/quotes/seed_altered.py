"""A document's text is not the one that its record was made for.

The text of a document is archived byte for byte and pinned by SHA-256. Where it had to change,
`chronology accept` shows what changed, takes the new hash over, and makes the quotations of the
changed paragraphs, and only those, suspect until they are read again.

Faulty:

    # seeds/gazette.yml
    sha256: 0000000000000000000000000000000000000000000000000000000000000000

Sound:

    # seeds/gazette.yml
    reach: full
"""

from chronology.checks.run import Findings
from chronology.derive.cited import Archived
from chronology.values.faults import Finding


def check(archived: Archived) -> Findings:
    """Compare the hashes."""
    if archived.text_sha256 != archived.seed.sha256:
        message = f"{archived.text_path} is not the text that was pinned here"
        help_ = f"restore it, or run `chronology accept {archived.id}` and read what changed"
        yield Finding(archived.seed.at("sha256"), message, help_)
