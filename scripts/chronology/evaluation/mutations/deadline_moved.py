"""A plan is given more time, or less."""

from collections.abc import Iterator

from chronology.evaluation.drafts import Draft, Mutant
from chronology.evaluation.mutations.date_by_a_day import moved, pieces


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Move each whole day of the deadline, alone and together with the date, to both sides."""
    written = draft.tree.get("deadline")
    if not written:
        return
    for piece in pieces(written):
        for sign in (-1, 1):
            other = moved(piece, sign)
            later = draft.put(written.replace(piece, other), "deadline")
            yield Mutant(later, f"{piece} becomes {other}")
            if piece in (date := later.tree["date"]):
                both = later.put(date.replace(piece, other), "date")
                yield Mutant(both, f"{piece} becomes {other} in the date, too")
