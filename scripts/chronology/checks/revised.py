"""Ask about what a change takes away: the rules of `removals`, which look at two states."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from chronology.checks.rules import Rule, rules
from chronology.derive.revision import Edit, Revised, Revision, Wording
from chronology.values.faults import Question, Stated, UnreadError


def compares(rule: Rule) -> bool:
    """Whether a rule looks at two states, and so at nothing in a run over one."""
    return any(kind in _SUBJECTS for look in rule.looks for kind in look.subjects)


def asked(revision: Revision) -> tuple[Question, ...]:
    """List what there is to ask, by place."""
    found: list[Question] = []
    for rule in rules():
        for look in rule.looks:
            for subject in (one for kind in look.subjects for one in _subjects(kind, revision)):
                # A field that could not be read has a fault of its own.
                with suppress(UnreadError):
                    for finding in look.at(subject, revision.after):
                        stated = Stated(finding.place)
                        told = (finding.place, rule.name, *finding[1:])
                        found.append(Question(*told, statement=stated))
    return tuple(sorted(found))


_SUBJECTS = frozenset({Edit, Revised, Revision, Wording})


def _subjects(kind: type, revision: Revision) -> Iterable[object]:
    if kind is Edit:
        return revision.edits
    if kind is Wording:
        return revision.wordings
    if kind is Revised:
        return (*revision.documents, *revision.records)
    return (revision,) if kind is Revision else ()
