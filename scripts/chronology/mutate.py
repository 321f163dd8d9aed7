"""Proof that the gates work: change the data one lie at a time, and see whether they notice.

The changes are those of `mutations/`, a file each. They are made reproducibly: which of them are
tried depends on a seed and the data alone.
"""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from chronology import mutations
from chronology.check import check
from chronology.drafts import Draft, Mutant, draft
from chronology.evidence import Chronology
from chronology.load import Loaded, replaced
from chronology.model import Written
from chronology.resolve import resolve

Maker = Callable[[Draft, Chronology], Iterator[Mutant]]


@dataclass(frozen=True)
class Trial:
    """One mutant, and the rules that caught it; none if it escaped."""

    kind: str
    path: str
    change: str
    caught_by: tuple[str, ...]


def kinds() -> tuple[str, ...]:
    """List the sorts of change."""
    return tuple(
        module.name.replace("_", "-") for module in pkgutil.iter_modules(mutations.__path__)
    )


def candidates(
    root: Path, chronology: Chronology, kind: str, most: int | None, salt: str
) -> list[Mutant]:
    """Make the mutants of one kind; of more than `most`, those whose hash with `salt` is least."""
    module = importlib.import_module(f"{mutations.__name__}.{kind.replace('-', '_')}")
    maker: Maker = module.mutants
    seeds = [archived.seed for archived in chronology.archive.values()]
    mutants = [
        mutant
        for record in (*chronology.records, *seeds)
        if not isinstance(record, Written) or record.cites
        for mutant in maker(draft(root, record), chronology)
    ]
    if most is not None and len(mutants) > most:
        mutants.sort(key=lambda mutant: _lot(mutant, salt))
        mutants = mutants[:most]
    return sorted(mutants, key=lambda mutant: (mutant.draft.path, mutant.change))


def attempt(loaded: Loaded, kind: str, mutant: Mutant) -> Trial:
    """Run the gates over the chronology with one file changed."""
    changed = replaced(loaded, mutant.draft.path, mutant.draft.text)
    assert changed.settings is not None
    verdicts = check(resolve(changed, changed.settings), changed.faults)
    rules = tuple(sorted({fault.rule for fault in verdicts.faults}))
    return Trial(kind, mutant.draft.path, mutant.change, rules)


def _lot(mutant: Mutant, salt: str) -> str:
    text = f"{salt}\0{mutant.draft.path}\0{mutant.change}"
    return hashlib.sha256(text.encode()).hexdigest()
