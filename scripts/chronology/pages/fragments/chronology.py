"""The chronology itself: year, month, entries; what is not the main story is one click away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from chronology.edition.edition import Edition
from chronology.pages.fragments.dates import drawn
from chronology.pages.page import fill
from chronology.records.models import Event
from chronology.values.dates import When
from chronology.values.dates.parts import MONTHS

_TIERS = ("main", "context", "background")


class Month(NamedTuple):
    """A month's entries; without a name, those that no month can be given."""

    name: str
    id: str
    events: Sequence[Event]
    tiers: Sequence[str]


class Year(NamedTuple):
    """A year's months; `tiers` are those of its entries."""

    name: str
    id: str
    months: Sequence[Month]
    tiers: Sequence[str]


def fragment(edition: Edition) -> str:
    """Write all events; check boxes without a script show the other tiers."""
    events = edition.chronology.events
    counts = {tier: sum(event.tier == tier for event in events) for tier in _TIERS}
    years = list(_years(events))
    return fill(
        "_chronology.html",
        "",
        years=years,
        counts=counts,
        legend=drawn(),
        bases=edition.chronology.bases,
        corroboration=edition.corroboration,
    )


def _years(events: Sequence[Event]) -> Iterator[Year]:
    placed = sorted(enumerate(events), key=lambda item: (*month_of(item[1].date), item[0]))
    for year, of_year in groupby(
        (event for _, event in placed), lambda event: month_of(event.date)[0]
    ):
        inside = list(of_year)
        months = [
            Month(
                MONTHS[month] if month else "",
                f"{year}-{month:02}",
                tuple(found),
                _tiers_of(found),
            )
            for month, group in groupby(inside, lambda event: month_of(event.date)[1])
            for found in [list(group)]
        ]
        yield Year(str(year), str(year), months, _tiers_of(inside))


def month_of(when: When) -> tuple[int, int]:
    """Tell under which year and month a date stands; 0 is a year of which no month is known."""
    first, last = when.earliest, when.latest
    if first is None or last is None:
        known = first or last
        assert known, "a date without any bound is refused at the door"
        return known.year, known.month
    vague = (first.month, first.day) == (1, 1) and (last.year, last.month) != (first.year, 1)
    return first.year, 0 if vague else first.month


def _tiers_of(events: Sequence[Event]) -> list[str]:
    found = {event.tier for event in events}
    return [tier for tier in _TIERS if tier in found]
