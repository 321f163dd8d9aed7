"""A sentence names somebody or some place that its quotations do not name.

Names are compared as entities: any registered form will do, in the quotation or, beside a word of
saying, as the one who says it. Neither the place in which another lies nor the body to which
another belongs is named with it. Where a quotation has but a longer name of another, or the words
of the name apart from each other ("the island … its keepers"), it is asked.

Faulty:

    body: >-
      The Lighthouse Board said that the South Head light would be run by a machine. [@board]

Sound:

    body: The Board said that Grey Rock would be run by a machine. [@board]
"""

from collections.abc import Iterator

from chronology.checks.run import Findings
from chronology.derive.statements import Comparable
from chronology.records.names import Named
from chronology.values.faults import Finding


def check(statement: Comparable) -> Findings:
    """Refuse an entity that no quotation names, not even within a longer name."""
    text = statement.sentence.text
    for named, shown in _named(statement):
        carried = statement.support
        if not (carried.entity(named.id, text, named.start, named.end) or carried.may_mean(shown)):
            message = f"no quotation cited here names “{shown}” ({named.id})"
            help_ = "cite words that name it, or leave the name out"
            yield Finding(statement.place(named.start), message, help_, words=(shown,))


def ask(statement: Comparable) -> Findings:
    """Ask about an entity of which the quotations have a longer name, or its words apart."""
    text = statement.sentence.text
    for named, shown in _named(statement):
        carried = statement.support
        if not carried.entity(named.id, text, named.start, named.end) and carried.may_mean(shown):
            message = f"the quotations have the words of “{shown}” ({named.id}), and not that name"
            help_ = "does the passage mean it? name what it names, or answer in a review"
            yield Finding(statement.place(named.start), message, help_, words=(shown,))
        if statement.support.within_longer(named.id):
            message = f"the quotations have a longer name, and not “{shown}” ({named.id}) alone"
            help_ = "a part is not the whole: name what they name, or answer in a review"
            yield Finding(statement.place(named.start), message, help_, words=(shown,))


def _named(statement: Comparable) -> Iterator[tuple[Named, str]]:
    text = statement.sentence.text
    for named in statement.names.find(text):
        if not statement.support.longer(text, named.start, named.end):
            yield named, text[named.start : named.end]
