"""Proof that the gates work: change the data one lie at a time, and see whether they notice.

The changes are those of `mutations/`, a file each. They are made reproducibly: which of them are
tried depends on a salt and the data alone, and they are told in the same order always.
"""

from __future__ import annotations

import hashlib
import importlib
import multiprocessing
import os
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, partial
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from chronology.checks.run import Heard, Verdicts, of_record, together
from chronology.derive.chronology import Chronology
from chronology.derive.resolve import resolve
from chronology.evaluation import mutations
from chronology.evaluation.drafts import Draft, Mutant, draft
from chronology.language import splitter
from chronology.records.load import Loaded, load, replaced
from chronology.records.models import Record, Written
from chronology.records.references import named_by
from chronology.values.faults import Question

PINS = frozenset({"changed-passage", "unpinned-citation"})
"""Rules that whoever changes a quotation can satisfy with one command, so they catch no lie."""

_TOGETHER = 16


class Lie(NamedTuple):
    """What is done to one file: the sort of change, in words, and the text that results."""

    kind: str
    path: str
    words: str
    text: str


@dataclass(frozen=True)
class Trial:
    """One change, the rules that refused it, and those that only asked about it."""

    kind: str
    path: str
    change: str
    refused_by: tuple[str, ...]
    asked_by: tuple[str, ...] = ()

    @property
    def escaped(self) -> bool:
        """Whether nothing noticed it."""
        return not (self.refused_by or self.asked_by)


@dataclass(frozen=True)
class Original:
    """A chronology in order, of which one file at a time is changed."""

    loaded: Loaded
    chronology: Chronology

    @cached_property
    def heard(self) -> Mapping[str, Heard]:
        """What the rules say of each record as it is, by path."""
        whole = self.chronology
        return {record.path: of_record(record, whole) for record in whole.written}

    @cached_property
    def asked(self) -> frozenset[tuple[str, str, str]]:
        """What is asked of it as it is: by rule, file and words."""
        verdicts = together(self.chronology, self.loaded.faults, self.heard)
        return frozenset(map(_asked, verdicts.questions))

    def attempt(self, change: Lie) -> Trial:
        """Run the gates over the chronology with one file changed; old questions do not count."""
        found = self.verdicts(change)
        refused = {fault.rule for fault in found.faults} - PINS
        asked = {one.rule for one in found.questions if _asked(one) not in self.asked}
        told = (tuple(sorted(rules)) for rules in (refused, asked))
        return Trial(change.kind, change.path, change.words, *told)

    def verdicts(self, change: Lie) -> Verdicts:
        """Check the chronology with one file changed; what rests on no changed record is known."""
        loaded = replaced(self.loaded, change.path, change.text)
        chronology = resolve(loaded, loaded.settings)
        touched = {record.path for record in self._touched(change.path, chronology)}
        heard = {
            record.path: of_record(record, chronology)
            if record.path in touched
            else self.heard[record.path]
            for record in chronology.written
        }
        return together(chronology, loaded.faults, heard)

    def _touched(self, path: str, chronology: Chronology) -> Iterator[Record]:
        """Yield the records of which rules may say something else than before."""
        id_ = PurePosixPath(path).stem
        renamed = _summaries(chronology) != _summaries(self.chronology)
        for record in chronology.written:
            if renamed or record.path == path or id_ in named_by(record):
                yield record


def _asked(question: Question) -> tuple[str, str, str]:
    return question.rule, question.place.path, question.message


def _summaries(chronology: Chronology) -> tuple[object, ...]:
    """Tell what the rules that look at a record know of all the others."""
    told = [(entity.kind, entity.parent) for entity in chronology.entities.values()]
    return chronology.names, told, chronology.relays


def kinds() -> tuple[str, ...]:
    """List the sorts of change."""
    names = sorted(module.name for module in pkgutil.iter_modules(mutations.__path__))
    return tuple(name.replace("_", "-") for name in names if not name.startswith("_"))


def original(root: Path) -> Original:
    """Load the project at `root`, which is known to be in order."""
    # What a second reader noticed is no merit of the gates.
    loaded = replace(load(root, splitter), reviews={})
    return Original(loaded, resolve(loaded, loaded.settings))


def changes(known: Original, kind: str, most: int | None, salt: str) -> list[Lie]:
    """Make the changes of one kind; of more than `most`, those whose hash with `salt` is least."""
    chronology, files = known.chronology, known.loaded.files
    made = {
        change
        for record in chronology.written
        if not isinstance(record, Written) or record.cites
        for change in _changes(kind, draft(record, files[record.path]), chronology)
    }
    chosen = sorted(made, key=lambda change: (_lot(change, salt), change))[:most]
    return sorted(chosen)


def attempts(root: Path, work: Iterable[Lie], processes: int | None = None) -> Iterator[Trial]:
    """Try all changes, in their order, with every processor of the machine."""
    count = processes or os.cpu_count() or 1
    if count == 1:
        yield from map(original(root).attempt, work)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(count, context) as pool:
        yield from pool.map(partial(_attempt, root), work, chunksize=_TOGETHER)


def _changes(kind: str, made_of: Draft, chronology: Chronology) -> Iterator[Lie]:
    maker: Callable[..., Iterator[Mutant]] = importlib.import_module(
        f"{mutations.__name__}.{kind.replace('-', '_')}"
    ).mutants
    # A sort of change that needs to know nothing of the others takes the draft alone.
    knowing = maker.__code__.co_argcount > 1
    same = made_of.text
    for mutant in maker(made_of, chronology) if knowing else maker(made_of):
        if (text := mutant.draft.text) != same:
            yield Lie(kind, mutant.draft.path, mutant.change, text)


def _lot(change: Lie, salt: str) -> str:
    text = f"{salt}\0{change.path}\0{change.words}"
    return hashlib.sha256(text.encode()).hexdigest()


def _attempt(root: Path, change: Lie) -> Trial:
    return _original(root).attempt(change)


@lru_cache(maxsize=1)
def _original(root: Path) -> Original:
    """Read once, in each process, what is to be changed."""
    return original(root)
