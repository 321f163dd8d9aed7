"""A number of a sentence stands in its quotations with another unit.

Kilometres are no miles, kilograms no pounds, per cent no percentage points, N is not S. Where the
number is converted, too, and comes to the same, nothing is said.

Faulty:

    # seeds/shore.txt (whole file)
    The Grey Rock light stands 12 miles from the shore.
    # seeds/shore.yml (whole file)
    title: {text: On the Grey Rock light, how: described}
    publisher: {name: The Shore, how: it is printed there}
    published: {date: 2001-05-05, how: inferred, reasoning: it is told, certain: 2001-05}
    archived: 2001-06-01
    received_as: shore.txt
    sha256: 0e5dae68c8cb524add967acf0cd1725434d6738ec101a931faed70183bf61a7e
    language: en
    origins:
      article: {name: the article itself}
    # events/2001/light-stands.md (whole file)
    ---
    title: The Grey Rock light stands off the shore
    date: "[..2001-05-05]"
    kind: statement
    status: occurred
    bases: [grey-rock]
    citations:
      stands:
        seed: shore
        quote: The Grey Rock light stands 12 miles from the shore
        origin: article
        by: publication
    ---
    The Grey Rock light stands 12 kilometres from the shore. [@stands]

Sound:

    # seeds/shore.txt (whole file)
    The Grey Rock light stands 12 miles from the shore.
    # seeds/shore.yml (whole file)
    title: {text: On the Grey Rock light, how: described}
    publisher: {name: The Shore, how: it is printed there}
    published: {date: 2001-05-05, how: inferred, reasoning: it is told, certain: 2001-05}
    archived: 2001-06-01
    received_as: shore.txt
    sha256: 0e5dae68c8cb524add967acf0cd1725434d6738ec101a931faed70183bf61a7e
    language: en
    origins:
      article: {name: the article itself}
    # events/2001/light-stands.md (whole file)
    ---
    title: The Grey Rock light stands off the shore
    date: "[..2001-05-05]"
    kind: statement
    status: occurred
    bases: [grey-rock]
    citations:
      stands:
        seed: shore
        quote: The Grey Rock light stands 12 miles from the shore
        origin: article
        by: publication
    ---
    The Grey Rock light stands 12 miles from the shore. [@stands]
"""

from chronology.checks.run import Findings
from chronology.derive.departures import telling
from chronology.derive.statements import Bound


def check(statement: Bound) -> Findings:
    """Compare the unit of each number that stands in a quotation."""
    message = "“{words}” stands in the passage with another unit: {theirs}"
    yield from telling(statement, "unsupported-unit", "gate", message)
