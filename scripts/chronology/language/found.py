"""What is found in a text, in any language: values with the places where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol, TypeAlias

from chronology.records.names import Named
from chronology.values.dates import When

Direction: TypeAlias = Literal["past", "future"]


class Day(NamedTuple):
    """A date as far as it is mentioned: what is not said is None."""

    year: int | None
    month: int | None
    day: int | None
    start: int
    end: int


class Weekday(NamedTuple):
    """A day of the week, Monday being 0."""

    weekday: int
    start: int
    end: int


class Number(NamedTuple):
    """A number in digits or words; `ordinal` for a place in a row."""

    value: float
    ordinal: bool
    start: int
    end: int


class Mentions(NamedTuple):
    """What a text mentions, each in the order of the text."""

    days: tuple[Day, ...] = ()
    weekdays: tuple[Weekday, ...] = ()
    numbers: tuple[Number, ...] = ()


class Sign(NamedTuple):
    """A word that weighs on what is said, what it is a sign of, and where it stands."""

    kind: str
    text: str
    start: int
    end: int


class Cut(NamedTuple):
    """Which rule a quotation breaks at one of its ends, and what stands just outside."""

    rule: str
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class Derivation:
    """A date, the name of the rule that gave it, and how, in a sentence."""

    when: When
    rule: str
    working: str


class Naming(Protocol):
    """Whoever finds names in a text."""

    def find(self, text: str) -> tuple[Named, ...]:
        """Find who is named, from left to right."""

    def __hash__(self) -> int:
        """Tell one from another: what a text says with these names is kept."""


class Passages(NamedTuple):
    """What a sentence rests on, as far as is known: texts, and what may be said besides."""

    texts: tuple[str, ...]
    speakers: tuple[str, ...] = ()
    """Those whose words they are, by any name."""
    names: Naming | None = None
    """The register."""
    given: tuple[str, ...] = ()
    """Dates that follow."""
