"""A sentence lets somebody speak whose words its quotations are not.

Whoever stands beside a word of saying is the origin of a citation, one who passed it on, the
document's author or publisher, or somebody whom the quotation itself has speak. A source that is
not named stays unnamed: the words of a fighter are not those of his army.

Faulty:

    body: >-
      The harbour master said that the Grey Rock light would be run by a machine. [@board]

Sound:

    body: The Board said that the Grey Rock light would be run by a machine. [@board]
"""

from chronology.checks.run import Findings
from chronology.derive.departures import telling
from chronology.derive.statements import Bound


def check(statement: Bound) -> Findings:
    """Compare whoever speaks with the origins of the citations."""
    message = "“{words}” does not speak in what is cited here: it is {theirs}"
    yield from telling(statement, "wrong-speaker", "gate", message)
