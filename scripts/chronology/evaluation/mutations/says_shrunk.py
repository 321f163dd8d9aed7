"""The words of a date are cut, and the event is dated by what is left of them."""

from collections.abc import Iterator

from chronology.derive.chronology import Chronology
from chronology.evaluation.drafts import Draft, Mutant
from chronology.language.en.expressions import derive


def mutants(draft: Draft, chronology: Chronology) -> Iterator[Mutant]:
    """Leave out words at the front, as far as a rule still reads the rest as another date."""
    for cited in chronology.citations_of(draft.record):
        says, dating = cited.citation.says, cited.dating
        if says is None or dating is None or dating.anchor is None or dating.span is None:
            continue
        words = says.split()
        for first in range(1, len(words)):
            rest = " ".join(words[first:])
            found = derive(rest, dating.anchor, cited.citation.direction)
            if found is not None and found.when != dating.span:
                changed = draft.put(rest, "citations", cited.name, "says")
                if draft.tree.get("date") == str(dating.span):
                    changed = changed.put(str(found.when), "date")
                yield Mutant(changed, f"{cited.name}: “{says}” becomes “{rest}”")
