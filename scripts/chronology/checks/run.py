"""Run every rule of `checks/` over a chronology, and count what was looked at.

Most rules look at one record, its citations or its sentences: what they say follows from it and
from what it names (`of_record`). The others look at the chronology as a whole (`of_all`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import PurePosixPath

from chronology.checks.excuses import Allowed, Excuse, allowances, excusing, idle, path_of
from chronology.checks.rules import Look, rules
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Cited, Found
from chronology.derive.statements import Statement
from chronology.records.models import Record, Seed
from chronology.records.references import named_by
from chronology.values.faults import Fault, Finding, Place, Question, Stated, UnreadError
from chronology.values.places import SETTINGS

Findings = Iterator[Finding]


@dataclass(frozen=True)
class Verdicts:
    """What a run found: faults, living exceptions, how much was looked at, and what is asked."""

    faults: tuple[Fault, ...]
    exceptions: tuple[Excuse, ...]
    counts: Mapping[str, int]
    questions: tuple[Question, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing failed and nothing was left unchecked; a question fails nobody."""
        return not self.faults and not self.counts.get("unchecked")

    @property
    def rules(self) -> frozenset[str]:
        """The rules that found something, excused or not."""
        excused = (one.fault for one in self.exceptions)
        return frozenset(one.rule for one in (*self.faults, *self.questions, *excused))

    @property
    def strict(self) -> Verdicts:
        """The same with a fault for each question."""
        faults = sorted((*self.faults, *(question.as_fault for question in self.questions)))
        return replace(self, faults=tuple(faults), questions=())


@dataclass(frozen=True)
class Heard:
    """What the rules say of one record or of the whole, and which of them fell silent.

    A rule that comes to a field that could not be read has nothing to say.
    """

    faults: tuple[Fault, ...]
    questions: tuple[Question, ...]
    exceptions: tuple[Excuse, ...]
    silent: frozenset[str]


def check(chronology: Chronology, loading: Iterable[Fault] = ()) -> Verdicts:
    """Find every fault and question."""
    heard = {record.path: of_record(record, chronology) for record in chronology.written}
    return together(chronology, loading, heard)


def of_record(record: Record, chronology: Chronology) -> Heard:
    """Ask the rules that look at one record; what they say can be kept as long as that stands."""
    return _heard(tuple(parts_of(record, chronology)), chronology, allowances([record]))


def of_all(chronology: Chronology) -> Heard:
    """Ask the rules that look at the chronology as a whole."""
    return _heard((chronology,), chronology, allowances(chronology.written))


def together(
    chronology: Chronology, loading: Iterable[Fault], heard: Mapping[str, Heard]
) -> Verdicts:
    """Add to what was heard of each record, by path, what the whole gives rise to."""
    read = tuple(loading)
    by_path = {**heard, "": of_all(chronology)}
    exceptions = [one for each in by_path.values() for one in each.exceptions]
    allowed = _in_force(chronology, read, by_path)
    faults = [*read, *(one for each in by_path.values() for one in each.faults)]
    faults += idle(allowed, exceptions)
    questions = (one for each in by_path.values() for one in each.questions)
    answered = chronology.reviewing.answered
    return Verdicts(
        tuple(sorted(faults)),
        tuple(sorted(exceptions, key=lambda one: one.fault.rule)),
        _counts(chronology),
        tuple(sorted(one for one in questions if (one.statement, one.rule) not in answered)),
    )


def _in_force(
    chronology: Chronology, loading: Iterable[Fault], heard: Mapping[str, Heard]
) -> Allowed:
    """List the exceptions of which it is known whether they excuse anything.

    Where something could not be read, of the record or of one that it names, a rule may not have
    come to what it is allowed for; what an entity is called is of concern to every sentence.
    """
    unread = {fault.place.path for fault in loading}
    ids = {PurePosixPath(path).stem for path in unread}
    names = {entity.path for entity in chronology.entities.values()}
    if not unread.isdisjoint(names) or SETTINGS in unread:
        return {}
    judged = [
        record
        for record in chronology.written
        if record.path not in unread and ids.isdisjoint(named_by(record))
    ]
    return {
        (path, rule): found
        for (path, rule), found in allowances(judged).items()
        if rule not in heard[path].silent | heard[""].silent
    }


def _heard(subjects: tuple[object, ...], chronology: Chronology, allowed: Allowed) -> Heard:
    faults: list[Fault] = []
    questions: list[Question] = []
    exceptions: list[Excuse] = []
    silent: set[str] = set()
    for subject, notice in _notices(subjects, chronology, silent):
        allowance = excusing(allowed, notice, subject)
        if allowance is not None:
            exceptions.append(Excuse(notice, allowance.reason, allowance.place))
        elif isinstance(notice, Question):
            questions.append(notice)
        else:
            faults.append(notice)
    return Heard(tuple(faults), tuple(questions), tuple(exceptions), frozenset(silent))


def _notices(
    subjects: tuple[object, ...], chronology: Chronology, silent: set[str]
) -> Iterator[tuple[object, Fault | Question]]:
    """Yield each fault and each question with the subject it was found at."""
    for cited in subjects:
        if isinstance(cited, Cited):  # what the comparison says, each under the rule it names
            for name, finding in cited.refused():
                yield cited, Fault(finding.place, name, *finding[1:])
    for name, look in _looks():
        for subject in subjects:
            if not isinstance(subject, look.subjects):
                continue
            try:
                for finding in look.at(subject, chronology):
                    told = (finding.place, name, *finding[1:])
                    if look.asks:
                        stated = _stated(subject, chronology, finding.place)
                        yield subject, Question(*told, statement=stated)
                    else:
                        yield subject, Fault(*told)
            except UnreadError:
                silent.add(name)


def _looks() -> Iterator[tuple[str, Look]]:
    return ((rule.name, look) for rule in rules() for look in rule.looks)


def parts_of(record: Record, chronology: Chronology) -> Iterator[object]:
    """Yield all of a record that a rule may look at."""
    if isinstance(record, Seed):
        yield chronology.archive[record.id]
        return
    yield record
    yield from chronology.cited.read_of(record)
    yield from chronology.statements_of(record)


def _stated(subject: object, chronology: Chronology, place: Place) -> Stated:
    """Give the statement that a question about this subject is answered with.

    A question about a citation is one about the first sentence that rests on it, and one about a
    record as a whole is answered where the record begins.
    """
    if isinstance(subject, Statement):
        return subject.stated
    if isinstance(subject, Cited):
        resting = [s for s in chronology.statements_of(subject.owner) if subject in s.citations]
        if resting:
            return min(resting, key=attrgetter("title")).stated
    return Stated(Place(path_of(subject) or place.path))


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
    return {**counts, **chronology.reviewing.counts()}
