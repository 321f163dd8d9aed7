"""A quotation says that something holds on a condition, and the sentence leaves the condition out.

"It would retaliate if …" is no "it would retaliate". Repeat the condition, in whatever words.

Faulty:

    # seeds/shore.txt (whole file)
    The Grey Rock light would be closed if the storms lasted until August.

    # seeds/shore.yml (whole file)
    title: {text: On the Grey Rock light, how: described}
    publisher: {name: The Shore, how: it is printed there}
    published: {date: 2001-05-05, how: inferred, reasoning: it is told, certain: 2001-05}
    archived: 2001-06-01
    received_as: shore.txt
    sha256: 361773f3c1c76a10017c354892fee1c52fcea55f8f54810dc99090aa8a28fb3d
    language: en
    origins:
      article: {name: the article itself}

    # events/2001/light-may-close.md (whole file)
    ---
    title: The Grey Rock light would be closed
    date: "[..2001-05-05]"
    kind: statement
    status: occurred
    bases: [grey-rock]
    citations:
      close:
        seed: shore
        quote: The Grey Rock light would be closed if the storms lasted until August
        origin: article
        by: publication
    ---

    The Grey Rock light would be closed if the storms lasted until August. [@close]

Sound:

    # seeds/shore.txt (whole file)
    The Grey Rock light would be closed if the storms lasted until August.

    # seeds/shore.yml (whole file)
    title: {text: On the Grey Rock light, how: described}
    publisher: {name: The Shore, how: it is printed there}
    published: {date: 2001-05-05, how: inferred, reasoning: it is told, certain: 2001-05}
    archived: 2001-06-01
    received_as: shore.txt
    sha256: 361773f3c1c76a10017c354892fee1c52fcea55f8f54810dc99090aa8a28fb3d
    language: en
    origins:
      article: {name: the article itself}

    # events/2001/light-may-close.md (whole file)
    ---
    title: The Grey Rock light would be closed if storms lasted
    date: "[..2001-05-05]"
    kind: statement
    status: occurred
    bases: [grey-rock]
    citations:
      close:
        seed: shore
        quote: The Grey Rock light would be closed if the storms lasted until August
        origin: article
        by: publication
    ---

    The Grey Rock light would be closed, depending on the storms. [@close]
"""

from chronology.checks.run import Findings
from chronology.derive.departures import telling
from chronology.derive.statements import Bound


def ask(statement: Bound) -> Findings:
    """Ask about the condition in the nearest clause of the passages."""
    message = "the passage says “{theirs}”, the sentence sets no condition"
    yield from telling(statement, "dropped-condition", "question", message)
