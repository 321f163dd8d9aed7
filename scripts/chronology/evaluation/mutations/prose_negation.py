"""A "not" is put into a sentence or a title, or taken out of it."""

import re
from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.evaluation.own_voice import texts
from chronology.language.en.hedges import NEGATIONS, find

_VERB = re.compile(r"\b(?:is|are|was|were|has|had|have|will|would)\b")


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Remove all negations; where there is none, negate the first auxiliary verb."""
    for text, put in texts(draft):
        found = list(find(text, NEGATIONS))
        bare = text
        for one in reversed(found):
            bare = bare[: one.start] + bare[one.end :]
        if found:
            yield Mutant(put(" ".join(bare.split())), f"negations are removed from “{text[:40]}”")
        elif verb := _VERB.search(text):
            changed = f"{text[: verb.end()]} not{text[verb.end() :]}"
            yield Mutant(put(changed), f"“{verb.group()}” becomes “{verb.group()} not”")
