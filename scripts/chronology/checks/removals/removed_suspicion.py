"""A change takes away the mark that words of a document are probably mistaken.

Before:

    # seeds/gazette.yml
    suspect:
      - {text: since 1988, why: the lamp was first lit in 1989}

Faulty:

    # seeds/gazette.yml
    reach: full

Sound:

    # seeds/gazette.yml
    suspect:
      - {text: since 1988, why: another paper has it that the lamp was first lit in 1989}
"""

from chronology.checks.run import Findings
from chronology.derive.revision import Revised
from chronology.records.models import Seed
from chronology.values.faults import Finding


def ask(revised: Revised) -> Findings:
    """Look for each passage that was suspect and is so no more."""
    before, after = revised.before, revised.after
    if not isinstance(before, Seed) or not isinstance(after, Seed):
        return
    kept = {passage.text for passage in after.suspect}
    for passage in before.suspect:
        if passage.text not in kept:
            message = f"“{passage.text}” is suspect no more; it was, because {passage.why}"
            yield Finding(after.at("suspect"), message, "say what clears these words")
