"""A passage is ascribed to another speaker of its document."""

from collections.abc import Iterator
from dataclasses import replace

from chronology.derive.chronology import Chronology
from chronology.derive.origins import OWN, root
from chronology.evaluation.drafts import Draft, Mutant


def mutants(draft: Draft, chronology: Chronology) -> Iterator[Mutant]:
    """Name the next speaker of the record, and the first, in the place of each."""
    for cited in chronology.citations_of(draft.record):
        if cited.archived is None:
            continue
        speakers = [id_ for id_ in cited.archived.seed.origins if id_ != OWN]
        at = speakers.index(cited.citation.origin) if cited.citation.origin in speakers else -1
        for other in dict.fromkeys((*speakers[at + 1 : at + 2], *speakers[:1])):
            swapped = replace(cited, citation=cited.citation.model_copy(update={"origin": other}))
            # Whether one who wrote the document saw it himself is no other origin.
            if root(swapped) != root(cited):
                changed = draft.put(other, "citations", cited.name, "origin")
                yield Mutant(changed, f"{cited.name}: {cited.citation.origin} becomes {other}")
