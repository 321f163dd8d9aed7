"""A link leads somewhere else than to a page or a web address.

Faulty:

    body: The Lighthouse [Board](javascript:alert) said so. [@board]

Sound:

    body: The Lighthouse [Board](https://example.org/board) said so. [@board]
"""

import re

from chronology.check import Findings
from chronology.faults import Finding, Place
from chronology.model import Record

_SCHEME = re.compile(
    r"(?:\]\(|\]:|<)\s*<?\s*([a-z][a-z0-9+.\-\s]*?)\s*(?::|&#|&colon)", re.IGNORECASE
)
_SAFE = frozenset({"http", "https", "mailto"})


def check(record: Record) -> Findings:
    """Read the scheme of each link, however it is spelt."""
    for match in _SCHEME.finditer(record.prose.text):
        if match[1].casefold() not in _SAFE:
            before = record.prose.text[: match.start()]
            line = record.prose.first_line + before.count("\n")
            column = match.start() - (before.rfind("\n") + 1) + 1
            message = f"a link of the sort `{match[1]}:` is not published"
            yield Finding(Place(record.path, line, column), message, "link to http:// or https://")
