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


def test_time_is_cut_where_something_changes_or_a_date_has_its_bounds_and_ends_today() -> None:
    found = stays(rendered.edition())
    assert [(stay.first, stay.last) for stay in found] == [
        (date(2001, 4, 23), date(2001, 4, 28)),
        (date(2001, 4, 29), date(2001, 4, 29)),
        (date(2001, 4, 30), date(2001, 5, 6)),
        (date(2001, 5, 7), date(2001, 12, 31)),  # after the last document
    ]


def test_within_the_span_of_a_change_the_state_is_not_certain() -> None:
    first, second, *_ = stays(rendered.edition())
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


TOLD = """\
# events/2001/two-keepers-leave.md
date: "[2001-04-27,2001-04-28]"
dated_because: the example needs days

# events/2001/machine-announced.md
date: 2001-05-02?
changes:
  - {base: grey-rock, force: keepers, to: left, citations: [board]}
"""


def test_a_stop_is_a_day_on_which_a_document_tells_of_a_change(tmp_path: Path) -> None:
    found = cut(TOLD, tmp_path)
    assert [id_ for id_, stay in found.items() if stay.told] == [
        "2001-04-27", "2001-04-28", "2001-05-02",
    ]  # fmt: skip
    others = [id_ for id_, stay in found.items() if not stay.told]
    assert others == ["2001-04-26", "2001-05-05", "2001-05-07"], "the eve, and two ends of evidence"


def test_a_week_or_a_month_is_no_day_on_which_to_stop() -> None:
    assert not any(stay.told for stay in stays(rendered.edition()))
    page, *_ = held.pages(rendered.edition())
    tree = rendered.tree(page.body)
    assert not tree.xpath("//input[@id='held-range'] | //form/a[@href]")
    assert len(tree.xpath("//ol[@id='held-days']//a")) == 4


def test_there_is_a_page_for_each_state_and_the_first_shows_the_best_known() -> None:
    made = {page.url: page for page in held.pages(rendered.edition())}
    days = ("2001-04-23", "2001-04-29", "2001-04-30", "2001-05-07")
    assert list(made) == ["held/", *(f"held/{day}/" for day in days)]
    (shown,) = rendered.tree(made["held/"].body).xpath("//form/@data-shown")
    assert shown == "2001-04-29"
    assert made["held/2001-04-29/"].title == "Who held what on 29 April 2001"


def test_every_state_is_said_in_words(tmp_path: Path) -> None:
    first, _, last, _ = (
        rendered.words(page.body) for page in list(held.pages(rendered.edition()))[1:]
    )
    assert "leaving, or still held" in first
    assert "last evidence 29 April 2001: leaving; unknown since" in last
    play(TOLD, tmp_path)
    made = {page.url: page for page in held.pages(rendered.edition(tmp_path))}
    assert "vacated, or still leaving: the date is in doubt" in rendered.words(
        made["held/2001-05-02/"].body
    )


def test_before_the_first_evidence_it_is_said_by_when_somebody_was_there(tmp_path: Path) -> None:
    found = cut(f"{TOLD}\n# events/2001/others-to-follow.md\n{OTHER}", tmp_path)
    (row,) = (row for row in found["2001-04-26"].rows if row.base.id == "south-head")
    assert row.on.state == "unknown"
    assert row.words == "there by 3 May 2001 at the latest; since when is not known"


OTHER = """\
date: 2001-05-03
dated_because: the example needs a day
deadline:
outcome:
status: reported
changes:
  - {base: south-head, force: keepers, to: present, citations: [others]}
"""


def test_pages_lead_to_the_stops_before_and_after_and_to_all(tmp_path: Path) -> None:
    play(TOLD, tmp_path)
    made = {page.url: page for page in held.pages(rendered.edition(tmp_path))}
    tree = rendered.tree(made["held/2001-04-28/"].body)
    assert tree.xpath("//a[@id='held-before']/@href") == ["../../held/2001-04-27/"]
    assert tree.xpath("//a[@id='held-after']/@href") == ["../../held/2001-05-02/"]
    assert len(tree.xpath("//ol[@id='held-days']//a")) == 6
    assert len(tree.xpath("//ol[@id='held-days']//a[@data-told]")) == 3
    ends = [made["held/2001-04-26/"], made["held/2001-05-07/"]]
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
    made = {page.url: page for page in held.pages(rendered.edition(tmp_path))}
    page = made["held/2001-04-29/"]
    assert "Names in Russian on the map" in page.body
    assert page.body.count('id="held-ground"') == 1
    assert 'id="map-latin-2001-04-29"' in page.body
    assert 'id="map-ru-2001-04-29"' in page.body
    assert "Гре́й-Рок" in page.body
    (drawn,) = rendered.tree(page.body).xpath("//*[@id='map-latin-2001-04-29']")
    assert "Grey Rock" in drawn.text_content()
    assert "South Head" not in drawn.text_content(), "an area stands in the table only"
