"""One witness is counted as two: an origin is said to speak for itself."""

from collections.abc import Iterator

from chronology.drafts import Draft, Mutant
from chronology.evidence import Chronology


def mutants(draft: Draft, chronology: Chronology) -> Iterator[Mutant]:
    """Ascribe what somebody told an agency to the article itself."""
    for name, citation in draft.tree.get("citations", {}).items():
        archived = chronology.archive.get(citation["seed"])
        origin = archived.seed.origins.get(citation["origin"]) if archived else None
        if archived and origin and (origin.via or origin.actor) and "article" in archived.seed.origins:
            changed = draft.put("article", "citations", name, "origin")
            yield Mutant(changed, f"{name}: {citation['origin']} becomes the article itself")
