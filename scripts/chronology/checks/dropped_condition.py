"""A quotation says that something holds on a condition, and the sentence leaves the condition out.

"It would retaliate if …" is no "it would retaliate". Repeat the condition, in whatever words.

Faulty (with cut-attribution):

    # seeds/gazette.txt (copy of seeds/gazette.txt)

Sound:

    tier: context
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
