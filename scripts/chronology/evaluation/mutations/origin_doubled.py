"""One witness is counted as two: an origin is said to speak for itself."""

from collections.abc import Iterator

from chronology.derive.chronology import Chronology
from chronology.derive.origins import own_voice
from chronology.evaluation.drafts import Draft, Mutant


def mutants(draft: Draft, chronology: Chronology) -> Iterator[Mutant]:
    """Ascribe to the article itself what it has from somebody else."""
    for cited in chronology.citations_of(draft.record):
        archived = cited.archived
        if (
            archived
            and cited.origin
            and not own_voice(cited)
            and "article" in archived.seed.origins
        ):
            changed = draft.put("article", "citations", cited.name, "origin")
            yield Mutant(
                changed, f"{cited.name}: {cited.citation.origin} becomes the article itself"
            )
