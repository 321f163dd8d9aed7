"""A number of a sentence or a title is changed."""

from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.evaluation.mutations.quote_number import other_number
from chronology.evaluation.own_voice import texts
from chronology.language.en.mentions import mentions


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Change each in turn."""
    for text, put in texts(draft):
        for number in mentions(text).numbers:
            old = text[number.start : number.end]
            new = other_number(old)
            if new != old:
                changed = text[: number.start] + new + text[number.end :]
                yield Mutant(put(changed), f"“{old}” becomes “{new}” at {number.start}")
