"""What a page says of its second reader: a sign at each sentence that was read, and one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from chronology.derive.chronology import Chronology
from chronology.derive.reviews import Standing
from chronology.records.models import Record

_READ = Markup(
    '<span class="chr-read" role="img" aria-label="read by a second person" '
    'title="read beside its passages by a second person">✓</span>'
)
_ONE = "Its one sentence was read beside its passages by a second person"
_UNREAD = Markup('<span class="chr-editorial">no gate could examine this</span>')


def signs(chronology: Chronology, record: Record) -> tuple[Markup, ...]:
    """Give a sign for each mark of a record's text, in order: at the last one of its sentence."""
    found: list[Markup] = []
    for standing in _standings(chronology, record):
        sentence = standing.statement.sentence
        count = len(sentence.marks) + (sentence.editorial is not None)
        if count:
            found += [*[Markup("")] * (count - 1), _sign(standing)]
    return tuple(found)


def reading(chronology: Chronology, record: Record) -> str:
    """Say how many sentences of a record, its title among them, a second person has read."""
    standings = _standings(chronology, record)
    states = [standing.state for standing in standings]
    told = [*_read(states.count("reviewed"), states.count("void"), len(states))]
    if unfair := states.count("unfair"):
        told.append(f"{unfair} {_was(unfair)} found unfair")
    if unread := sum(standing.unread for standing in standings):
        told.append(f"{unread} could be examined by no gate")
    return "; ".join(told) + "." if states else ""


def _standings(chronology: Chronology, record: Record) -> Sequence[Standing]:
    return chronology.reviewing.of(record)


def _sign(standing: Standing) -> Markup:
    read = _READ if standing.state == "reviewed" else Markup("")
    return read + (_UNREAD if standing.unread else Markup(""))


def _read(reviewed: int, changed: int, count: int) -> Iterator[str]:
    beside = "beside their passages by a second person"
    if not reviewed and not changed:
        yield "No second person has read these sentences beside their passages yet"
    elif reviewed == count:
        yield f"All {count} sentences were read {beside}" if count > 1 else _ONE
    else:
        yield f"{reviewed} of {count} sentences {_was(reviewed)} read {beside}"
        if left := count - reviewed - changed:
            yield f"{left} not yet"
        if changed:
            since = "has changed since it was" if changed == 1 else "have changed since they were"
            yield f"{changed} {since} read"


def _was(count: int) -> str:
    return "was" if count == 1 else "were"
