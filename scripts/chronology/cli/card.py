"""The review card: two states of a project examined and compared, with all that a reviewer asks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from chronology.checks.revised import asked
from chronology.checks.run import Verdicts
from chronology.cli.pipeline import Examined, examine
from chronology.cli.snapshots import Snapshot, snapshot
from chronology.cli.touched import Touched, touched
from chronology.derive.chronology import Chronology
from chronology.derive.consequences import Consequence, consequences
from chronology.derive.resolve import resolve
from chronology.derive.revision import Revision, revision
from chronology.derive.statements import Statement
from chronology.values.faults import Fault, Notice, Question, UnreadError

N = TypeVar("N", bound=Notice)


@dataclass(frozen=True, eq=False)
class ReviewCard:
    """What a change does, in terms of the chronology."""

    names: tuple[str, str]
    revision: Revision
    files: tuple[Touched, ...]
    before: Verdicts
    after: Verdicts
    taken: tuple[Question, ...]
    """What is asked about what the change takes away."""
    consequences: tuple[Consequence, ...]
    unread: bool
    """Whether something could not be read, and so is missing from what follows."""

    def __bool__(self) -> bool:
        """Whether the change does anything."""
        return bool(self.revision or self.files)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What breaks a rule now and did not before, wherever it stood."""
        return _fresh(self.before.faults, self.after.faults)

    @property
    def questions(self) -> tuple[Question, ...]:
        """What is asked now and was not before."""
        return _fresh(self.before.questions, self.after.questions)

    def questions_of(self, statement: Statement) -> tuple[Question, ...]:
        """List what is asked of a sentence as it is now."""
        return tuple(one for one in self.after.questions if one.statement == statement.stated)

    def questions_of_record(self, path: str, said: Iterable[Statement]) -> tuple[Question, ...]:
        """List what is asked of a record, and of none of these sentences."""
        told = {statement.stated for statement in said}
        asked_here = (one for one in self.after.questions if one.place.path == path)
        return tuple(one for one in asked_here if one.statement not in told)


def _fresh(before: Iterable[N], after: Iterable[N]) -> tuple[N, ...]:
    known = {(one.place.path, one.rule, one.message) for one in before}
    return tuple(one for one in after if (one.place.path, one.rule, one.message) not in known)


def review_card(root: Path, base: str, head: str | None) -> ReviewCard:
    """Compare a base with the working tree or with `head`; nothing of either is run."""
    with snapshot(root, base) as before, snapshot(root, head) as after:
        return compared(before, after)


def compared(before: Snapshot, after: Snapshot) -> ReviewCard:
    """Compare two states of a project."""
    old, new = examine(before.root), examine(after.root)
    change = revision(old.chronology, new.chronology)
    followed: tuple[Consequence, ...] = ()
    whole = _whole(old), _whole(new)
    unread = whole != (old.chronology, new.chronology)
    try:
        followed = tuple(consequences(*whole))
    except UnreadError:
        unread = True  # the settings cannot be read, and its own fault tells so
    return ReviewCard(
        (before.name, after.name),
        change,
        tuple(touched(before, after)),
        old.verdicts,
        new.verdicts,
        asked(change),
        followed,
        unread,
    )


def _whole(outcome: Examined) -> Chronology:
    """Give the chronology of the records that could be read in full."""
    loaded = outcome.loaded
    kept: dict[str, Any] = {
        name: {id_: one for id_, one in getattr(loaded, name).items() if _is_whole(one)}
        for name in ("events", "actors", "bases", "seeds", "pages")
    }
    if all(kept[name] == getattr(loaded, name) for name in kept):
        return outcome.chronology
    return resolve(replace(loaded, **kept), loaded.settings)


def _is_whole(value: object) -> bool:
    """Whether everything in a record could be read."""
    if isinstance(value, BaseModel):
        there = vars(value)
        return all(name in there and _is_whole(there[name]) for name in type(value).model_fields)
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return all(map(_is_whole, inner))
