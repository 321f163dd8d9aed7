"""What is wrong or doubtful in the data: where, which rule, what is so, and what to do about it.

A fault stops the build; a question stops nobody and waits for a reader. Both are values, never
exceptions. Drawing them is the business of `reports`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import NamedTuple


class Place(NamedTuple):
    """A point in a file: `path` relative to the project, `line` and `column` from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Write the place as editors and terminals make it clickable."""
        return f"{self.path}:{self.line}:{self.column}"


class Near(NamedTuple):
    """The closest right thing: where it stands and what stands there."""

    place: Place
    text: str


class Stated(NamedTuple):
    """A sentence or title of ours by what tells it from all others: where it stands, and its words.

    `Statement.stated` is its counterpart in a chronology. What is asked of a record as a whole
    stands at its first line and has no words.
    """

    place: Place
    text: str = ""


@dataclass(frozen=True, order=True)
class Notice:
    """What a run tells of a place; notices sort by place, so that a run reads like the files."""

    place: Place
    rule: str
    message: str
    help: str = ""
    near: Near | None = None
    words: tuple[str, ...] = ()
    """The words of our sentence that it is about, as they stand there."""
    passage_words: tuple[str, ...] = ()
    """The words of the document that it is about, as they stand there."""


@dataclass(frozen=True, order=True)
class Fault(Notice):
    """One thing that is wrong, and stops the build."""

    def __str__(self) -> str:
        """Write the fault on one line, without its help."""
        return f"{self.place}: {self.message} [{self.rule}]"


@dataclass(frozen=True, order=True)
class Question(Notice):
    """One thing that a machine suspects of a statement; it stops nobody, and a reader answers."""

    statement: Stated = field(kw_only=True)

    def __str__(self) -> str:
        """Write the question on one line, without its help."""
        return f"{self.place}: question: {self.message} [{self.rule}]"

    @property
    def as_fault(self) -> Fault:
        """The same for a run that lets no question pass."""
        return Fault(**{told.name: getattr(self, told.name) for told in fields(Notice)})


class Finding(NamedTuple):
    """What a rule yields: a fault or question without its rule, since the file's name is that."""

    place: Place
    message: str
    help: str = ""
    near: Near | None = None
    words: tuple[str, ...] = ()
    passage_words: tuple[str, ...] = ()


class UnreadError(AttributeError):
    """Somebody asked for a field that could not be read; its own fault has been told."""
