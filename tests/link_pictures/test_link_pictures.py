"""The cards of links shared elsewhere: what is drawn, how it is painted, and what a page says."""

import json
import os
import re
import struct
import subprocess
import sys
import zlib
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rendered
import tiny
from chronology.edition.edition import url_of
from chronology.figures.geography import Frame, PlaceName, Shapes
from chronology.link_pictures import fonts, inks, paint, tags
from chronology.link_pictures.card import HEIGHT, WIDTH, Card, Map, Marked, draw_card, drawable
from chronology.link_pictures.cards import cards as made
from chronology.link_pictures.lines import Space, set_lines
from chronology.pages.site import Page, Site
from chronology.publish.publish import publish
from chronology.values.dates import When
from conftest import ROOT

STYLES = ROOT / "docs/assets/css"
SVG = "{http://www.w3.org/2000/svg}"
GROUND = Shapes(
    Frame(0, 0, 10, 8),
    {"land": (((0, 0), (10, 0), (10, 8), (0, 8), (0, 0)),), "border": (((1, 1), (9, 7)),)},
    (
        PlaceName("focus-name", "Middle", {}, 5, 5, 3),
        PlaceName("country-name", "Tight", {}, 6, 6, 0.01),
        PlaceName("country-name", "Outside", {}, 0, 0, 3),
        PlaceName("sea-name", "Sea", {}, 5, 2, 3),
    ),
)
CARD = Card(
    "Keepers leave the rock",
    "The lighthouse",
    "Departure",
    lead="21 or 22 January 2026",
    foot="Reported · 2 documents, 1 origin",
    when=When.parse("[2026-01-21,2026-01-22]"),
    story=((0.1, 0.1), (0.2, 0.4), (0.5, 0.501), (0.995, 1.0)),
    own=((0.2, 0.4), (0.5, 0.501)),
)
PLACE = Card(
    "Grey rock",
    "The lighthouse",
    "Island",
    ("الصخرة الرمادية", "Серая скала", "הסלע", "Gri Kaya", "Gray", "Gris"),
    lead="Northern sea",
    foot="4 events",
    map=Map(GROUND, (Marked(5, 4, 60),), (Marked(6, 4),)),
)
FRONT = Card("The lighthouse", lead="Words. " * 40, map=Map(GROUND, (Marked(2, 2), Marked(8, 6))))

words = st.text(
    st.sampled_from("abcdefghijklmnopqrstuvwxyzABCWM     ’-éşж١م"), min_size=1, max_size=240
)


@pytest.mark.parametrize("card", [CARD, PLACE, FRONT, Card("A"), Card("", when=When.parse("2026"))])
def test_a_card_is_a_drawing_of_the_size_that_is_asked_for(card: Card) -> None:
    root = ET.fromstring(draw_card(card))  # noqa: S314  our own drawing
    assert (root.get("width"), root.get("height")) == (str(WIDTH), str(HEIGHT))


@given(words, words, words, words, st.sampled_from([None, PLACE.map]))
@settings(deadline=None, max_examples=60)
def test_no_words_leave_the_card_or_run_into_each_other(
    title: str, site: str, lead: str, name: str, placed: Map | None
) -> None:
    card = Card(title, site, "Kind", (name, name), lead, "4 events", CARD.when, map=placed)
    right = 744 if placed else 1136
    lines = [text for text in _texts(draw_card(card)) if "country" not in str(text.get("class"))]
    assert lines
    boxes = []
    for text in lines:
        size, x, y = (float(text.get(key, "0")) for key in ("font-size", "x", "y"))
        face = fonts.SEMIBOLD if str(text.get("class")) in ("title", "strong") else fonts.REGULAR
        wide = fonts.width_of(text.text or "", size, face)
        left = x - wide if "end" in str(text.get("class")) else x
        assert left >= 63
        assert left + wide <= right + 1
        assert size <= y <= HEIGHT - 40
        boxes.append((left, y - 0.7 * size, left + wide, y))
    for place_, one in enumerate(boxes):
        for other in boxes[:place_]:
            apart = one[0] >= other[2] or other[0] >= one[2]
            assert apart or one[1] >= other[3] or other[1] >= one[3], (one, other)


@given(words)
@settings(deadline=None)
def test_lines_are_as_even_as_their_number_allows_and_lose_no_word(title: str) -> None:
    room = Space(600, ((60, 2), (40, 30)))
    size, lines = set_lines(title, room, fonts.SEMIBOLD)
    assert all(fonts.width_of(line, size, fonts.SEMIBOLD) <= room.width for line in lines)
    if "…" not in "".join(lines):
        assert "".join(lines).replace(" ", "") == title.replace(" ", "")


def test_lines_are_balanced_rather_than_filled() -> None:
    _, lines = set_lines("one two three four five six", Space(1000, ((100, 2),)), fonts.REGULAR)
    assert lines == ("one two three", "four five six")


