"""Exceptions: what an `allow:` excuses, and which of them excuse nothing any more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from chronology.checks.rules import rules
from chronology.derive.cited import Archived, Cited
from chronology.derive.statements import Statement
from chronology.records.models import Record
from chronology.records.partial import if_read
from chronology.values.faults import Fault, Notice, Place

_NEVER = frozenset(
    "unchecked-citation unknown-seed seed-altered changed-passage unpinned-citation "
    "unknown-citation says-not-in-quote uncited-event uncited-sentence "
    "raw-html unsafe-link hidden-characters look-alike-characters unread-text "
    "empty-reason nothing-to-check unfit-exception "
    "unreviewed void-review idle-review found-unfair".split()
)
"""What nobody looked at, or looked at again, no reason verifies; nor does one make it safe."""


class Allowance(NamedTuple):
    """One line of an `allow:`: the rule, the sentence or citation it holds for, and the reason."""

    path: str
    rule: str
    where: str
    place: Place
    reason: str

    def holds_for(self, subject: object) -> bool:
        """Whether this is what it was made for."""
        match subject:
            case _ if not self.where:
                return True
            case Cited():
                return self.where == subject.name
            case Statement():
                return self.where in _names(subject)
        return False


@dataclass(frozen=True)
class Excuse:
    """A fault or a question that an `allow:` silences, with its reason."""

    fault: Notice
    reason: str
    place: Place


Allowed = Mapping[tuple[str, str], Sequence[Allowance]]


def never_excused() -> frozenset[str]:
    """List the rules without exceptions.

    To these belongs what is found where files are read and where quotations are compared: on a
    quotation that was not found rests nothing, so that an exception would switch off every gate.
    """
    return _NEVER | {rule.name for rule in rules() if not rule.looks}


def allowances(records: Iterable[Record]) -> Allowed:
    """List what is allowed by path and rule, exceptions at one sentence first."""
    allowed: dict[tuple[str, str], list[Allowance]] = {}
    for record in records:
        for rule, where, keys, reason in exceptions_of(record):
            place = record.source.at_key(*keys)
            one = Allowance(record.path, rule, where, place, reason)
            allowed.setdefault((record.path, rule), []).append(one)
    return {key: sorted(found, key=lambda one: not one.where) for key, found in allowed.items()}


def excusing(allowed: Allowed, notice: Notice, subject: object) -> Allowance | None:
    """Find the exception nearest to what was found."""
    path = path_of(subject) or notice.place.path
    around = allowed.get((path, notice.rule), ())
    if not around or notice.rule in never_excused():
        return None
    return next((one for one in around if one.holds_for(subject)), None)


def idle(allowed: Allowed, exceptions: Iterable[Excuse]) -> Iterator[Fault]:
    """An exception dies with its cause; one for a rule that does not exist never lived."""
    known = {rule.name for rule in rules()}
    used = {(excuse.place, excuse.fault.rule) for excuse in exceptions}
    for _path, rule, where, place, _reason in chain.from_iterable(allowed.values()):
        if rule not in known:
            message = f"there is no rule `{rule}`"
            yield Fault(place, "idle-exception", message, "see the list of rules")
        elif rule in never_excused():
            message = f"nothing excuses `{rule}`"
            yield Fault(place, "idle-exception", message, "mend what breaks it")
        elif (place, rule) not in used:
            at = f"at `{where}`" if where else "here"
            message = f"`{rule}` is allowed {at}, but nothing breaks it"
            yield Fault(place, "idle-exception", message, "remove the exception")


def exceptions_of(record: Record) -> Iterator[tuple[str, str, tuple[str, ...], str]]:
    """Yield each rule that a record allows, at which sentence if at one, by which keys, and why."""
    for rule, allowed in if_read(record, "allow", {}).items():
        if isinstance(allowed, str):
            yield rule, "", ("allow", rule), allowed
            continue
        for where, reason in allowed.items():
            yield rule, where, ("allow", rule, where), reason
    for name, citation in if_read(record, "citations", {}).items():
        for rule, reason in if_read(citation, "allow", {}).items():
            yield rule, name, ("citations", name, "allow", rule), reason


def path_of(subject: object) -> str:
    """Give the path of the record that a subject belongs to; the whole chronology has none."""
    match subject:
        case Cited() | Statement():
            return subject.owner.path
        case Archived():
            return subject.seed.path
        case Record():
            return subject.path
    return ""


def _names(statement: Statement) -> Iterator[str]:
    """Give what a sentence may be called: by its citations, and by its number or as the title."""
    if statement.title:
        yield "title"
        return
    yield from (mark.name for mark in statement.sentence.marks)
    yield str(statement.owner.prose.sentences.index(statement.sentence) + 1)
