"""What the Explore page filters and draws in the reader's browser: events without their texts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from chronology.edition.edition import Edition, url_of
from chronology.edition.facets import answers, core, facets, reach
from chronology.figures.glyph import possible_days
from chronology.pages.site import Asset
from chronology.records.models import Event

URL = "data/explore.json"


def assets(edition: Edition) -> Iterator[Asset]:
    """Write the file, as small as it can be while people can still read it."""
    lines = [_compact(_event(edition, event)) for event in edition.chronology.events]
    head = {
        "title": edition.settings.title,
        "names": {
            facet.id: {value.id: value.name for value in facet.values} for facet in facets(edition)
        },
    }
    events = ",\n".join(lines)
    text = f'{_compact(head)[:-1]},\n"events":[\n{events}\n]}}\n'
    yield Asset(URL, text.encode())


def _event(edition: Edition, event: Event) -> dict[str, Any]:
    """Give an event; `may` holds the days between which it may fall, where they are others.

    `form` and `mark` are the kind of date and its qualifier: what a drawing needs. `core` holds the
    days over which it surely lasted, if it lasted.
    """
    when = event.date
    may = reach(when)
    own = (when.earliest, when.latest)
    data: dict[str, Any] = {
        "id": event.id,
        "url": url_of(event),
        "title": event.label,
        "date": str(when),
        "words": when.in_words(),
        "earliest": _day(when.earliest),
        "latest": _day(when.latest),
        "form": when.kind,
        **answers(edition, event),
    }
    if when.qualifier:
        data["mark"] = when.qualifier
    if may != own:
        data["may"] = [_day(may.first), _day(may.last)]
    if when.kind == "span":
        data["core"] = [_day(day) for day in core(when)]
    closed = when.kind == "one-of" and when.earliest and when.latest
    if closed and (days := possible_days(when)):
        data["days"] = [_day(day) for day in days]
    return data


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _compact(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
