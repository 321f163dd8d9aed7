"""`data/presence.json`: the state of each force at each base, computed from the events."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from chronology.pages._edition import Edition
from chronology.presence import Step, Stretch, Track, days_of_change, last_evidence, presence
from chronology.site import Asset

VERSION = "1.0"


def assets(edition: Edition) -> Iterator[Asset]:
    """Make the file: the tracks, and the state on each day on which something changed."""
    tracks = presence(edition.chronology)
    days, last = days_of_change(tracks), last_evidence(tracks)
    whole = {
        "schema_version": VERSION,
        "last_evidence": str(last) if last else None,
        "tracks": [_track(track) for track in tracks],
        "on": {day.isoformat(): [_state(track, day) for track in tracks] for day in days},
    }
    text = json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
    yield Asset("data/presence.json", text.encode())


def _track(track: Track) -> dict[str, object]:
    return {
        "base": track.base,
        "force": track.force,
        "last_evidence": str(track.last_evidence_in) if track.last_evidence_in else None,
        "stretches": [_stretch(stretch) for stretch in track.stretches],
        "planned": [_plan(step) for step in track.plans],
    }


def _stretch(stretch: Stretch) -> dict[str, object]:
    return {
        "state": stretch.state,
        "status": stretch.status,
        "begins": str(stretch.begins),
        "ends": str(stretch.ends) if stretch.ends else None,
        "known_until": str(stretch.until_in) if stretch.until_in else None,
        "events": list(stretch.evidence),
        "ended_by": stretch.ended_by,
    }


def _plan(step: Step) -> dict[str, object]:
    outcome = step.event.outcome
    return {
        "event": step.event.id,
        "to": step.change.to,
        "date": str(step.event.date),
        "deadline": str(step.event.deadline) if step.event.deadline else None,
        "outcome": outcome.is_ if outcome else None,
    }


def _state(track: Track, day: date) -> dict[str, object]:
    on = track.on(day)
    return {
        "base": track.base,
        "force": track.force,
        "state": on.state,
        "certain": on.certain,
        "or": on.also,
        "events": list(on.evidence),
    }
