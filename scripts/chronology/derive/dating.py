"""What the citations of an event say about its date, together: agreement and disagreement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from chronology.derive.cited import Citations, Cited, Legible
from chronology.language.en.lists import words
from chronology.language.en.mentions import mentions
from chronology.records.models import Event
from chronology.values.dates import When


def intersection(spans: Iterable[When]) -> When | None:
    """Give the days that all dates allow, or None where there is no such day.

    What is only about right yields to what is exact, where the two may be one.
    """
    common: When | None = None
    for span in spans:
        if common is None:
            common = span
        elif (both := common.intersect(span)) is not None:
            common = both
        elif common.agrees(span):
            common = min(common, span, key=lambda when: bool(when.qualifier))
        else:
            return None
    return common


def dating(event: Event, cited: Citations) -> tuple[Cited, ...]:
    """List the citations that date an event; under a declared disagreement, the side it uses."""
    dated = tuple(c for c in cited.of(event) if c.dating and c.dating.span)
    for difference in event.differs:
        if difference.about == "date" and difference.uses != "none":
            used = difference.readings[difference.uses - 1 : difference.uses]
            names = {name for reading in used for name in reading.citations}
            sided = {name for reading in difference.readings for name in reading.citations}
            return tuple(c for c in dated if c.name in names or c.name not in sided)
    return dated


def agreed(event: Event, cited: Citations) -> When | None:
    """Give the date on which the citations that count agree, or None."""
    return intersection(c.dating.span for c in dating(event, cited) if c.dating and c.dating.span)


def working(event: Event, cited: Citations) -> str:
    """Show how each citation comes to its date, a line each."""
    return "\n".join(one_working(c) for c in cited.of(event) if c.dating)


def one_working(cited: Cited) -> str:
    """Show how a citation comes to its date: words, anchor, rule, result."""
    found = cited.dating
    if found is None:
        return ""
    result = str(found.span) if found.span else "nothing"
    if found.derivation is not None:
        return (
            f"`{cited.name}`: “{cited.citation.says}” from {found.anchor} "
            f"({found.derivation.rule}: {found.derivation.working}) gives {result}"
        )
    if found.way == "gives":
        return f"`{cited.name}`: gives {result}: {cited.citation.dated_because}"
    return f"`{cited.name}`: {found.way} {found.anchor_name} ({found.anchor}) gives {result}"


class Clash(NamedTuple):
    """Two citations that cannot both be right: on what, and their two sides in words."""

    about: str
    names: tuple[str, str]
    message: str


def clashes(event: Event, cited: Citations) -> Iterator[Clash]:
    """Yield every pair of citations that cannot both be right."""
    for one, other in combinations(cited.of(event), 2):
        names = one.name, other.name
        mine, theirs = (c.dating.span if c.dating else None for c in (one, other))
        if mine and theirs and not mine.agrees(theirs):
            yield Clash("date", names, f"`{one.name}` gives {mine}, `{other.name}` {theirs}")
        for about in sorted({*one.citation.facts} & {*other.citation.facts}):
            values = one.citation.facts[about], other.citation.facts[about]
            if values[0].casefold() != values[1].casefold():
                message = f"`{one.name}` has {about} “{values[0]}”, `{other.name}` “{values[1]}”"
                yield Clash(about, names, message)
        for noun, a, b in _different_counts(one, other):
            message = f"`{one.name}` counts {a} {noun}, `{other.name}` {b}"
            yield Clash("number", names, message)


def _different_counts(one: Cited, other: Cited) -> Iterator[tuple[str, str, str]]:
    if not (isinstance(one, Legible) and isinstance(other, Legible)):
        return
    mine, theirs = _counts(one.citation.quote), _counts(other.citation.quote)
    for noun in sorted({*mine} & {*theirs}):
        if mine[noun][0].isdisjoint(theirs[noun][0]):
            yield noun, mine[noun][1], theirs[noun][1]


def _counts(quote: str) -> dict[str, tuple[frozenset[float], str]]:
    """Read "roughly 2,000 US troops" as 2,000 of "troops": the last word before a break counts."""
    counts: dict[str, tuple[frozenset[float], str]] = {}
    for number in mentions(quote).numbers:
        if number.ordinal:
            continue
        noun = _noun_after(quote[number.end :])
        if noun:
            values, _ = counts.get(noun, (frozenset[float](), ""))
            shown = quote[number.start : number.end]
            counts[noun] = values | {number.value}, shown
    return counts


# Behind what is counted stands a small word, a time, or what those counted did.
_ENDS = frozenset(
    (
        *words("preposition", "conjunction", "relative", "auxiliary", "time", of="small"),
        *words("time"),
        *"reportedly said left fled died".split(),
    )
)


def _noun_after(text: str) -> str:
    noun = ""
    for word in text.replace(",", " , ").replace(".", " . ").split()[:4]:
        if not word.isalpha() or word.lower() in _ENDS:
            break
        noun = word.lower()
    return noun
