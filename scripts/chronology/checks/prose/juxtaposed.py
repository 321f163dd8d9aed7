"""A sentence joins words that its quotations have far from each other.

Two things may be true, and yet not the one with, by, then or because of the other. Look whether one
passage says both together.

Faulty:

    # seeds/shore.txt (whole file)
    They painted a boat. It was calm. Gulls sat. A ship passed. We ate. Rain fell. A storm rose.
    # seeds/shore.yml (whole file)
    title: {text: On the Grey Rock light, how: described}
    publisher: {name: The Shore, how: it is printed there}
    published: {date: 2001-05-05, how: inferred, reasoning: it is told, certain: 2001-05}
    archived: 2001-06-01
    received_as: shore.txt
    sha256: aa5761442047e3444a2c0e136ada3b93401b67ff2a5a42fae84e3108e2923198
    language: en
    origins:
      article: {name: the article itself}
    # events/2001/light-broken.md (whole file)
    ---
    title: A storm rose
    date: "[..2001-05-05]"
    kind: statement
    status: occurred
    citations:
      day:
        seed: shore
        quote: >-
          They painted a boat. It was calm. Gulls sat. A ship passed. We ate. Rain fell. A storm
          rose.
        origin: article
        by: publication
    ---
    They painted the ship because a storm threatened the harbour. [@day]

Sound:

    # seeds/shore.txt (whole file)
    They painted a boat. It was calm. Gulls sat. A ship passed. We ate. Rain fell. A storm rose.
    # seeds/shore.yml (whole file)
    title: {text: On the Grey Rock light, how: described}
    publisher: {name: The Shore, how: it is printed there}
    published: {date: 2001-05-05, how: inferred, reasoning: it is told, certain: 2001-05}
    archived: 2001-06-01
    received_as: shore.txt
    sha256: aa5761442047e3444a2c0e136ada3b93401b67ff2a5a42fae84e3108e2923198
    language: en
    origins:
      article: {name: the article itself}
    # events/2001/light-broken.md (whole file)
    ---
    title: A storm rose
    date: "[..2001-05-05]"
    kind: statement
    status: occurred
    citations:
      day:
        seed: shore
        quote: >-
          They painted a boat. It was calm. Gulls sat. A ship passed. We ate. Rain fell. A storm
          rose.
        origin: article
        by: publication
    ---
    A storm rose. [@day]
"""

from chronology.checks.run import Findings
from chronology.derive.departures import telling
from chronology.derive.statements import Bound


def ask(statement: Bound) -> Findings:
    """Ask about words that stand apart."""
    message = "“{words}” stands far from the rest in what is cited"
    yield from telling(statement, "juxtaposed", "question", message)
