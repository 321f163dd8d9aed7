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
from chronology.derive.statements import Bound
from chronology.language.en.clauses import conditions
from chronology.values.faults import Finding


def check(statement: Bound) -> Findings:
    """Look for the condition of each thing that the sentence repeats."""
    quotes = tuple(cited.citation.quote for cited in statement.citations)
    for words in conditions(statement.sentence.text, quotes):
        message = f"the quotation goes on: “{words} …”; the sentence sets no condition"
        yield Finding(statement.place(0), message, "say on what condition")
