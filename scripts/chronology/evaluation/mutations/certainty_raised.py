"""What may be, or is expected to be, is said to be so."""

import re
from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.evaluation.own_voice import texts

_CERTAIN = (
    (re.compile(r"\b(?:may|might|could)\b(?= [a-z])"), "will"),
    (re.compile(r"\b(?:is|are|was|were) expected to\b"), "will"),
    (re.compile(r"\b(?:seems|appears)\b(?= [a-z])"), "is"),
    (re.compile(r"\b(?:possible|potential|alleged|suspected) "), ""),
    (re.compile(r"\b(?:some|most|many)(?: of)? (?=the |these |[A-Z])"), ""),
    (re.compile(r"\b(?:had|has|have) begun (?=\w+ing\b)"), "finished "),
)


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Raise each such word to what is certain, whole or over."""
    for text, put in texts(draft):
        for doubt, certain in _CERTAIN:
            for found in doubt.finditer(text):
                changed = text[: found.start()] + certain + text[found.end() :]
                yield Mutant(put(changed), f"“{found[0]}” becomes “{certain}” at {found.start()}")
