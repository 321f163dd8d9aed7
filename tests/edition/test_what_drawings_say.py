"""What each drawing says, by its shapes and aloud, is what the tracks say, doubts included.

Read from the finished drawings and pages of the flagship, and of an example with what it lacks.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import pytest

import rendered
from chronology.derive.track_words import DOUBT, SINCE
from chronology.edition import drawings, held_map
from chronology.pages.views import held
from examples import play

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from chronology.derive.presence import On, Track
    from chronology.edition.edition import Edition

FLAGSHIP = Path(__file__).parents[2]
WIDTHS = ("chr-map-wide", "chr-map-narrow")
DOUBTED = """\
# chronology.yml
map: {ground: assets/geography/ground.json}

# docs/bases/south-head.md
coordinates: {lat: 60.6, lon: 5, precision_km: 1, basis: general knowledge}

# events/2001/two-keepers-leave.md
date: "[2001-04-27,2001-04-28]"
dated_because: the example needs days

# events/2001/machine-announced.md
date: 2001-05-02?
changes:
  - {base: grey-rock, force: keepers, to: left, citations: [board]}
  - {base: south-head, force: keepers, to: arriving, citations: [board]}

# events/2001/others-to-follow.md
bases: [grey-rock]
changes:
  - {base: grey-rock, force: keepers, to: left, citations: [others]}
"""


@cache
def editions() -> dict[str, Edition]:
    root = Path(mkdtemp())
    play(DOUBTED, root)
    ground = root / "docs/assets/geography/ground.json"
    ground.parent.mkdir(parents=True, exist_ok=True)
    (shapes,) = (FLAGSHIP / "docs/assets/geography").glob("[!n]*[!s].json")
    ground.write_bytes(shapes.read_bytes())
    return {"flagship": rendered.edition(FLAGSHIP), "example": rendered.edition(root)}


@pytest.fixture(params=["flagship", "example"])
def edition(request: pytest.FixtureRequest) -> Edition:
    return editions()[request.param]


def left_of(thing: HtmlElement) -> float:
    return float(thing.get("x").rstrip("%"))


def row_of(edition: Edition, track: Track) -> HtmlElement:
    (row,) = rendered.tree(drawings.presence(edition, [track], "")).xpath("//svg[@role='group']")
    return row


def test_the_examples_hold_what_may_go_wrong() -> None:
    tracks = [track for edition in editions().values() for track in edition.chronology.tracks]
    stretches = [stretch for track in tracks for stretch in track.stretches]
    assert any(stretch.open for stretch in stretches)
    assert any(stretch.doubted and not stretch.open for stretch in stretches)
    assert any(not track.stretches[0].open for track in tracks if track.stretches)


def test_a_row_says_of_each_state_when_it_began_or_that_nobody_knows(edition: Edition) -> None:
    for track in edition.chronology.tracks:
        said = row_of(edition, track).get("aria-label").partition(": ")[2].split("; ")
        told = "; ".join(said)
        assert told.count(SINCE) == sum(stretch.open for stretch in track.stretches)
        for stretch in track.stretches:
            assert stretch.state in told
            by = stretch.by if stretch.open else stretch.begins
            assert by is None or by.in_words() in told
        doubted = [stretch for stretch in track.stretches[1:] if stretch.doubted]
        assert (DOUBT in told) is bool(doubted)
        last = track.last_evidence_in
        assert not track.stretches or (last and f"{last.in_words()}, then unknown" in told)


def test_a_row_draws_open_beginnings_and_doubts_and_no_others(edition: Edition) -> None:
    for track in edition.chronology.tracks:
        row = row_of(edition, track)
        opens = [stretch for stretch in track.stretches if stretch.open]
        lead_in = row.xpath(".//svg[path[@class='chr-lead-in']]")
        assert len(lead_in) == len(opens)
        edges = row.xpath("svg[path[@class='chr-doubt']]")
        assert len(edges) == sum(s.doubted and not s.open for s in track.stretches)
        bands = row.xpath("g[starts-with(@class, 'chr-band')]")
        assert len(bands) == len(track.stretches) + len(track.plans)
        for sign in lead_in:
            (begun,) = {left_of(sign)}
            first = bands[0].xpath("rect")
            assert all(left_of(rect) >= begun - 0.02 for rect in first)
            assert not any("-in)" in (rect.get("mask") or "") for rect in first), "a slow arrival"
        for stretch, band in zip(track.stretches, bands, strict=False):
            unsure = stretch.doubted and not stretch.open
            unsure |= stretch.status in ("apparent", "claimed")
            assert ("chr-unsure" in band.get("class")) is unsure


def test_a_dot_is_drawn_for_one_day_and_never_within_several(edition: Edition) -> None:
    events = edition.chronology.events
    for track in edition.chronology.tracks:
        days = {
            f"{event.id}"
            for stretch in track.stretches
            for event in events
            if event.id == stretch.evidence[0]
            and not stretch.open
            and stretch.begins.earliest == stretch.begins.latest
        }
        dots = row_of(edition, track).xpath(".//a[.//circle[@class='chr-dot']]/@href")
        assert {href.rstrip("/").rpartition("/")[2] for href in dots} == days


def on_map(edition: Edition, day: date) -> dict[str, list[tuple[str, On]]]:
    """What the tracks say of each place with a point on a day, by the end of its address."""
    found: dict[str, list[tuple[str, On]]] = {}
    for track in edition.chronology.tracks:
        base = edition.chronology.bases[track.base]
        on = track.on(day)
        if drawings.is_point(base) and (on.state != "unknown" or on.by):
            found.setdefault(f"bases/{base.id}/", []).append((edition.names[track.force], on))
    return found


def test_a_map_tells_on_every_width_by_sign_and_aloud_what_is_known(edition: Edition) -> None:
    for stay in held_map.stays(edition):
        drawn = rendered.tree(held_map.draw(edition, stay, ""))
        for width in WIDTHS:
            places = {
                place.get("href"): place
                for place in drawn.xpath(f"//g[@class='{width}']//a[@class='chr-place']")
            }
            for href, known in on_map(edition, stay.first).items():
                place = places[href]
                either = place.xpath(".//g[contains(@class, 'chr-is-either')]")
                assert len(either) == sum(not on.certain for _, on in known)
                aloud = place.get("aria-label")
                for force, on in known:
                    assert force in aloud
                    assert _said(on, aloud)
                assert (DOUBT in aloud) is any(on.doubted for _, on in known)


def test_a_table_says_what_is_known_and_what_is_in_doubt(edition: Edition) -> None:
    made = {page.url: page for page in held.pages(edition)}
    names, bases = edition.names, edition.chronology.bases
    for url, page in made.items():
        if url == held.URL:
            continue
        day = date.fromisoformat(url.split("/")[1])
        rows = rendered.tree(page.body).xpath("//table//tr[td]")
        told = {
            tuple(" ".join(cell.text_content().split()).lower() for cell in row[:2]): row[2]
            for row in rows
        }
        for track in edition.chronology.tracks:
            on = track.on(day)
            if on.state == "unknown" and not on.by:
                continue
            cell = told[bases[track.base].label.lower(), names[track.force].lower()]
            words = " ".join(cell.text_content().split())
            assert _said(on, words)
            assert (DOUBT in words) is on.doubted
            assert "not yet" not in words


def _said(on: On, words: str) -> bool:
    if on.by:
        return SINCE in words and on.by.in_words() in words
    return (on.state if on.certain else f"{on.state}, or still {on.also}") in words