def test_what_does_not_fit_in_the_smallest_size_is_cut_after_a_word() -> None:
    _, lines = set_lines("some words " * 20, Space(300, ((40, 2),)), fonts.REGULAR)
    assert len(lines) == 2
    assert lines[-1].endswith(("some…", "words…"))
    _, lines = set_lines("x" * 99, Space(300, ((40, 1),)), fonts.REGULAR)
    assert re.fullmatch("x+…", lines[0])


def test_the_widths_are_those_at_which_letters_are_painted() -> None:
    with_m = _inked('<text x="0" y="80" font-family="Card Serif" font-size="80">nnnnnnnnnn</text>')
    assert with_m == pytest.approx(fonts.width_of("n" * 10, 80), abs=6)


def test_the_type_is_small_and_comes_with_its_licences() -> None:
    assert sum(path.stat().st_size for path in fonts.FILES) < 150_000
    for name in ("serif", "naskh"):
        assert "SIL OPEN FONT LICENSE" in (fonts.FOLDER / f"{name}-license.txt").read_text("utf-8")


def test_a_name_without_type_is_left_out_and_a_title_without_type_has_no_card() -> None:
    drawn = draw_card(PLACE)
    assert "الصخرة" in drawn
    assert "Серая" in drawn
    assert "הסלע" not in drawn
    assert drawable(PLACE)
    assert not drawable(Card("הסלע"))


def test_a_map_names_countries_whose_name_stands_on_their_own_ground() -> None:
    drawn = draw_card(Card("A", map=Map(GROUND, (Marked(2, 2), Marked(8, 6)))))
    assert "MIDDLE" in drawn
    assert not re.search("TIGHT|OUTSIDE|SEA", drawn)


def test_what_fills_the_map_is_no_spot_on_it() -> None:
    near, far = (draw_card(Card("A", map=Map(GROUND, (Marked(5, 5, km),)))) for km in (60, 600))
    assert 'class="here"' in near
    assert "MIDDLE" not in near
    assert 'class="here"' not in far
    assert "MIDDLE" in far


def test_the_inks_are_those_of_the_style_sheets() -> None:
    styles = "".join(path.read_text("utf-8") for path in sorted(STYLES.glob("*.css")))
    for name, (_, colour) in inks.STOPS.items():
        # Of the two schemes the light one stands first.
        found = re.search(rf"--chr-{name}: (#\w+);", styles)
        assert found, name
        assert found[1] == colour
    assert len(inks.palette()) == 3 * 256


@pytest.mark.parametrize("card", [CARD, PLACE, FRONT])
def test_a_picture_is_small_and_the_same_each_time(card: Card) -> None:
    png = paint.picture(draw_card(card))
    assert png == paint.picture(draw_card(card))
    assert struct.unpack(">IIBB", png[16:26]) == (WIDTH, HEIGHT, 8, 3)
    assert len(png) < 40_000


def test_a_picture_needs_no_type_of_the_machine() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20">{}</svg>'
    words = '<text y="15" font-family="DejaVu Sans, Liberation Sans, Arial, sans-serif">A</text>'
    assert paint.picture(svg.format(words)) == paint.picture(svg.format(""))


def test_a_large_picture_is_packed_more_tightly(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = paint.picture(draw_card(CARD))
    monkeypatch.setattr(paint, "_LARGE", 0)
    assert len(paint.picture(draw_card(CARD))) < len(quick)


def test_every_record_and_the_front_page_has_a_card() -> None:
    edition = rendered.edition()
    chronology, cards = edition.chronology, made(edition)
    seeds = [archived.seed for archived in chronology.archive.values()]
    records = [*chronology.events, *chronology.entities.values(), *seeds]
    assert set(cards) == {"", *(url_of(record) for record in records)}
    for event in chronology.events:
        card = cards[url_of(event)]
        assert card.title == event.title
        assert card.lead.casefold() == event.date.in_words().casefold()
        assert re.search(r"\d documents?, \d origins?$", card.foot)
        assert set(card.own) <= set(card.story)
    assert any(card.map for card in cards.values()) == any(
        base.coordinates for base in chronology.bases.values() if edition.ground
    )


def test_what_was_painted_is_not_painted_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cards = {"": FRONT, "events/leave/": CARD}
    first = [*paint.paint(cards, tmp_path)]
    monkeypatch.setattr(paint, "picture", None)
    assert [*paint.paint(cards, tmp_path)] == first
    assert [one.url for one in first] == ["cards/index.png", "cards/events/leave.png"]
    assert all(one.source.read_bytes().startswith(b"\x89PNG") for one in first)


def test_of_what_is_no_longer_shown_as_much_again_is_kept(tmp_path: Path) -> None:
    for title in "ABC":
        list(paint.paint({"": Card(title)}, tmp_path))
    assert len([*tmp_path.glob("*.png")]) == 2


def test_many_hands_paint_what_one_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paint, "_ENOUGH", 1)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    cards = {"a/": CARD, "b/": PLACE, "c/": FRONT}
    for painted, card in zip(paint.paint(cards, tmp_path), cards.values(), strict=True):
        assert painted.source.read_bytes() == paint.picture(draw_card(card))
    assert not [*tmp_path.glob("*~")]


