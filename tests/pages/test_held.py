from __future__ import annotations

from datetime import date
from pathlib import Path

import rendered
from chronology.edition.held_map import Stay, language, stays
from chronology.pages.views import held
from examples import play

SHAPES = Path(__file__).parents[2] / "docs/assets/geography"


def cut(example: str, root: Path) -> dict[str, Stay]:
    play(example, root)
    return {stay.id: stay for stay in stays(rendered.edition(root))}


def said(stay: Stay) -> list[tuple[str, str, bool]]:
    return [(row.base.id, row.on.state, row.on.certain) for row in stay.rows]


def test_time_is_cut_where_something_changes_and_ends_today() -> None:
    found = stays(rendered.edition())
    assert [(stay.first, stay.last) for stay in found] == [
        (date(2001, 4, 23), date(2001, 4, 28)),
        (date(2001, 4, 29), date(2001, 4, 29)),
        (date(2001, 4, 30), date(2001, 12, 31)),
    ]


def test_within_the_span_of_a_change_the_state_is_not_certain() -> None:
    first, second, _ = stays(rendered.edition())
    assert said(first) == [("grey-rock", "leaving", False)]
    assert said(second) == [("grey-rock", "leaving", True)]


def test_after_the_last_evidence_the_state_is_unknown_and_says_since_when() -> None:
    last = stays(rendered.edition())[-1]
    (row,) = last.rows
    assert (row.on.state, row.last, row.was) == ("unknown", date(2001, 4, 29), "leaving")
    assert [event.id for event in row.events] == ["two-keepers-leave"]
    assert last.known == 0


def test_only_what_is_another_than_before_counts_as_changed(tmp_path: Path) -> None:
    example = (
        "date: 2001-05-04\nchanges:\n"
        "  - {base: south-head, force: keepers, to: present, citations: [board]}"
    )
    found = cut(example, tmp_path)
    changed = {row.base.id for row in found["2001-05-04"].rows if row.changed}
    assert changed == {"south-head"}
    assert said(found["2001-05-04"]) == [
        ("south-head", "held", True),
        ("grey-rock", "unknown", True),
    ]


def test_there_is_a_page_for_each_state_and_the_first_shows_the_best_known() -> None:
    made = {page.url: page for page in held.pages(rendered.edition())}
    assert list(made) == ["held/", "held/2001-04-23/", "held/2001-04-29/", "held/2001-04-30/"]
    (shown,) = rendered.tree(made["held/"].body).xpath("//form/@data-shown")
    assert shown == "2001-04-29"
    assert made["held/2001-04-29/"].title == "Who held what on 29 April 2001"


def test_every_state_is_said_in_words() -> None:
    first, _, last = (
        rendered.words(page.body) for page in list(held.pages(rendered.edition()))[1:]
    )
    assert "leaving, or not yet" in first
    assert "unknown since the last evidence of 29 April 2001: leaving" in last


def test_pages_lead_to_those_before_and_after_and_to_all() -> None:
    made = {page.url: page for page in held.pages(rendered.edition())}
    for url, home in (("held/", "../held/"), ("held/2001-04-29/", "../../held/")):
        tree = rendered.tree(made[url].body)
        assert tree.xpath("//a[@id='held-before']/@href") == [f"{home}2001-04-23/"]
        assert tree.xpath("//a[@id='held-after']/@href") == [f"{home}2001-04-30/"]
        assert tree.xpath("//ol[@id='held-days']//a/@href")[2] == f"{home}2001-04-30/"
    ends = made["held/2001-04-23/"], made["held/2001-04-30/"]
    links = [rendered.tree(end.body).xpath("//form/a[@href]/@id") for end in ends]
    assert links == [["held-after"], ["held-before"]]


def test_without_changes_the_page_says_so(tmp_path: Path) -> None:
    play("# events/2001/two-keepers-leave.md\nchanges:", tmp_path)
    (page,) = held.pages(rendered.edition(tmp_path))
    assert "No event changes the presence of a force" in rendered.words(page.body)


def test_a_map_has_a_second_drawing_in_the_language_that_most_places_have_a_name_in(
    tmp_path: Path,
) -> None:
    assert language(rendered.edition()) == "ru"
    example = (
        "# chronology.yml\nmap: {ground: assets/geography/ground.json}\n"
        "# docs/bases/south-head.md\n"
        "coordinates: {lat: 60.6, lon: 5, precision_km: 90, basis: general knowledge}\n"
        "# events/2001/machine-announced.md\n"
        'date: "[..2001-05-04]"\nchanges:\n'
        "  - {base: south-head, force: keepers, to: present, citations: [board]}"
    )
    play(example, tmp_path)
    ground = tmp_path / "docs/assets/geography/ground.json"
    ground.parent.mkdir(parents=True, exist_ok=True)
    (shapes,) = (path for path in SHAPES.glob("*.json") if "names" not in path.name)
    ground.write_bytes(shapes.read_bytes())
    page, *_ = held.pages(rendered.edition(tmp_path))
    assert "Names in Russian on the map" in page.body
    assert page.body.count('id="held-ground"') == 1
    assert 'id="map-latin-2001-04-29"' in page.body
    assert 'id="map-ru-2001-04-29"' in page.body
    assert "Гре́й-Рок" in page.body
    (drawn,) = rendered.tree(page.body).xpath("//*[@id='map-latin-2001-04-29']")
    assert "Grey Rock" in drawn.text_content()
    assert "South Head" not in drawn.text_content(), "an area stands in the table only"
