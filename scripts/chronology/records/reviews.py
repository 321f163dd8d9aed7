"""What a second person found who read our sentences beside their passages: `reviews/`.

A review lies in a folder of its own, so that a code host can demand that somebody else than the
author of a change touches it: `reviews/<year>/<id>.yml` for an event, `reviews/<register>/<id>.yml`
for an actor, a base or a document, `reviews/pages/<path>.yml` for a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, Field, PrivateAttr, StringConstraints
from pydantic_core import PydanticCustomError

from chronology.records.fields import Date, Id, Line, Shape, Text
from chronology.records.models import Event, Part, Record, Written
from chronology.records.partial import validated
from chronology.values.dates import When
from chronology.values.faults import Fault, Place
from chronology.values.yaml_tree import UNREAD, Source, compose

REVIEWS = "reviews"
"""The folder of all reviews."""


def _one_day(when: When) -> When:
    if when.earliest is None or when.earliest != when.latest:
        told = {"message": "a review has one day", "help": "write it as 2026-01-31"}
        raise PydanticCustomError("date", "{message}", told)
    return when


Day: TypeAlias = Annotated[Date, AfterValidator(_one_day)]
Seal: TypeAlias = Annotated[
    str, Shape(r"^[0-9a-f]{12}$", "remove the entry, and let `chronology review` write it")
]


class Entry(Part):
    """What one reader found of one statement, as it stood with its passages on that day."""

    seal: Seal
    sentence: Annotated[str, StringConstraints(min_length=1)]
    reader: Line
    day: Day
    verdict: Literal["fair", "unfair"]
    because: Text | None = None
    answers: dict[Id, Text] = Field(default_factory=dict)


class Review(Part):
    """The statements of one record that were read."""

    _source: Source = PrivateAttr(default_factory=lambda: Source(""))

    statements: list[Entry] = Field(min_length=1)

    def placed(self, source: Source) -> Review:
        """Tell the review once, at the door, where it stands."""
        self._source = source
        return self

    def entries(self) -> Iterator[tuple[int, Entry]]:
        """Give the entries that could be read, with their numbers."""
        for number, entry in enumerate(vars(self).get("statements", ())):
            if Entry.model_fields.keys() <= vars(entry).keys():
                yield number, entry

    def at(self, number: int) -> Place:
        """Give the place of an entry."""
        return self._source.at("statements", number)


def read_review(text: str, name: str) -> tuple[Review | None, list[Fault]]:
    """Make a review of the text of the file `name`, without what is at fault."""
    tree, source, faults = compose(text, name)
    review, refused = validated(Review, tree, source) if tree is not UNREAD else (None, [])
    return review.placed(source) if review else None, [*faults, *refused]


def path_of(record: Record) -> str:
    """Name the file that holds the reviews of a record."""
    rest = record.path.rpartition(".")[0].partition("/")[2]
    if isinstance(record, Event):
        return f"{REVIEWS}/{rest}.yml"
    if isinstance(record, Written):
        return f"{REVIEWS}/{record.register_}/{rest}.yml"
    return f"{REVIEWS}/{record.register_}/{record.id}.yml"
