"""An agency that passed something on is left out, so that one witness counts as two."""

from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.records.models import Seed


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Leave out each way by which the words came to the document, and who they are."""
    if not isinstance(draft.record, Seed):
        return
    for id_, origin in draft.tree["origins"].items():
        for field in ("via", "actor"):
            if origin.get(field):
                changed = draft.put(None, "origins", id_, field)
                yield Mutant(changed, f"{id_}: `{field}` is left out")
