"""A page that cites gives attributes to its words.

The site engine takes `{…}` behind a word or a paragraph for attributes of it: a style, a class. By
them a word that the rules read, such as “reportedly”, can be made invisible. An anchor, `{#name}`,
changes nothing that is seen. Pages that cite nothing are free, and say that they are.

Faulty:

    # docs/about.md
    title: About
    body: |
      The Lighthouse Board said that the Grey Rock light would *probably*{style="color:transparent"}
      be run by a machine. [@machine-announced#board]

Sound:

    # docs/about.md
    title: About
    body: |
      ## The Lighthouse Board {#board}

      The Lighthouse Board said that the Grey Rock light would be run by a machine.
      [@machine-announced#board]
"""

import re

from chronology.checks.run import Findings
from chronology.records.models import Record, Written
from chronology.records.prose import without_code
from chronology.values.faults import Finding, Place
from chronology.values.places import line_column

_LIST = re.compile(r"\{:?(?!\s*#[\w-]+\s*\})[^{}\n]*\}")


def check(record: Record) -> Findings:
    """Look for whatever stands between braces outside code."""
    if not isinstance(record, Written) or not _is_bound(record):
        return
    text, first_line = record.prose.text, record.prose.first_line
    for match in _LIST.finditer(without_code(text)):
        place = Place(record.path, *line_column(text, match.start(), first_line))
        message = f"the engine takes “{match[0]}” for attributes of what stands before it"
        yield Finding(place, message, "leave it out")


def _is_bound(page: Written) -> bool:
    return page.cites or any(one.editorial is not None for one in page.prose.sentences)
