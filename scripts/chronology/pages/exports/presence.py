"""`data/presence.json`: the state of each force at each base, computed from the events."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from chronology.derive import outcomes as sequels
from chronology.derive import track_words
from chronology.derive.presence import Spell, Step, Track, days_of_change, last_evidence
from chronology.edition.edition import Edition
from chronology.pages.exports._schema import read_schema
from chronology.pages.site import Asset
from chronology.records.models import Settings

VERSION = "1.2"
URL = "data/presence.json"
SCHEMA_URL = "data/presence.schema.json"


def assets(edition: Edition) -> Iterator[Asset]:
    """Make the file, and the schema that says what stands in it."""
    tracks = edition.chronology.tracks
    last = last_evidence(tracks)
    whole = {
        "$schema": SCHEMA_URL.rpartition("/")[2],
        "schema_version": VERSION,
        "last_evidence": str(last) if last else None,
        "tracks": [_track(track, edition.settings) for track in tracks],
        "told": sorted({day.isoformat() for track in tracks for day in track.told}),
        "on": {
            day.isoformat(): [_state(track, day) for track in tracks]
            for day in days_of_change(tracks)
        },
    }
    for url, data in ((URL, whole), (SCHEMA_URL, read_schema("presence"))):
        yield Asset(url, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode())


def _track(track: Track, settings: Settings) -> dict[str, object]:
    return {
        "base": track.base,
        "force": track.force,
        "last_evidence": str(track.last_evidence_in) if track.last_evidence_in else None,
        "stretches": [_stretch(stretch) for stretch in track.stretches],
        "planned": [_plan(step, settings) for step in track.plans],
    }


def _stretch(stretch: Spell) -> dict[str, object]:
    return {
        "state": stretch.state,
        "status": stretch.status,
        "begins": str(stretch.begins),
        "open": stretch.open,
        "by": str(stretch.by) if stretch.open and stretch.by else None,
        "doubted": stretch.doubted,
        "ends": str(stretch.ends) if stretch.ends else None,
        "known_until": str(stretch.until_in) if stretch.until_in else None,
        "events": list(stretch.evidence),
        "ended_by": stretch.ended_by,
    }


def _plan(step: Step, settings: Settings) -> dict[str, object]:
    outcome = step.event.outcome
    return {
        "event": step.event.id,
        "to": step.change.to,
        "date": str(step.event.date),
        "deadline": str(step.event.deadline) if step.event.deadline else None,
        "outcome": outcome.is_ if outcome else None,
        "overdue": sequels.overdue(step.event, settings),
    }


def _state(track: Track, day: date) -> dict[str, object]:
    on = track.on(day)
    return {
        "base": track.base,
        "force": track.force,
        "state": on.state,
        "certain": on.certain,
        "status": on.status,
        "or": on.also,
        "by": str(on.by) if on.by else None,
        "doubted": on.doubted,
        "in_words": track_words.state(on),
        "events": list(on.evidence),
    }
