"""A word of a quotation is replaced by another word of the document."""

import re
from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant

_WORD = re.compile(r"[A-Za-z]{4,}")


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Replace each word of four letters or more in turn by the next different one."""
    for name, quote in draft.quotes:
        words = list(_WORD.finditer(quote))
        for word, other in zip(words, [*words[1:], *words[:1]], strict=True):
            if word.group() != other.group():
                changed = quote[: word.start()] + other.group() + quote[word.end() :]
                yield Mutant(
                    draft.put(changed, "citations", name, "quote"),
                    f"{name}: “{word.group()}” becomes “{other.group()}” at {word.start()}",
                )
