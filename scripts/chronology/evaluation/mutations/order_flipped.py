"""What came before is said to have come after, or the other way round."""

import re
from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.evaluation.own_voice import texts

_OTHER = {"after": "before", "before": "after", "following": "before"}
_ORDER = re.compile(
    r"\b(?:after|before|following(?= (?:the|an?|its|his|her)))\b(?=\s+[a-z])", re.IGNORECASE
)


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Exchange each such word for the contrary."""
    for text, put in texts(draft):
        for word in _ORDER.finditer(text):
            other = _OTHER[word[0].lower()]
            other = other.capitalize() if word[0][0].isupper() else other
            changed = text[: word.start()] + other + text[word.end() :]
            yield Mutant(put(changed), f"“{word[0]}” becomes “{other}” at {word.start()}")
