from __future__ import annotations

from pathlib import Path

import pytest

import rendered
from chronology.edition.drawings import presence, shows
from chronology.figures.geography import Frame
from chronology.figures.map import Spot
from chronology.pages.views.base import position
from chronology.records.models import Coordinates
from examples import play


def test_a_base_shows_its_names_in_their_language_and_its_position_with_its_basis() -> None:
    page = rendered.pages()["bases/grey-rock/"]
    assert '<bdi lang="ru" dir="ltr">Гре́й-Рок</bdi>' in page.body
    said = rendered.words(page.body)
    assert "60.500° N, 4.900° E, within 1 km (general knowledge)" in said
    assert page.names == ("Grey Rock light", "Grey Rock", "Гре́й-Рок")


def test_a_base_shows_who_was_there_and_the_evidence() -> None:
    tree = rendered.tree(rendered.pages()["bases/grey-rock/"].body)
    before, row = tree.xpath("//table[1]/tbody/tr")
    told = " ".join(before.xpath("string(td[@data-label='Since'])").split())
    assert told == "since when is not known; there by 29 April 2001 at the latest"
    said = " ".join(row.text_content().split())
    assert "The keepers" in said
    assert "leaving" in said
    assert row.xpath(".//li/a/@href") == ["../../events/two-keepers-leave/"]


def test_an_introduction_rests_on_cards_of_the_events_it_names() -> None:
    tree = rendered.tree(rendered.pages()["bases/grey-rock/"].body)
    assert tree.xpath("//sup/a/@href")[0] == "#passage-machine-announced.board"
    (card,) = tree.xpath("//*[@id='passage-machine-announced.board']")
    assert "Cited for The Lighthouse Board says" in " ".join(card.text_content().split())


def test_a_place_without_events_says_so() -> None:
    said = rendered.words(rendered.pages()["bases/south-head/"].body)
    assert "No event of the chronology took place here" in said


def test_parts_and_wholes_lead_to_each_other_even_in_a_circle(tmp_path: Path) -> None:
    example = "# docs/actors/keepers.md\nparent: ole-vik"
    pages = rendered.changed(example, tmp_path)
    assert 'href="../../actors/keepers/"' in pages["actors/ole-vik/"].body
    assert 'href="../../actors/ole-vik/"' in pages["actors/keepers/"].body


def test_an_actor_shows_where_it_speaks() -> None:
    said = rendered.words(rendered.pages()["actors/lighthouse-board/"].body)
    assert "Coast Wire report from Northport the Lighthouse Board" in said


def test_an_actor_that_only_passes_on_is_told_of_as_well() -> None:
    said = rendered.words(rendered.pages()["actors/gazette/"].body)
    assert "No event of the chronology names it as acting" in said
    assert "the harbour master" in said


def test_installations_come_before_areas(tmp_path: Path) -> None:
    example = "# docs/bases/south-head.md\nkind: region"
    pages = rendered.changed(example, tmp_path)
    tree = rendered.tree(pages["bases/"].body)
    assert [h.text_content() for h in tree.xpath("//h2")] == ["Installations", "Areas"]


def test_a_map_stands_where_a_ground_is_given(tmp_path: Path) -> None:
    ground = (Path(__file__).parents[2] / "docs/assets/geography").glob("*.json")
    text = next(p for p in sorted(ground) if "names" not in p.name).read_text("utf-8")
    folder = tmp_path / "docs/assets/geography"
    folder.mkdir(parents=True)
    (folder / "ground.json").write_text(text, "utf-8")
    example = """\
# chronology.yml
map: {ground: assets/geography/ground.json}
# docs/bases/grey-rock.md
coordinates: {lat: 35.0, lon: 38.0, precision_km: 1, basis: invented}
"""
    pages = rendered.changed(example, tmp_path)
    assert 'class="chr-map"' in pages["held/"].body
    assert "chr-locator" in pages["bases/grey-rock/"].body
    assert "chr-locator" in pages["events/two-keepers-leave/"].body
    assert "chr-locator" not in pages["events/board-silent/"].body


def test_an_area_has_no_point_on_the_map(tmp_path: Path) -> None:
    example = """\
# docs/bases/grey-rock.md
coordinates: {lat: 60.0, lon: 5.0, precision_km: 300, basis: invented}
"""
    pages = rendered.changed(example, tmp_path)
    assert "chr-map" not in pages["held/"].body


@pytest.mark.parametrize(
    ("lat", "km", "drawn"), [(35, 1, True), (35, 100, True), (35, 400, False), (60, 1, False)]
)
def test_a_place_is_shown_on_a_map_that_is_larger_than_what_is_known_of_it(
    lat: float, km: float, *, drawn: bool
) -> None:
    frame = Frame(west=34, south=32, east=43, north=38)
    assert shows(frame, Spot("a", "A", 38, lat, km)) is drawn


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ((35.02, 38.5, 400), "35.0° N, 38.5° E"),
        ((-33.8599, -151.2111, 0.5), "33.8599° S, 151.2111° W"),
        ((1, 2, 20_000), "1° N, 2° E"),
    ],
)
def test_a_position_has_as_many_digits_as_are_known(
    where: tuple[float, float, float], words: str
) -> None:
    lat, lon, km = where
    known = Coordinates(lat=lat, lon=lon, precision_km=km, basis="invented")
    assert position(known) == words


def test_in_the_figure_installations_come_before_areas(tmp_path: Path) -> None:
    example = """\
# docs/bases/grey-rock.md
kind: region
# events/2001/machine-announced.md
bases: [south-head]
changes: [{force: keepers, base: south-head, to: arriving, citations: [board]}]
"""
    play(example, tmp_path)
    made = rendered.edition(tmp_path)
    figure = rendered.tree(presence(made, made.chronology.tracks, "Who"))
    names = [
        " ".join(name.text_content().split()) for name in figure.find_class("chr-presence-base")
    ]
    assert names == ["South Head light", "Grey Rock lightГре́й-Рок"]
