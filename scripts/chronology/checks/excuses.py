"""Exceptions: what an `allow:` excuses, and which of them excuse nothing any more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from chronology.checks.rules import rules
from chronology.derive.chronology import Archived, Chronology, Cited, Statement
from chronology.records.models import Record
from chronology.values.faults import Fault, Notice, Place

NEVER_EXCUSED = frozenset(
    "unchecked-citation unknown-seed seed-altered changed-passage unpinned-citation "
    "empty-reason nothing-to-check unfit-exception".split()
)
"""Rules without exceptions: what nobody looked at, or looked at again, no reason verifies."""


class Allowance(NamedTuple):
    """One line of an `allow:`: the citation it stands at, if it does, the rule, and the reason."""

    path: str
    citation: str
    rule: str
    place: Place
    reason: str


@dataclass(frozen=True)
class Excuse:
    """A fault or a question that an `allow:` silences, with its reason."""

    fault: Notice
    reason: str
    place: Place


Allowed = dict[tuple[str, str, str], Allowance]


def allowances(chronology: Chronology) -> Allowed:
    """List what is allowed by (path, citation or nothing, rule)."""
    seeds = [archived.seed for archived in chronology.archive.values()]
    written = (one for record in (*chronology.records, *seeds) for one in _written(record))
    return {(one.path, one.citation, one.rule): one for one in written}


def excusing(allowed: Allowed, notice: Notice, subject: object) -> Allowance | None:
    """Find the exception nearest to what was found."""
    if notice.rule in NEVER_EXCUSED:
        return None
    path = path_of(subject) or notice.place.path
    at_citation = subject.name if isinstance(subject, Cited) else ""
    nearest = allowed.get((path, at_citation, notice.rule))
    return nearest or allowed.get((path, "", notice.rule))


def idle(
    allowed: Allowed, exceptions: Iterable[Excuse], only: frozenset[str] | None
) -> Iterator[Fault]:
    """An exception dies with its cause; one for a rule that does not exist never lived."""
    known = {rule.name for rule in rules()}
    used = {(excuse.place, excuse.fault.rule) for excuse in exceptions}
    for one in allowed.values():
        rule, place = one.rule, one.place
        if only is not None and one.path not in only:
            continue
        if rule not in known:
            message = f"there is no rule `{rule}`"
            yield Fault(place, "idle-exception", message, "see the list of rules")
        elif rule in NEVER_EXCUSED:
            message = f"nothing excuses `{rule}`"
            yield Fault(place, "idle-exception", message, "mend what breaks it")
        elif (place, rule) not in used:
            message = f"`{rule}` is allowed here, but nothing breaks it"
            yield Fault(place, "idle-exception", message, "remove the exception")


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


def _written(record: Record) -> Iterator[Allowance]:
    path = record.path
    for rule, reason in vars(record).get("allow", {}).items():
        yield Allowance(path, "", rule, record.source.at_key("allow", rule), reason)
    for name, citation in vars(record).get("citations", {}).items():
        for rule, reason in vars(citation).get("allow", {}).items():
            place = record.source.at_key("citations", name, "allow", rule)
            yield Allowance(path, name, rule, place, reason)
