"""A link leads somewhere else than to a page or a web address.

Faulty:

    body: The Lighthouse [Board](javascript:alert) said so. [@board]

Sound:

    body: The Lighthouse [Board](https://example.org/board) said so. [@board]
"""

import re

from chronology.checks.run import Findings
from chronology.values.faults import Finding, Place
from chronology.records.models import Record
from chronology.values.places import line_column

_SCHEME = re.compile(
    r"(?:\]\(|\]:|<)\s*<?\s*([a-z][a-z0-9+.\-\s]*?)\s*(?::|&#|&colon)", re.IGNORECASE
)
_ELSEWHERE = re.compile(r"(?:\]\(|\]:)\s*<?\s*[\\/]{2}")
_SAFE = frozenset({"http", "https", "mailto"})


def check(record: Record) -> Findings:
    """Read the scheme of each link, however it is spelt."""
    text = record.prose.text
    if "](" not in text and "]:" not in text and "<" not in text:
        return
    found = [
        (match.start(), f"a link of the sort `{match[1]}:` is not published")
        for match in _SCHEME.finditer(text)
        if match[1].casefold() not in _SAFE
    ]
    found += [
        (m.start(), "a link without a scheme leads elsewhere") for m in _ELSEWHERE.finditer(text)
    ]
    for at, message in sorted(found):
        place = Place(record.path, *line_column(text, at, record.prose.first_line))
        yield Finding(place, message, "link to http:// or https://, or to a page of this site")
