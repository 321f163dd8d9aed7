"""Two events rest on the same words, at the same time, with the same people.

An event told twice under two ids counts twice, in every list and every drawing. One passage may
well tell of several things that happened together: those that are of one kind, or at one place,
are asked about, and a reader answers.

Faulty:

    # events/2001/machine-decided.md (copy of events/2001/machine-announced.md)

Sound:

    tier: context
"""

from collections import defaultdict
from collections.abc import Iterator

from chronology.checks.run import Findings
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Found
from chronology.records.models import Event
from chronology.values.faults import Finding

_NEEDED = frozenset({"title", "date", "kind", "actors", "bases"})
"""Of an event that could not be read in full, something else is at fault."""


def ask(chronology: Chronology) -> Findings:
    """Compare each event with those before it that have the same people."""
    alike: dict[frozenset[str], list[Event]] = defaultdict(list)
    for event in chronology.events:
        if not vars(event).keys() >= _NEEDED:
            continue
        before = alike[frozenset(event.actors)]
        other = next((one for one in before if _same(one, event, chronology)), None)
        if other is not None:
            message = f"is this the same event as `{other.id}`? They rest on the same words"
            help_ = "keep one of them, or let each tell what the other does not"
            yield Finding(event.at("title"), message, help_)
        before.append(event)


def _same(one: Event, other: Event, chronology: Chronology) -> bool:
    alike = one.kind == other.kind or {*one.bases} == {*other.bases}
    return (alike and one.date.overlaps(other.date)) and any(
        mine.archived is theirs.archived and _shared(mine, theirs)
        for mine in _found(one, chronology)
        for theirs in _found(other, chronology)
    )


def _shared(one: Found, other: Found) -> bool:
    """Whether the greater part of the shorter quotation stands in the longer one."""
    shared = sum(
        max(0, min(end, to) - max(start, at)) for start, end in one.spans for at, to in other.spans
    )
    shorter = min(sum(end - start for start, end in cited.spans) for cited in (one, other))
    return shared * 2 > shorter


def _found(event: Event, chronology: Chronology) -> Iterator[Found]:
    return (cited for cited in chronology.cited.read_of(event) if isinstance(cited, Found))
