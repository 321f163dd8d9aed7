"""A reason is asked for, and what stands there gives none.

Exceptions, dates that no rule derives, readings that are preferred, passages set aside and remarks
of ours each carry a reason that readers see. An assurance or a placeholder is none.

Faulty:

    citations:
      board:
        says:
        gives: 2001-05-04
        dated_because: obviously so

Sound:

    citations:
      board:
        says:
        gives: 2001-05-04
        dated_because: the article was written on the day of the announcement
"""

import re
from collections.abc import Iterator
from itertools import chain

from chronology.checks.excuses import exceptions_of
from chronology.checks.run import Findings
from chronology.derive.cited import Archived
from chronology.records.models import Event, Record, Seed
from chronology.values.faults import Finding, Place

Reasons = Iterator[tuple[Place, str]]

_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST = 4
_FEWEST_BESIDE_A_RULE = 2
_ASSURANCE = re.compile(
    r"(?:(?:it|this|that|as) (?:is|was|were) (?:\w+ )?(?:so|true|ok|okay|fine|known|obvious"
    r"|right|correct|clear)|because i say so|i say so|trust me|not needed|no reason"
    r"|for (?:good )?reasons?"
    r"|see above|as (?:is|was|well) known|every(?:body|one) knows|obvious(?:ly)?|known|reasons?"
    r"|(?:just )?because(?: reasons)?|to ?do|tbd|to be done|fix ?(?:me|later)|n/?a|not applicable"
    r"|none(?: given)?|see below|lorem ipsum|false positive|whatever|test)\W*",
    re.IGNORECASE,
)


def check(subject: Record | Archived) -> Findings:
    """Count the words of each reason, and know assurances."""
    record = subject.seed if isinstance(subject, Archived) else subject
    for place, reason in chain(_of_dates(record), _of_readings(record)):
        yield from _judged(place, reason, _FEWEST)
    for place, reason in chain(_of_exceptions(record), _of_remarks(record), _of_passages(record)):
        yield from _judged(place, reason, _FEWEST_BESIDE_A_RULE)


def _judged(place: Place, reason: str, fewest: int) -> Findings:
    if len(_WORD.findall(reason)) < fewest or _ASSURANCE.fullmatch(reason.strip()):
        yield Finding(place, f"“{reason}” is no reason", "say why, so that a reader can judge")


def _of_dates(record: Record) -> Reasons:
    for name, citation in record.citations.items():
        if citation.dated_because is not None:
            yield record.at("citations", name, "dated_because"), citation.dated_because
    if isinstance(record, Event) and record.dated_because is not None:
        yield record.at("dated_because"), record.dated_because


def _of_readings(record: Record) -> Reasons:
    if isinstance(record, Event):
        for number, difference in enumerate(record.differs):
            yield record.at("differs", number, "because"), difference.because


def _of_exceptions(record: Record) -> Reasons:
    for _rule, _where, keys, reason in exceptions_of(record):
        yield record.at(*keys), reason


def _of_remarks(record: Record) -> Reasons:
    for sentence in record.prose.sentences:
        if sentence.editorial is not None:
            yield record.prose.inside(sentence, 0), sentence.editorial


def _of_passages(record: Record) -> Reasons:
    if isinstance(record, Seed):
        for part in ("irrelevant", "suspect", "furniture"):
            for number, passage in enumerate(getattr(record, part)):
                yield record.at(part, number, "why"), passage.why
