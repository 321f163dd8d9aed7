"""A sentence names somebody or some place that its quotations do not name.

Names are compared as entities: any registered form will do, in the quotation or, beside a word of
saying, as the one who says it. Neither the place in which another lies nor the body to which
another belongs is named with it.

Faulty:

    body: >-
      The Lighthouse Board said that the South Head light would be run by a machine. [@board]

Sound:

    body: The Board said that Grey Rock would be run by a machine. [@board]
"""

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.statements import Bound
from chronology.values.faults import Finding


def check(statement: Bound, chronology: Chronology) -> Findings:
    """Compare each entity that the sentence names."""
    carried = statement.support
    text = statement.sentence.text
    for named in chronology.names.find(text):
        inside = carried.longer(text, named.start, named.end)
        if not (inside or carried.entity(named.id, text, named.start, named.end)):
            shown = text[named.start : named.end]
            message = f"no quotation cited here names “{shown}” ({named.id})"
            help_ = "cite words that name it, or leave the name out"
            yield Finding(statement.place(named.start), message, help_)
