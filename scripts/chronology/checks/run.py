"""Run every rule of `checks/` over a chronology, and count what was looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain
from operator import attrgetter

from chronology.checks.excuses import Excuse, allowances, excusing, idle, path_of
from chronology.checks.rules import Look, rules
from chronology.derive.chronology import Archived, Chronology, Cited, Statement
from chronology.values.faults import Fault, Finding, Place, Question, Stated, UnreadError

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


def check(
    chronology: Chronology,
    loading: Iterable[Fault] = (),
    only: frozenset[str] | None = None,
) -> Verdicts:
    """Find every fault and question. `only` limits per-record rules to records with these paths."""
    allowed = allowances(chronology)
    faults: list[Fault] = list(loading)
    questions: list[Question] = []
    exceptions: list[Excuse] = []
    silent: set[str] = set()
    for subject, notice in chain(_compared(chronology), _found(chronology, only, silent)):
        allowance = excusing(allowed, notice, subject)
        if allowance is not None:
            exceptions.append(Excuse(notice, allowance.reason, allowance.place))
        elif isinstance(notice, Question):
            questions.append(notice)
        else:
            faults.append(notice)
    # Where something could not be read, a rule may not have come to what it is allowed for.
    faults.extend(() if silent else idle(allowed, exceptions, only))
    return Verdicts(
        tuple(sorted(faults)), tuple(exceptions), _counts(chronology), tuple(sorted(questions))
    )


def _compared(chronology: Chronology) -> Iterator[tuple[Cited, Fault]]:
    """Yield what the comparison of words says, each under the rule that it names."""
    for cited in chronology.cited.values():
        for name, finding in cited.refused():
            yield cited, Fault(finding.place, name, *finding[1:])


def _found(
    chronology: Chronology, only: frozenset[str] | None, silent: set[str]
) -> Iterator[tuple[object, Fault | Question]]:
    """Yield each fault and each question with the subject it was found at.

    A rule that comes to a field that could not be read falls silent, and its name is kept.
    """
    subjects: dict[type, list[object]] = {}
    for name, look, kind in _looks():
        if kind not in subjects:
            subjects[kind] = list(subjects_of(kind, chronology))
        for subject in subjects[kind]:
            path = path_of(subject)
            if only is not None and path and path not in only:
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


def _looks() -> Iterator[tuple[str, Look, type]]:
    for rule in rules():
        for look in rule.looks:
            for kind in look.subjects:
                yield rule.name, look, kind


def subjects_of(kind: type, chronology: Chronology) -> Iterable[object]:
    """Give everything of one kind that a rule may look at."""
    if kind is Chronology:
        return (chronology,)
    if kind is Cited:
        return chronology.cited.values()
    if kind is Statement:
        return chronology.statements
    if kind is Archived:
        return chronology.archive.values()
    return (record for record in chronology.records if isinstance(record, kind))


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
    failed = sum(c.verdict is not None and not c.verdict.found for c in cited)
    unchecked = sum(c.verdict is None for c in cited)
    counts = Counter(
        events=len(chronology.events),
        citations=len(chronology.cited),
        checked=len(chronology.cited) - unchecked,
        failed=failed,
        unchecked=unchecked,
        sentences=len(chronology.statements),
        documents=len(chronology.archive),
        unread=sum(map(_is_unread, chronology.statements)),
    )
    return dict(counts)


def _is_unread(statement: Statement) -> bool:
    """Whether nobody compared the words of a statement, for want of a language."""
    with suppress(UnreadError):
        return statement.sentence.editorial is None and statement.unread
    return True
