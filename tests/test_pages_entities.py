from __future__ import annotations

from pathlib import Path

import rendered


def test_a_base_shows_its_names_in_their_language_and_its_position_with_its_basis() -> None:
    page = rendered.pages()["bases/grey-rock/"]
    assert '<bdi lang="ru" dir="ltr">Гре́й-Рок</bdi>' in page.body
    said = rendered.words(page.body)
    assert "60.5000, 4.9000, within 1 km (general knowledge)" in said
    assert page.names == ("Grey Rock light", "Grey Rock", "Гре́й-Рок")


def test_a_base_shows_who_was_there_and_the_evidence() -> None:
    tree = rendered.tree(rendered.pages()["bases/grey-rock/"].body)
    (row,) = tree.xpath("//table[1]/tbody/tr")
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
    ground = (Path(__file__).parents[1] / "docs/assets/geography").glob("*.json")
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
