"""Who says so is left out."""

from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.evaluation.own_voice import texts
from chronology.language.en.attributions import attributions


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Remove whoever speaks, and the word of saying."""
    for text, put in texts(draft):
        for one in attributions(text):
            before = text[: one.start].rstrip().rstrip(",")
            after = text[one.end :].lstrip().removeprefix("that ")
            changed = f"{before} {after}".strip()
            yield Mutant(put(changed[:1].upper() + changed[1:]), f"“{one.text}” says it no more")
