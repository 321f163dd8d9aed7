"""A quotation says that something holds on a condition, and the sentence leaves the condition out.

"It would retaliate if …" is no "it would retaliate". Repeat the condition, in whatever words.

Faulty:

    # seeds/shore.txt (whole file)
    The Board would close the Grey Rock light if the storms lasted until August.

    # seeds/shore.yml (whole file)
    title: {text: On the Grey Rock light, how: described}
    publisher: {name: The Shore, how: it is printed there}
    published: {date: 2001-05-05, how: inferred, reasoning: it is told, certain: 2001-05}
    archived: 2001-06-01
    received_as: shore.txt
    sha256: 87575216581a87fe384d230ee92582a865375642b1d6f6673c45ca9f3d5538a7
    language: en
    origins:
      article: {name: the article itself}

    # events/2001/light-may-close.md (whole file)
    ---
    title: The Board would close the Grey Rock light
    date: "[..2001-05-05]"
    kind: statement
    status: occurred
    actors: [lighthouse-board]
    bases: [grey-rock]
    citations:
      close:
        seed: shore
        quote: The Board would close the Grey Rock light if the storms lasted until August
        origin: article
        by: publication
    ---

    The Board would close the Grey Rock light if the storms lasted until August. [@close]

Sound:

    # seeds/shore.txt (whole file)
    The Board would close the Grey Rock light if the storms lasted until August.

    # seeds/shore.yml (whole file)
    title: {text: On the Grey Rock light, how: described}
    publisher: {name: The Shore, how: it is printed there}
    published: {date: 2001-05-05, how: inferred, reasoning: it is told, certain: 2001-05}
    archived: 2001-06-01
    received_as: shore.txt
    sha256: 87575216581a87fe384d230ee92582a865375642b1d6f6673c45ca9f3d5538a7
    language: en
    origins:
      article: {name: the article itself}

    # events/2001/light-may-close.md (whole file)
    ---
    title: The Board would close the Grey Rock light if storms lasted
    date: "[..2001-05-05]"
    kind: statement
    status: occurred
    actors: [lighthouse-board]
    bases: [grey-rock]
    citations:
      close:
        seed: shore
        quote: The Board would close the Grey Rock light if the storms lasted until August
        origin: article
        by: publication
    ---

    The Board would close the Grey Rock light, depending on the storms. [@close]
"""

from chronology.check import Findings
from chronology.clauses import conditions
from chronology.evidence import Statement
from chronology.faults import Finding


def check(statement: Statement) -> Findings:
    """Look for the condition of each thing that the sentence repeats."""
    if not statement.bound:
        return
    quotes = tuple(cited.citation.quote for cited in statement.citations)
    for words in conditions(statement.sentence.text, quotes):
        message = f"the quotation goes on: “{words} …”; the sentence sets no condition"
        yield Finding(statement.place(0), message, "say on what condition")
