"""Until when an event is evidence of what it tells of a force at a base."""

from __future__ import annotations

from datetime import date

from chronology.derive.cited import Citations
from chronology.records.models import Change, Event, State
from chronology.values.dates import When

GONE: frozenset[State] = frozenset({"left", "handed-over"})
"""What happens once: to happen again, the force must have come back."""


def seen_in(event: Event, change: Change, cited: Citations) -> When:
    """Tell until when the event is evidence: never for longer than until it was told.

    Who has left is known to be gone until the document that tells of it was written; so is what
    goes on without an end.
    """
    told = max(
        (
            _sure(one.published)
            for one in cited.of(event)
            if one.published and (not change.citations or one.name in change.citations)
        ),
        key=lambda when: (when.latest or date.min, when),
        default=event.date,
    )
    last, known = event.date.latest, told.latest
    if known is None:
        return event.date
    if last is None or (change.to in GONE and last <= known):
        return told
    if takes_over(event, change):
        return _last_word(cited) or told
    if last > known:
        return event.date.intersect(When.one_of_range(None, known)) or event.date
    return event.date


def takes_over(event: Event, change: Change) -> bool:
    """Whether the event hands the place over to this force: control lasts until told otherwise."""
    return change.to == "present" and any(
        other.to == "handed-over" and other.base == change.base for other in event.changes
    )


def _last_word(cited: Citations) -> When | None:
    """Give the day of the last document: until then, none of them tells otherwise."""
    told = [_sure(one.published) for one in cited.values() if one.published]
    return max(told, key=lambda when: (when.latest or date.min, when), default=None)


def _sure(published: When) -> When:
    """Give the day on which a document is known to have been written at the latest.

    Of a document whose day is only bounded, the last possible day is evidence of nothing.
    """
    if published.earliest is None or (published.precision == "day" and not published.alternatives):
        return published
    return When.day(published.earliest)
