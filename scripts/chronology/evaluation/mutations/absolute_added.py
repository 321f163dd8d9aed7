"""A sentence or a title is told for more than it is: completely, secretly, repeatedly."""

import re
from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.evaluation.own_voice import texts

_WORDS = ("completely", "secretly", "repeatedly")
_BEFORE_A_VERB = re.compile(r"\b(?:has|have|had|is|are|was|were)\s+(?!not\b|no\b)")


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Put such a word behind the first auxiliary verb."""
    for text, put in texts(draft):
        if verb := _BEFORE_A_VERB.search(text):
            for word in _WORDS:
                changed = f"{text[: verb.end()]}{word} {text[verb.end() :]}"
                yield Mutant(put(changed), f"“{word}” is put into “{text.strip()[:40]}”")
