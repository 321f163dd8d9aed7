"""A sentence joins words that its quotations have far from each other.

Two things may be true, and yet not the one with, by, then or because of the other. Look whether one
passage says both together.

Faulty:

    # seeds/shore.txt (whole file)
    The keepers painted the boat. The sea was calm all day. Gulls sat on the rock. A ship went by at noon. Nobody came ashore. The wind rose in the evening. Rain fell on the roof. A storm broke the Grey Rock light.
    # seeds/shore.yml (whole file)
    title: {text: On the Grey Rock light, how: described}
    publisher: {name: The Shore, how: it is printed there}
    published: {date: 2001-05-05, how: inferred, reasoning: it is told, certain: 2001-05}
    archived: 2001-06-01
    received_as: shore.txt
    sha256: c9b48f483eff7c921f26c66fa7c7c8fd8c03c617bfac976a06912b2ab89aba80
    language: en
    origins:
      article: {name: the article itself}
    # events/2001/light-broken.md (whole file)
    ---
    title: A storm broke the Grey Rock light
    date: "[..2001-05-05]"
    kind: statement
    status: occurred
    bases: [grey-rock]
    citations:
      day:
        seed: shore
        quote: The keepers painted the boat. The sea was calm all day. Gulls sat on the rock. A ship went by at noon. Nobody came ashore. The wind rose in the evening. Rain fell on the roof. A storm broke the Grey Rock light.
        origin: article
        by: publication
    ---
    The keepers painted the ship, and a storm broke the boat. [@day]

Sound:

    # seeds/shore.txt (whole file)
    The keepers painted the boat. The sea was calm all day. Gulls sat on the rock. A ship went by at noon. Nobody came ashore. The wind rose in the evening. Rain fell on the roof. A storm broke the Grey Rock light.
    # seeds/shore.yml (whole file)
    title: {text: On the Grey Rock light, how: described}
    publisher: {name: The Shore, how: it is printed there}
    published: {date: 2001-05-05, how: inferred, reasoning: it is told, certain: 2001-05}
    archived: 2001-06-01
    received_as: shore.txt
    sha256: c9b48f483eff7c921f26c66fa7c7c8fd8c03c617bfac976a06912b2ab89aba80
    language: en
    origins:
      article: {name: the article itself}
    # events/2001/light-broken.md (whole file)
    ---
    title: A storm broke the Grey Rock light
    date: "[..2001-05-05]"
    kind: statement
    status: occurred
    bases: [grey-rock]
    citations:
      day:
        seed: shore
        quote: The keepers painted the boat. The sea was calm all day. Gulls sat on the rock. A ship went by at noon. Nobody came ashore. The wind rose in the evening. Rain fell on the roof. A storm broke the Grey Rock light.
        origin: article
        by: publication
    ---
    A storm broke the Grey Rock light. [@day]
"""

from chronology.checks.run import Findings
from chronology.derive.departures import telling
from chronology.derive.statements import Bound


def ask(statement: Bound) -> Findings:
    """Ask about words that stand apart."""
    message = "“{words}” stands far from the rest in what is cited"
    yield from telling(statement, "juxtaposed", "question", message)
