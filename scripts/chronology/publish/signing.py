"""Writing reviews: the only place of the program that writes a seal.

A file is read again before each entry, so that two readers at work do not lose each other's.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any

import yaml

from chronology.derive.chronology import Chronology
from chronology.derive.reviews import Standing, seal_of
from chronology.derive.statements import Statement
from chronology.records.disk import decode
from chronology.records.partial import validated
from chronology.records.reviews import Entry, path_of, read_review
from chronology.values.faults import Question, Stated
from chronology.values.yaml_tree import Source

_WIDTH = 96


class UnsignedError(ValueError):
    """An entry that cannot be written, or a file that cannot take it; the message says why."""


@dataclass(frozen=True)
class Opinion:
    """What a reader found of a statement."""

    reader: str
    day: date
    fair: bool
    because: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Desk:
    """What there is to read: a checked chronology with all that was asked of it."""

    root: Path
    chronology: Chronology
    questions: tuple[Question, ...]

    @cached_property
    def by_seal(self) -> Mapping[str, Standing]:
        """The statements that can be signed: those of which everything could be read."""
        standings = self.chronology.reviewing.standings.values()
        sealed = ((seal_of(standing.statement), standing) for standing in standings)
        return {seal: standing for seal, standing in sealed if seal}

    @cached_property
    def _asked(self) -> Mapping[Stated, list[Question]]:
        asked: dict[Stated, list[Question]] = {}
        for question in self.questions:
            asked.setdefault(question.statement, []).append(question)
        return asked

    def questions_of(self, statement: Statement) -> tuple[Question, ...]:
        """Give what is asked of a statement, and what is asked of its record with the first one."""
        names = self.chronology.reviewing.asked_as(statement)
        return tuple(question for name in names for question in self._asked.get(name, ()))

    def missing(self) -> tuple[Standing, ...]:
        """Give what is still to be read, in the order of the chronology."""
        standings = self.by_seal.values()
        return tuple(
            one for one in standings if one.state != "reviewed" or self.questions_of(one.statement)
        )

    def sign(self, standing: Standing, finding: Opinion) -> Entry:
        """Write what a reader found, if every question that stands there is answered, and no other.

        Whoever could answer what nobody has asked yet would silence the questions of tomorrow.
        """
        asked = {question.rule for question in self.questions_of(standing.statement)}
        answered = {rule for rule, answer in finding.answers.items() if answer.strip()}
        if open_ := sorted(asked - answered if finding.fair else ()):
            raise UnsignedError(f"no answer to {', '.join(open_)}")
        if unknown := sorted(answered - asked):
            raise UnsignedError(f"nothing is asked here by {', '.join(unknown)}")
        return _sign(self.root, self.chronology, standing, finding)


def prune(root: Path, chronology: Chronology) -> tuple[tuple[str, str], ...]:
    """Remove the entries that are of no statement; give the file and the words of each."""
    removed: list[tuple[str, str]] = []
    idle: dict[str, set[int]] = {}
    for path, number in chronology.reviewing.idle:
        idle.setdefault(path, set()).add(number)
    for path, numbers in sorted(idle.items()):
        with _ONE_AT_A_TIME:
            entries = _entries(root, path)
            removed += [(path, entries[number].sentence) for number in sorted(numbers)]
            _write(root, path, [e for number, e in enumerate(entries) if number not in numbers])
    return tuple(removed)


def _sign(root: Path, chronology: Chronology, standing: Standing, finding: Opinion) -> Entry:
    """Write what a reader found; it takes the place of what he, or a former state, left there."""
    statement = standing.statement
    entry = _entry(statement, finding)
    former = standing.former
    order = [seal_of(one.statement) for one in chronology.reviewing.of(statement.owner)]
    path = path_of(statement.owner)
    with _ONE_AT_A_TIME:
        kept = [
            old
            for old in _entries(root, path)
            if not (old.seal == entry.seal and _same(old.reader, entry.reader))
            and not (former and (old.seal, old.sentence) == (former.seal, former.sentence))
        ]
        _write(root, path, sorted([*kept, entry], key=lambda one: _at(one, order)))
    return entry


_ONE_AT_A_TIME = Lock()


def _entry(statement: Statement, finding: Opinion) -> Entry:
    tree: dict[str, Any] = {
        "seal": statement.seal,
        "sentence": statement.sentence.text,
        "reader": finding.reader,
        "day": finding.day.isoformat(),
        "verdict": "fair" if finding.fair else "unfair",
        "because": finding.because.strip() or None,
        "answers": dict(finding.answers),
    }
    entry, faults = validated(Entry, tree, Source(""))
    if faults or entry is None:
        raise UnsignedError("; ".join(fault.message for fault in faults))
    if not finding.fair and not entry.because:
        raise UnsignedError("whoever finds a sentence unfair says in a line what is wrong with it")
    return entry


def _entries(root: Path, path: str) -> Sequence[Entry]:
    file = root / path
    if any(one.is_symlink() for one in (file, *file.parents) if root in one.parents):
        raise UnsignedError(f"{path}: links are not followed")
    if not file.exists():
        return ()
    text, fault = decode(file.read_bytes(), path)
    review, faults = read_review(text, path) if fault is None else (None, [fault])
    if review is None or faults:
        raise UnsignedError(f"{faults[0]}; mend the file first")
    return review.statements


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _at(entry: Entry, order: Sequence[str]) -> int:
    """Keep entries in the order of the statements, and what is void behind them."""
    return order.index(entry.seal) if entry.seal in order else len(order)


def _write(root: Path, path: str, entries: Iterable[Entry]) -> None:
    file = root / path
    told = [_told(entry) for entry in entries]
    if not told:
        file.unlink()
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    # A name of its own for each run, and one that the door passes over.
    new = file.with_name(f".{file.name}.{os.getpid()}")
    dumped = yaml.safe_dump({"statements": told}, sort_keys=False, allow_unicode=True, width=_WIDTH)
    new.write_text(dumped, encoding="utf-8", newline="\n")
    new.replace(file)


def _told(entry: Entry) -> dict[str, object]:
    day = entry.day.earliest
    told = {
        "seal": entry.seal,
        "sentence": entry.sentence,
        "reader": entry.reader,
        "day": day,
        "verdict": entry.verdict,
        "because": entry.because,
        "answers": dict(entry.answers),
    }
    return {key: value for key, value in told.items() if value}
