"""The day of a document's publication is moved."""

from collections.abc import Iterator
from datetime import timedelta

from chronology.evaluation.drafts import Draft, Mutant
from chronology.records.models import Seed
from chronology.values.dates import When


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Move it by a day and by a week, to both sides."""
    if not isinstance(draft.record, Seed):
        return
    when = draft.record.published.date
    if when.earliest is None:
        return
    for days in (-7, -1, 1, 7):
        moved = str(When.day(when.earliest + timedelta(days=days)))
        yield Mutant(draft.put(moved, "published", "date"), f"{when} becomes {moved}")
