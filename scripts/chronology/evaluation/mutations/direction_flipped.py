"""Words that look ahead are read as looking back, or the other way round."""

from collections.abc import Iterator
from typing import Literal

from chronology.derive.chronology import Chronology
from chronology.evaluation.drafts import Draft, Mutant
from chronology.language.en.expressions import derive


def mutants(draft: Draft, chronology: Chronology) -> Iterator[Mutant]:
    """Turn each direction that makes a difference."""
    for cited in chronology.citations_of(draft.record):
        says, dating = cited.citation.says, cited.dating
        if says is None or dating is None or dating.anchor is None or dating.derivation is None:
            continue
        other: Literal["past", "future"] = (
            "future" if cited.citation.direction == "past" else "past"
        )
        found = derive(says, dating.anchor, other)
        if found is None or found.when != dating.span:
            changed = draft.put(other, "citations", cited.name, "direction")
            yield Mutant(changed, f"{cited.name}: “{says}” looks to the {other}")
