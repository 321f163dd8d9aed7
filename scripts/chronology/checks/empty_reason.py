"""Something is excused or decided for a reason that says nothing.

A reason is read by whoever checks the work, on the page and at the end of each run: it is more than
a letter or two, and no placeholder.

Faulty:

    # seeds/wire.yml
    irrelevant:
      - {text: The lamp burned all night., why: to do}

Sound:

    # seeds/wire.yml
    irrelevant:
      - {text: The lamp burned all night., why: it tells nothing of the keepers}
"""

import re
from collections.abc import Iterator
from itertools import chain

from chronology.check import Findings
from chronology.evidence import Archived
from chronology.faults import Finding, Place
from chronology.model import Event, Record, Seed

_WORDS = re.compile(r"[^\W\d_]+")
_FEWEST_LETTERS = 5
_NOTHING = frozenset(
    "todo, to do, tbd, to be done, fix me, fix later, n a, not applicable, no reason, none given, "
    "see above, see below, lorem ipsum, just because, because reasons, false positive".split(", ")
)


def check(subject: Record | Archived) -> Findings:
    """Read every reason."""
    record = subject.seed if isinstance(subject, Archived) else subject
    for place, reason in chain(_of_citations(record), _of_event(record), _of_parts(record)):
        words = " ".join(_WORDS.findall(reason.lower()))
        if len(words) < _FEWEST_LETTERS or words in _NOTHING:
            yield Finding(place, f"“{reason}” is no reason", "say why, for others to judge")


def _of_citations(record: Record) -> Iterator[tuple[Place, str]]:
    for rule, reason in record.allow.items():
        yield record.at("allow", rule), reason
    for name, citation in record.citations.items():
        for rule, reason in citation.allow.items():
            yield record.at("citations", name, "allow", rule), reason
        if citation.dated_because is not None:
            yield record.at("citations", name, "dated_because"), citation.dated_because
    for sentence in record.prose.sentences:
        if sentence.editorial is not None:
            yield sentence.place, sentence.editorial


def _of_event(record: Record) -> Iterator[tuple[Place, str]]:
    if isinstance(record, Event):
        if record.dated_because is not None:
            yield record.at("dated_because"), record.dated_because
        for number, difference in enumerate(record.differs):
            yield record.at("differs", number, "because"), difference.because


def _of_parts(record: Record) -> Iterator[tuple[Place, str]]:
    if isinstance(record, Seed):
        for part in ("irrelevant", "suspect", "furniture"):
            for number, passage in enumerate(getattr(record, part)):
                yield record.at(part, number, "why"), passage.why
