"""A digit of a version, a type or a docket is changed."""

from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.evaluation.own_voice import texts
from chronology.values.identifiers import identifiers


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Count the last digit of each up by one."""
    for text, put in texts(draft):
        for one in identifiers(text):
            at = max((n for n, sign in enumerate(one.text) if sign.isdigit()), default=-1)
            if at >= 0:
                at += one.start
                changed = f"{text[:at]}{(int(text[at]) + 1) % 10}{text[at + 1 :]}"
                yield Mutant(put(changed), f"“{one.text}” is changed at {at}")
