"""Run every rule of `checks/` over a chronology.

A rule is a module whose file name is the rule's name. Its function `check` takes one subject
(and, where it wants, the whole chronology) and yields findings; the annotation of its first
parameter says what it looks at, once for each: `Event`, `Record`, `Cited`, `Statement`,
`Archived`, `Entity` or `Chronology`, or several of them with a bar between. A rule without `check`
is found where files become values.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from types import ModuleType
from typing import Any, get_args, get_type_hints

from chronology import checks
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Archived, Cited, Found
from chronology.derive.statements import Statement
from chronology.records.models import Record
from chronology.records.partial import if_read
from chronology.values.faults import Fault, Finding, Place, UnreadError

Findings = Iterator[Finding]

NEVER_EXCUSED = frozenset(
    "unchecked-citation unknown-seed seed-altered changed-passage unpinned-citation "
    "empty-reason nothing-to-check unfit-exception".split()
)
"""Rules without exceptions: what nobody looked at, or looked at again, no reason verifies."""


@dataclass(frozen=True)
class Rule:
    """One file of `checks/`."""

    name: str
    module: ModuleType
    check: Callable[..., Findings] | None
    subjects: tuple[type, ...]
    takes_chronology: bool

    @property
    def summary(self) -> str:
        """The first line of the docstring: what the fault is."""
        return inspect.cleandoc(self.module.__doc__ or "").split("\n", 1)[0]

    def find(self, subject: object, chronology: Chronology) -> Findings:
        """Ask the rule about one of its subjects."""
        assert self.check is not None, self.name
        return self.check(subject, chronology) if self.takes_chronology else self.check(subject)


@dataclass(frozen=True)
class Excuse:
    """A fault that an `allow:` excuses, with its reason."""

    fault: Fault
    reason: str
    place: Place


@dataclass(frozen=True)
class Verdicts:
    """What a run found: faults, living exceptions, and how much was looked at."""

    faults: tuple[Fault, ...]
    exceptions: tuple[Excuse, ...]
    counts: Mapping[str, int]

    @property
    def ok(self) -> bool:
        """Whether nothing failed and nothing was left unchecked."""
        return not self.faults and not self.counts.get("unchecked")


@cache
def rules() -> tuple[Rule, ...]:
    """List the rules by name."""
    found = (
        _rule(f"{group.name}.{module.name}")
        for group in pkgutil.iter_modules(checks.__path__)
        if group.ispkg
        for module in pkgutil.iter_modules([f"{folder}/{group.name}" for folder in checks.__path__])
        if not module.name.startswith("_")
    )
    return tuple(sorted(found, key=attrgetter("name")))


def check(
    chronology: Chronology,
    loading: Iterable[Fault] = (),
) -> Verdicts:
    """Find every fault."""
    allowances = _allowances(chronology)
    faults: list[Fault] = list(loading)
    exceptions: list[Excuse] = []
    used: set[tuple[str, str, Place]] = set()
    silent: set[str] = set()
    for rule, owner, name, fault in _found(chronology, silent):
        allowance = allowances.get((owner, name, rule)) or allowances.get((owner, "", rule))
        if allowance is None or rule in NEVER_EXCUSED:
            faults.append(fault)
        else:
            place, reason = allowance
            used.add((owner, rule, place))
            exceptions.append(Excuse(fault, reason, place))
    # Where something could not be read, a rule may not have come to what it is allowed for.
    faults.extend(() if silent else _idle(allowances, used))
    return Verdicts(tuple(sorted(faults)), tuple(exceptions), _counts(chronology))


def _rule(module_name: str) -> Rule:
    module = importlib.import_module(f"{checks.__name__}.{module_name}")
    function = getattr(module, "check", None)
    name = module_name.rpartition(".")[2].replace("_", "-")
    if function is None:
        return Rule(name, module, None, (), takes_chronology=False)
    taken = function.__code__.co_argcount
    subject = get_type_hints(function)[function.__code__.co_varnames[0]]
    return Rule(name, module, function, get_args(subject) or (subject,), taken > 1)


def _found(chronology: Chronology, silent: set[str]) -> Iterator[tuple[str, str, str, Fault]]:
    """Yield each fault with the path of its owner and the citation it is about, if any.

    A rule that comes to a field that could not be read falls silent, and its name is kept.
    """
    subjects: dict[type, list[tuple[Any, str, str]]] = {}
    for rule in rules():
        for kind in rule.subjects:
            if kind not in subjects:
                subjects[kind] = [(one, *_owner(one)) for one in _subjects(kind, chronology)]
            for subject, owner, name in subjects[kind]:
                try:
                    for finding in rule.find(subject, chronology):
                        fault = Fault(
                            finding.place, rule.name, finding.message, finding.help, finding.near
                        )
                        yield rule.name, owner or finding.place.path, name, fault
                except UnreadError:
                    silent.add(rule.name)


def _subjects(kind: type, chronology: Chronology) -> Iterable[object]:
    if kind is Chronology:
        return (chronology,)
    if issubclass(kind, Cited):
        return (one for one in chronology.cited.values() if isinstance(one, kind))
    if issubclass(kind, Statement):
        return (one for one in chronology.statements if isinstance(one, kind))
    if kind is Archived:
        return chronology.archive.values()
    return (record for record in chronology.records if isinstance(record, kind))


def _owner(subject: object) -> tuple[str, str]:
    match subject:
        case Cited():
            return subject.owner.path, subject.name
        case Statement():
            return subject.owner.path, ""
        case Archived():
            return subject.seed.path, ""
        case Record():
            return subject.path, ""
    return "", ""


Allowances = dict[tuple[str, str, str], tuple[Place, str]]


def _allowances(chronology: Chronology) -> Allowances:
    """Map (path, citation or nothing, rule) to where it is allowed and why."""
    allowed: Allowances = {}
    seeds = [archived.seed for archived in chronology.archive.values()]
    for record in (*chronology.records, *seeds):
        for rule, reason in if_read(record, "allow", {}).items():
            allowed[record.path, "", rule] = record.source.at_key("allow", rule), reason
        for name, citation in if_read(record, "citations", {}).items():
            for rule, reason in if_read(citation, "allow", {}).items():
                place = record.source.at_key("citations", name, "allow", rule)
                allowed[record.path, name, rule] = place, reason
    return allowed


def _idle(allowances: Allowances, used: set[tuple[str, str, Place]]) -> Iterator[Fault]:
    """An exception dies with its cause; one for a rule that does not exist never lived."""
    known = {rule.name for rule in rules()}
    for (path, _, rule), (place, _reason) in allowances.items():
        if rule not in known:
            message = f"there is no rule `{rule}`"
            yield Fault(place, "idle-exception", message, "see the list of rules")
        elif rule in NEVER_EXCUSED:
            message = f"nothing excuses `{rule}`"
            yield Fault(place, "idle-exception", message, "mend what breaks it")
        elif (path, rule, place) not in used:
            message = f"`{rule}` is allowed here, but nothing breaks it"
            yield Fault(place, "idle-exception", message, "remove the exception")


def _counts(chronology: Chronology) -> dict[str, int]:
    cited = chronology.cited.values()
    found = sum(isinstance(one, Found) for one in cited)
    unchecked = sum(one.verdict is None for one in cited)
    counts = Counter(
        events=len(chronology.events),
        citations=len(cited),
        checked=len(cited) - unchecked,
        failed=len(cited) - unchecked - found,
        unchecked=unchecked,
        sentences=len(chronology.statements),
        documents=len(chronology.archive),
    )
    return dict(counts)
