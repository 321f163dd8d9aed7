"""What has begun, goes on or is to come is over."""

import re
from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.evaluation.own_voice import texts

_CHANGES = (
    (re.compile(r"\b(?:began|started) to (?=[a-z])"), "was the last to "),
    (re.compile(r"\b(?:begun|started)\b"), "finished"),
    (re.compile(r"\b(?:is|are|was|were) (\w+ing)\b"), r"had finished \1"),
    (re.compile(r"\bwill (?:be )?(?=[a-z])"), "has been "),
    (re.compile(r"\bwould (?:be )?(?=[a-z])"), "had been "),
)


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Put each into the past."""
    for text, put in texts(draft):
        for found, other in _CHANGES:
            for match in found.finditer(text):
                changed = text[: match.start()] + match.expand(other) + text[match.end() :]
                yield Mutant(put(changed), f"“{match[0]}” is changed at {match.start()}")
