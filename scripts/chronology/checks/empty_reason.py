"""A reason is asked for, and what stands there gives none.

Exceptions, dates that no rule derives, readings that are preferred and remarks of ours each carry a
reason that readers see. A word or two of assurance is none.

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

from chronology.check import Findings
from chronology.evidence import Archived
from chronology.faults import Finding, Place
from chronology.model import Event, Record

_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST = 4
_FEWEST_BESIDE_A_RULE = 2
_ASSURANCE = re.compile(
    r"(?:(?:it|this|that|as) (?:is|was|were) (?:\w+ )?(?:so|true|ok|okay|fine|known|obvious"
    r"|right|correct|clear)|because i say so|i say so|trust me|not needed|no reason"
    r"|for (?:good )?reasons?"
    r"|see above|as (?:is|was|well) known|every(?:body|one) knows|obvious(?:ly)?|known|reasons?"
    r"|todo|tbd|fixme|n/?a|none|whatever|test)\W*",
    re.IGNORECASE,
)


def check(subject: Record | Archived) -> Findings:
    """Count the words of each reason, and know assurances."""
    record = subject.seed if isinstance(subject, Archived) else subject
    for place, reason, fewest in _reasons(record):
        words = len(_WORD.findall(reason))
        if words < fewest or _ASSURANCE.fullmatch(reason.strip()):
            message = f"“{reason}” is no reason"
            yield Finding(place, message, "say why, so that a reader can judge")


def _reasons(record: Record) -> Iterator[tuple[Place, str, int]]:
    for rule, reason in record.allow.items():
        yield record.at("allow", rule), reason, _FEWEST_BESIDE_A_RULE
    for name, citation in record.citations.items():
        for rule, reason in citation.allow.items():
            yield record.at("citations", name, "allow", rule), reason, _FEWEST_BESIDE_A_RULE
        if citation.dated_because is not None:
            place = record.at("citations", name, "dated_because")
            yield place, citation.dated_because, _FEWEST
    if isinstance(record, Event):
        if record.dated_because is not None:
            yield record.at("dated_because"), record.dated_because, _FEWEST
        for n, difference in enumerate(record.differs):
            yield record.at("differs", n, "because"), difference.because, _FEWEST
    for sentence in record.prose.sentences:
        if sentence.editorial is not None:
            place = record.prose.inside(sentence, 0)
            yield place, sentence.editorial, _FEWEST_BESIDE_A_RULE