def test_another_hand_is_told_what_to_paint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    svg = draw_card(CARD)
    monkeypatch.setattr("sys.stdin", StringIO(json.dumps([[str(tmp_path / "a.png"), svg]])))
    paint.work()
    assert (tmp_path / "a.png").read_bytes() == paint.picture(svg)


def test_every_address_in_the_head_is_whole_and_escaped() -> None:
    said = tags.PageWords("events/leave/", 'They "leave"', "Why & when")
    head = tags.tags(said, "The lighthouse", "https://rock.example/", {said.url: CARD})
    found = dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', head))
    assert found["og:image"] == "https://rock.example/cards/events/leave.png"
    assert found["og:url"] == "https://rock.example/events/leave/"
    assert found["og:title"] == "They &quot;leave&quot;"
    assert found["og:type"] == "article"
    assert found["og:image:alt"].startswith("Keepers leave the rock. 21 or 22")
    assert found["twitter:card"] == "summary_large_image"


def test_a_page_without_a_card_has_that_of_the_front_page_or_none() -> None:
    said = tags.PageWords("method/", "Method", "")
    head = tags.tags(said, "The lighthouse", "https://rock.example/", {"": FRONT})
    assert "https://rock.example/cards/index.png" in head
    assert "og:description" not in head
    head = tags.tags(said, "The lighthouse", "https://rock.example/", {})
    assert "og:image" not in head
    assert 'content="summary"' in head


def test_whoever_has_no_address_does_not_pay_for_pictures() -> None:
    code = "import sys, chronology.pages.render, chronology.publish.publish; print(*sys.modules)"
    env = {**os.environ, "PYTHONPATH": str(ROOT / "scripts")}
    loaded = subprocess.check_output([sys.executable, "-c", code], env=env, text=True).split()
    assert "chronology.publish.dress" in loaded
    assert not [name for name in loaded if "link_pictures" in name or "resvg" in name]


@pytest.mark.slow
def test_a_site_with_an_address_has_cards_that_its_pages_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = Site(
        pages=(*tiny.SITE.pages, Page("bases/y/", "Y", "<h1>Y</h1>", "base")),
        fragments=tiny.SITE.fragments,
        assets=tiny.SITE.assets,
        cards=lambda: {"": FRONT, "events/a/": CARD},
    )
    root = tiny.project(tmp_path)
    assert publish(tiny.loaded(root, site), root).faults == ()
    base = "https://example.org/tiny/"
    for page, card in {
        "index.html": "index",
        "method/index.html": "index",
        "bases/y/index.html": "index",
        "events/a/index.html": "events/a",
    }.items():
        html = (root / "site" / page).read_text("utf-8")
        images = re.findall(r'<meta property="og:image" content="([^"]*)">', html)
        assert images == [f"{base}cards/{card}.png"]
        assert (root / "site" / images[0].removeprefix(base)).read_bytes().startswith(b"\x89PNG")
        assert html.index("og:image") < html.index("</head>")
    monkeypatch.setenv("TINY_URL", "")
    assert publish(tiny.loaded(root, site), root).faults == ()
    assert not (root / "site/cards").exists()
    assert not any("og:image" in path.read_text("utf-8") for path in root.glob("site/**/*.html"))


def _texts(svg: str) -> list[ET.Element]:
    root = ET.fromstring(svg)  # noqa: S314  our own drawing
    return [text for text in root.iter(f"{SVG}text") if text.get("font-size")]


def _inked(body: str) -> int:
    """Paint something dark and tell how far to the right it reaches."""
    size = f'width="{WIDTH}" height="100"'
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}><rect {size} fill="#808080"/>{body}</svg>'
    )
    rows = zlib.decompress(dict(paint._chunks(paint.picture(svg)))[b"IDAT"])
    above, reach = bytes(WIDTH), 0
    for start in range(0, len(rows), WIDTH + 1):
        row = bytearray(rows[start + 1 : start + 1 + WIDTH])
        for x in range(WIDTH):
            left, over = (row[x - 1] if x else 0), above[x]
            corner = above[x - 1] if x else 0
            row[x] = (row[x] + _foretold(rows[start], left, over, corner)) % 256
        above = bytes(row)
        reach = max([reach, *(x for x in range(WIDTH) if row[x] < 100)])
    return reach


def _foretold(way: int, left: int, over: int, corner: int) -> int:
    guess = left + over - corner
    nearest = min((left, over, corner), key=lambda value: abs(guess - value))
    return (0, left, over, (left + over) // 2, nearest)[way]
