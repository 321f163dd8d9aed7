"""How each statement stands with its second reader, and the seal by which a change is noticed.

A review holds as long as its seal does. Where a statement has changed since, the entry that was
made of it is kept beside it (`former`), so that whoever reads again sees what was read before; an
entry that is like no statement of its record any more is idle.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeAlias

from chronology.derive.cited import Cited, Found
from chronology.quotes.normal import normal_form
from chronology.records.models import Record
from chronology.records.reviews import Entry, Review, path_of
from chronology.values.faults import Place, Stated, UnreadError

if TYPE_CHECKING:
    from chronology.derive.chronology import Chronology
    from chronology.derive.statements import Statement

State: TypeAlias = Literal["reviewed", "unfair", "void", "unreviewed"]

_LIKE = 0.5
"""The part of their words that a sentence and what it was before it was changed must share."""
_MOST_COMPARED = 10_000
"""Pairs of an entry and a sentence beyond which nobody wrote these by hand."""


@dataclass(frozen=True, eq=False)
class Standing:
    """What second readers say of one statement.

    `entries` bear its seal. `own` tells that whoever read it wrote it as well.
    """

    statement: Statement
    entries: tuple[Entry, ...] = ()
    former: Entry | None = None
    own: bool = False

    @property
    def state(self) -> State:
        """One word; a single reader who finds it unfair outweighs all who do not."""
        if any(entry.verdict == "unfair" for entry in self.entries):
            return "unfair"
        if self.entries and not self.own:
            return "reviewed"
        return "void" if self.former else "unreviewed"

    @property
    def unread(self) -> bool:
        """Whether no gate could examine it, so that its review is the only key there is."""
        return self.statement.sentence.editorial is None and self.statement.unread


@dataclass(frozen=True, eq=False)
class Reviewing:
    """The standing of every statement, and the entries that are like none: file and number."""

    standings: Mapping[Statement, Standing]
    idle: tuple[tuple[str, int], ...]

    @cached_property
    def answered(self) -> frozenset[tuple[Stated, str]]:
        """Statements, and rules whose questions about them a reader has answered."""
        return frozenset(
            (stated, rule)
            for standing in self.standings.values()
            if standing.state == "reviewed"
            for entry in standing.entries
            for rule in entry.answers
            for stated in self.asked_as(standing.statement)
        )

    def asked_as(self, statement: Statement) -> tuple[Stated, ...]:
        """Name what questions name; the first statement of a record answers for the record."""
        first = self._by_path[statement.owner.path][0].statement is statement
        return (statement.stated, *([Stated(Place(statement.owner.path))] if first else []))

    def of(self, record: Record) -> tuple[Standing, ...]:
        """Give the standings of all that one record says."""
        return tuple(self._by_path.get(record.path, ()))

    @cached_property
    def _by_path(self) -> Mapping[str, list[Standing]]:
        by_path: dict[str, list[Standing]] = {}
        for statement, standing in self.standings.items():
            by_path.setdefault(statement.owner.path, []).append(standing)
        return by_path

    def counts(self) -> dict[str, int]:
        """Count by state; what a reader found unfair is not reviewed."""
        states = [standing.state for standing in self.standings.values()]
        return {
            "reviewed": states.count("reviewed"),
            "unreviewed": states.count("unreviewed") + states.count("unfair"),
            "void": states.count("void"),
            "unread": sum(standing.unread for standing in self.standings.values()),
        }


def sealed(statement: Statement) -> str:
    """Hash a statement with all that a reader has before his eyes: words, and whose they are."""
    told = [
        statement.owner.register_,
        statement.owner.id,
        normal_form(statement.sentence.text),
        statement.sentence.editorial,
        sorted({_quoted(cited) for cited in statement.citations}),
    ]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:12]


def seal_of(statement: Statement) -> str:
    """Give its seal, or nothing where not all of it could be read."""
    with suppress(UnreadError):
        return statement.seal
    return ""


def reviewing(chronology: Chronology) -> Reviewing:
    """Lay the reviews beside the statements; a record without reviews costs nothing."""
    standings: dict[Statement, Standing] = {}
    idle: list[tuple[str, int]] = []
    left = dict(chronology.reviews)
    for record in chronology.written:
        statements, path = tuple(chronology.said_in(record)), path_of(record)
        review = left.pop(path, None)
        if review is None:
            standings |= {statement: Standing(statement) for statement in statements}
            continue
        authors = chronology.authors.get(record.path, frozenset())
        found, spare = _standings(statements, review, authors)
        standings |= found
        idle += [(path, number) for number in spare]
    # What could not be read is not gone.
    gone = [path for path in left if _id(path) not in chronology.broken]
    idle += [(path, number) for path in gone for number, _ in left[path].entries()]
    return Reviewing(standings, tuple(idle))


def quotes(entry: Entry, statement: Statement) -> bool:
    """Whether an entry is of the very words of a statement, whatever they rest on."""
    return normal_form(entry.sentence) == normal_form(statement.sentence.text)


def _standings(
    statements: Sequence[Statement], review: Review, authors: frozenset[str]
) -> tuple[dict[Statement, Standing], list[int]]:
    entries = dict(review.entries())
    by_seal: dict[str, list[int]] = {}
    for number, entry in entries.items():
        by_seal.setdefault(entry.seal, []).append(number)
    found: dict[Statement, Standing] = {}
    used: set[int] = set()
    for statement in statements:
        mine = [n for n in by_seal.get(seal_of(statement), ()) if quotes(entries[n], statement)]
        used.update(mine)
        read = tuple(entries[number] for number in mine)
        own = bool(read) and all(entry.reader.casefold() in authors for entry in read)
        found[statement] = Standing(statement, read, own=own)
    spare = {number: entry for number, entry in entries.items() if number not in used}
    for statement, number in _pairs([s for s in statements if not found[s].entries], spare):
        found[statement] = Standing(statement, former=spare[number])
        used.add(number)
    return found, [number for number in entries if number not in used]


def _pairs(
    statements: Sequence[Statement], entries: Mapping[int, Entry]
) -> Iterator[tuple[Statement, int]]:
    """Find for each entry the statement that it was made of, the most alike first."""
    if len(statements) * len(entries) > _MOST_COMPARED:
        return
    likeness = sorted(
        (
            (-_alike(entry.sentence, statement.sentence.text), at, number)
            for at, statement in enumerate(statements)
            for number, entry in entries.items()
        ),
    )
    taken: set[int] = set()
    given: set[int] = set()
    for less, at, number in likeness:
        if -less >= _LIKE and at not in taken and number not in given:
            taken.add(at)
            given.add(number)
            yield statements[at], number


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _quoted(cited: Cited) -> tuple[str, ...]:
    """Give a quotation, whose words it is, and the paragraphs in which it stands."""
    paragraphs: tuple[str, ...] = ()
    if isinstance(cited, Found):
        paragraphs = tuple(one.digest for one in cited.document.paragraphs_of(cited.spans))
    citation, name = cited.citation, cited.origin.name if cited.origin else ""
    return citation.seed, citation.origin, name, normal_form(citation.quote), *paragraphs


def _id(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[0]
