"""Figures for pages, made from the records: what the drawing hand needs to know, and no more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from markupsafe import Markup

from chronology.derive import track_words
from chronology.derive.coverage import Coverage
from chronology.derive.presence import STATES, Held, Spell, Track
from chronology.edition.edition import Edition, url_of
from chronology.edition.wording import ucfirst
from chronology.figures.axis import axis_for
from chronology.figures.geography import Frame
from chronology.figures.map import Holding, Spot, draw_locator
from chronology.figures.presence import Lane, Pin, Segment, draw_presence
from chronology.figures.states import Force
from chronology.figures.strip import Stripe, draw_strip, strip_legend
from chronology.records.models import Base, Event
from chronology.values.dates import When
from chronology.values.earth import KM_PER_DEGREE

DRAWN: Mapping[Held, str] = {held: state for state, held in STATES.items()} | {"unknown": "unknown"}
"""What the drawings call the states that are computed: as events call them."""

_POINT_KM = 25.0


def forces(edition: Edition) -> list[Force]:
    """List the forces in the order of the settings, which gives each its shape and colour."""
    told = dict.fromkeys(
        (*edition.settings.forces, *(track.force for track in edition.chronology.tracks))
    )
    return [Force(id_, edition.names[id_]) for id_ in told if id_ in edition.names]


def presence(edition: Edition, tracks: Sequence[Track], title: str, root: str = "") -> Markup:
    """Draw some tracks, on an axis of their own."""
    shown = [track for track in tracks if _drawable(edition, track)]
    bases, kinds = edition.chronology.bases, edition.settings.installations
    # Where somebody can be counted on the ground stands before the areas of which it is a part.
    shown.sort(key=lambda track: bases[track.base].kind not in kinds)
    if not shown:
        return Markup("")
    ends = _ends(edition)
    days = [day for track in shown for day in _days(edition, track)]
    drawn = draw_presence(
        [_row(edition, track, root) for track in shown],
        forces(edition),
        axis_for(days, max([*days, ends.latest or ends.earliest or date.max])),
        figure_id="presence",
        title=title,
        desc="A band is a state, a soft end a date that is only known within limits, a dashed "
        "beginning one that nobody knows; where nothing is drawn, nothing is known.",
        as_of=Pin(ends, "", "last document"),
    )
    return Markup(drawn)  # noqa: S704 - drawn by our own hand, which escapes what it is told


def strip(coverage: Coverage, root: str = "") -> Markup:
    """Draw a document as a line in which each sentence is a part."""
    sentences = [
        Stripe(
            s.end - s.start,
            s.use,
            f"{root}documents/{coverage.archived.id}/#{s.cited[0].anchor}" if s.cited else "",
            f"{s.use}: {s.why}" if s.why else s.use,
        )
        for s in coverage.sentences
    ]
    figure_id = f"strip-{coverage.archived.id}"
    drawn = draw_strip(sentences, figure_id=figure_id, title="How much of the text is used")
    return Markup(drawn + strip_legend(sentences, figure_id=figure_id))  # noqa: S704 - as above


def locator(edition: Edition, base: Base) -> Markup:
    """Draw where a base lies, if that is known, and finer than a map of this size can show."""
    site = site_of(base)
    if edition.ground is None or site is None or not shows(edition.ground.frame, site):
        return Markup("")
    drawn = draw_locator(edition.ground, site, _others(edition), title=f"Where {base.name} lies")
    return Markup(drawn)  # noqa: S704 - as above


def shows(frame: Frame, site: Spot) -> bool:
    """Tell whether a place lies on the map, within less than half of its height."""
    inside = frame.west < site.lon < frame.east and frame.south < site.lat < frame.north
    return inside and 4 * site.precision_km < (frame.north - frame.south) * KM_PER_DEGREE


def where(edition: Edition, event: Event) -> Markup:
    """Draw the place of an event of which the position is known best."""
    known = (edition.chronology.bases.get(id_) for id_ in event.bases)
    placed = sorted((b for b in known if b and b.coordinates), key=_radius)
    return locator(edition, placed[0]) if placed else Markup("")


def _radius(base: Base) -> float:
    return base.coordinates.precision_km if base.coordinates else 0.0


def is_point(base: Base) -> bool:
    """Tell places from areas, whose symbol would stand where nobody is."""
    return base.coordinates is not None and base.coordinates.precision_km <= _POINT_KM


def site_of(
    base: Base, holdings: tuple[Holding, ...] = (), note: str = "", root: str = ""
) -> Spot | None:
    where = base.coordinates
    if where is None:
        return None
    names = {name.lang: name.text for name in base.names}
    href = root + url_of(base)
    return Spot(
        base.id,
        ucfirst(base.label),
        where.lon,
        where.lat,
        where.precision_km,
        href,
        holdings,
        note,
        names,
    )


def _others(edition: Edition) -> list[Spot]:
    kinds = edition.settings.installations
    bases = (b for b in edition.chronology.bases.values() if b.kind in kinds)
    return [site for base in bases if (site := site_of(base))]


def _drawable(edition: Edition, track: Track) -> bool:
    known = track.base in edition.chronology.bases and track.force in edition.names
    return known and bool(track.stretches or track.plans)


def _row(edition: Edition, track: Track, root: str) -> Lane:
    base = edition.chronology.bases[track.base]
    last = track.last_evidence
    plans = [
        Segment(
            "planned",
            Pin(step.when, root + url_of(step.event), step.event.label),
            said=f"planned to be {step.state}, {step.when.in_words()}; not reported done",
        )
        for step in track.plans
    ]
    return Lane(
        ucfirst(base.label),
        track.force,
        (*_segments(edition, track, root), *plans),
        Pin(When.day(last)) if last else None,
        tuple(
            _mark(edition, id_, root) for stretch in track.stretches for id_ in stretch.evidence[1:]
        ),
        root + url_of(base),
        names={name.lang: name.text for name in base.names[:1]},
    )


def _segments(edition: Edition, track: Track, root: str) -> Iterator[Segment]:
    """Draw stretches by when they begin and end as computed, not by what an event alone says."""
    for stretch, following in zip_longest(track.stretches, track.stretches[1:]):
        yield Segment(
            DRAWN[stretch.state],
            _began(edition, stretch, root),
            _began(edition, following, root) if following else None,
            track_words.whole(track, stretch),
            stretch.status,
            open=stretch.open,
            doubted=stretch.doubted and not stretch.open,
        )


def _began(edition: Edition, stretch: Spell, root: str) -> Pin:
    told = _mark(edition, stretch.evidence[0], root)
    when = (stretch.by if stretch.open else None) or stretch.begins
    return replace(told, when=when, said=track_words.since(stretch))


def _mark(edition: Edition, id_: str, root: str) -> Pin:
    event = edition.chronology.event[id_]
    return Pin(event.date, root + url_of(event), event.label)


def _days(edition: Edition, track: Track) -> Iterator[date]:
    """List the days that the line of time has to hold."""
    further = [id_ for stretch in track.stretches for id_ in stretch.evidence[1:]]
    evidence = [edition.chronology.event[id_].date for id_ in further]
    begins = [(s.by if s.open else s.begins) for s in track.stretches]
    seen = [track.last_evidence_in, *(step.when for step in track.plans)]
    for when in (*begins, *evidence, *seen):
        yield from (day for day in (when and when.earliest, when and when.latest) if day)


def _ends(edition: Edition) -> When:
    """Give the day on which the last document was published."""
    dates = [archived.seed.published.date for archived in edition.chronology.archive.values()]
    return max(dates, key=lambda when: when.latest or date.min, default=edition.settings.as_of)
