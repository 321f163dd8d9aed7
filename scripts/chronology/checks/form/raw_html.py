"""A text holds raw HTML.

Texts come by pull request from anybody and are published as Markdown; HTML in them would be
shown as typed. Hand-written pages may hold the placeholders of generated parts and nothing else.

Faulty:

    body: The Lighthouse <b>Board</b> said so. [@board]

Sound:

    body: The Lighthouse **Board** said so. [@board]
"""

import re

from chronology.checks.run import Findings
from chronology.records.models import Record, Written
from chronology.values.faults import Finding

_TAG = re.compile(r"<[a-zA-Z/!?]")
_LABELS = {"actors": "name", "bases": "name"}
_PLACEHOLDER = re.compile(r'<div data-fragment="[a-z-]+"></div>|<!--(?:(?!-->).)*-->')
_REMEDY = "write it as Markdown, or as plain text"


def check(record: Record) -> Findings:
    """Report the places that a Markdown parser takes for HTML."""
    placeholders = isinstance(record, Written)
    if _TAG.search(record.label):
        yield Finding(
            record.at(_LABELS.get(record.register_, "title")), "this is raw HTML", _REMEDY
        )
    lines = record.prose.text.split("\n") if record.prose.raw_html else []
    for place in record.prose.raw_html:
        line = lines[place.line - record.prose.first_line].strip()
        if placeholders and _PLACEHOLDER.fullmatch(line):
            continue
        yield Finding(place, "this is raw HTML", _REMEDY)
