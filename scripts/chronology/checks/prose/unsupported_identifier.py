"""A version, hash, file name, address or docket is not the one of its quotations.

A token that mixes letters, digits and `._/@:#-` names one thing letter for letter: `5.6.1` is not
`5.6.0`. A hash may be shortened to seven characters, and `xz-5.6.0` names the version `5.6.0`. A
name with a number, such as `Il-76`, is refused where a quotation has another of that make, and
asked about otherwise.

Faulty:

    body: >-
      The Lighthouse Board said that the Grey Rock light would be run by release 4.2.1. [@board]

Sound:

    body: The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]
"""

from chronology.checks.run import Findings
from chronology.derive.departures import telling
from chronology.derive.statements import Bound


def check(statement: Bound) -> Findings:
    """Compare each identifier as a whole."""
    message = "“{words}” is not the identifier of the passage: {theirs}"
    yield from telling(statement, "unsupported-identifier", "gate", message)


def ask(statement: Bound) -> Findings:
    """Ask about a name with a number that no passage has."""
    message = "no passage has “{words}”: {theirs}"
    yield from telling(statement, "unsupported-identifier", "question", message)
