"""What is wrong in the data: where, which rule, what is so, and what to do about it.

A fault is a value, never an exception. Drawing it is the business of `reports`.
"""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, order=True)
class Fault:
    """One thing that is wrong; faults sort by place, so that a run reads like the files."""

    place: Place
    rule: str
    message: str
    help: str = ""
    near: Near | None = None

    def __str__(self) -> str:
        """Write the fault on one line, without its help."""
        return f"{self.place}: {self.message} [{self.rule}]"


class Finding(NamedTuple):
    """What a check yields: a fault that does not know its rule, since the file's name is that."""

    place: Place
    message: str
    help: str = ""
    near: Near | None = None


class UnreadError(AttributeError):
    """Somebody asked for a field that could not be read; its own fault has been told."""
