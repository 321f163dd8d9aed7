"""What a change does to the whole: tracks, coverage, origins and disagreements, in words.

Asks for records that can be read in full; whatever else there is has to be left out before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from chronology.derive.chronology import Chronology
from chronology.derive.dating import clashes
from chronology.derive.origins import in_words
from chronology.derive.presence import Spell
from chronology.derive.track_words import since
from chronology.records.models import Difference

Told: TypeAlias = Iterator[tuple[str, str, tuple[str, ...]]]
"""Id and name of something, and what is to be said of it, line by line."""


@dataclass(frozen=True, order=True)
class Consequence:
    """What follows from the records of something, in words, in both states."""

    about: str
    """`tracks`, `coverage`, `origins` or `disagreements`."""
    id: str
    name: str
    old: tuple[str, ...]
    new: tuple[str, ...]


def consequences(before: Chronology, after: Chronology) -> Iterator[Consequence]:
    """Yield what follows from the records in another way than before."""
    for about, tell in _TOLD.items():
        old, new = ({id_: (name, told) for id_, name, told in tell(c)} for c in (before, after))
        for id_ in sorted({*old, *new}):
            was, now = (side.get(id_, ("", ())) for side in (old, new))
            if was[1] != now[1]:
                yield Consequence(about, id_, now[0] or was[0], was[1], now[1])


def _tracks(chronology: Chronology) -> Told:
    entities = chronology.entities
    for track in chronology.tracks:
        ends = track.base, track.force
        names = (entities[id_].label if id_ in entities else id_ for id_ in ends)
        plans = (f"planned: {step.state}, {step.when.in_words()}" for step in track.plans)
        yield "/".join(ends), ": ".join(names), (*map(_stretch, track.stretches), *plans)


def _stretch(stretch: Spell) -> str:
    seems = ", as it appears" if stretch.status == "apparent" else ""
    until = f"; known until {stretch.until_in.in_words()}" if stretch.until_in else ""
    told = f"{stretch.state}{seems}, {since(stretch)}{until}"
    return f"{told} (by {', '.join(stretch.evidence)})"


def _coverage(chronology: Chronology) -> Told:
    for one in chronology.coverage.values():
        told = (
            f"{len(one.sentences)} sentences: {one.count('cited')} cited, "
            f"{one.count('irrelevant')} irrelevant, {one.count('open')} open"
        )
        yield one.archived.id, one.archived.seed.label, (told,)


def _origins(chronology: Chronology) -> Told:
    for event in chronology.events:
        yield event.id, event.label, (in_words(chronology.cited.of(event)),)


def _disagreements(chronology: Chronology) -> Told:
    for event in chronology.events:
        about = {difference.about for difference in event.differs}
        undeclared = (
            f"undeclared, on the {clash.about}: {clash.message}"
            for clash in clashes(event, chronology.cited)
            if clash.about not in about
        )
        if told := (*map(_difference, event.differs), *undeclared):
            yield event.id, event.label, told


def _difference(difference: Difference) -> str:
    readings = " or ".join(f"“{reading.value}”" for reading in difference.readings)
    used = "none of them" if difference.uses == "none" else f"number {difference.uses}"
    return f"{difference.about}: {readings}; uses {used}, because {difference.because}"


_TOLD: Mapping[str, Callable[[Chronology], Told]] = {
    "tracks": _tracks,
    "coverage": _coverage,
    "origins": _origins,
    "disagreements": _disagreements,
}
