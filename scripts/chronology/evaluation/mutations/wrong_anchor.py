"""The words of a date are counted from another day."""

from collections.abc import Iterator

from chronology.derive.chronology import Chronology
from chronology.evaluation.drafts import Draft, Mutant
from chronology.language.en.expressions import derive
from chronology.records.models import Event


def mutants(draft: Draft, chronology: Chronology) -> Iterator[Mutant]:
    """Count from the first event on another date that changes the result."""
    if not isinstance(draft.record, Event):
        return
    for cited in chronology.citations_of(draft.record):
        dating, says = cited.dating, cited.citation.says
        if says is None or dating is None or dating.derivation is None or dating.span is None:
            continue
        right = dating.span.earliest, dating.span.latest
        for event in chronology.events:
            wrong = derive(says, event.date, cited.citation.direction)
            if event.id == draft.record.id or wrong is None:
                continue
            if (wrong.when.earliest, wrong.when.latest) != right:
                changed = draft.put(event.id, "citations", cited.name, "from")
                yield Mutant(changed, f"{cited.name}: “{says}” counts from {event.id}")
                break
