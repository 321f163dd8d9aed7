"""An event's date is moved by a day."""

from collections.abc import Iterator
from datetime import date, timedelta

from chronology.evaluation.drafts import Draft, Mutant

_DAY = timedelta(days=1)


def mutants(draft: Draft) -> Iterator[Mutant]:
    """Move each whole day in the date, to both sides; a month or a year by one of its kind."""
    written = draft.tree.get("date")
    if not isinstance(written, str):
        return
    for piece in sorted(set(pieces(written))):
        for sign in (-1, 1):
            other = moved(piece, sign)
            changed = draft.put(written.replace(piece, other), "date")
            yield Mutant(changed, f"{piece} becomes {other}")


def pieces(written: str) -> list[str]:
    """List the days, months and years that a date is written with."""
    for mark in "[]~?%":
        written = written.replace(mark, "")
    pieces = written.replace("..", ",").replace("/", ",").split(",")
    return [piece for piece in pieces if piece and "X" not in piece]


def moved(piece: str, sign: int) -> str:
    """Give the day, month or year after or before."""
    match piece.split("-"):
        case [year]:
            return f"{int(year) + sign:04}" if year.isdigit() else "1999"
        case [year, month]:
            months = int(year) * 12 + int(month) - 1 + sign
            return f"{months // 12:04}-{months % 12 + 1:02}"
        case _:
            return (date.fromisoformat(piece) + sign * _DAY).isoformat()
