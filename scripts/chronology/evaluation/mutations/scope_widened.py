"""What is said of a part is said of the whole."""

import re
from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.evaluation.own_voice import texts

_CHANGES = (
    (re.compile(r"\b(?:north|south)(?:ern|eastern|western)? (?=[A-Z])"), ""),
    (re.compile(r"\b(?:one|some|part|many|most) of (?=the |its |their )"), "all of "),
    (re.compile(r"\b(?:two|three|four|five) of the (?:two|three|four|five)\b"), "all of the"),
    (re.compile(r"\bonly (?=[a-z])"), ""),
)


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Leave out or widen each such limit."""
    for text, put in texts(draft):
        for found, other in _CHANGES:
            for match in found.finditer(text):
                changed = text[: match.start()] + match.expand(other) + text[match.end() :]
                yield Mutant(put(changed), f"“{match[0]}” is changed at {match.start()}")
