from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import rendered
from chronology.edition.facets import answers, core, facets, reach
from chronology.pages.exports.explore import URL
from chronology.pages.render import render
from chronology.pages.views import explore, kinds
from chronology.values.dates import When
from examples import play


def data(root: Path | None = None) -> dict[str, Any]:
    made = rendered.edition(root) if root else rendered.edition()
    site = render(made.chronology, made.verdicts)
    (asset,) = (asset for asset in site.assets if asset.url == URL)
    read: dict[str, Any] = json.loads(asset.content)
    return read


def dated(when: str, root: Path) -> dict[str, Any]:
    """Give the entry of an event with another date."""
    play(f'date: "{when}"', root)
    return next(one for one in data(root)["events"] if one["id"] == "machine-announced")


def test_the_form_offers_every_answer_that_some_event_gives_and_counts_it() -> None:
    edition = rendered.edition()
    given = [answers(edition, event) for event in edition.chronology.events]
    for facet in facets(edition):
        for value in facet.values:
            assert value.total == sum(value.id in one[facet.id] for one in given)
        assert {value.id for value in facet.values} == {
            id_ for one in given for id_ in one[facet.id]
        }


def test_the_data_name_every_answer() -> None:
    read = data()
    for event in read["events"]:
        for facet, names in read["names"].items():
            assert set(event[facet]) <= set(names)


def test_frequent_answers_stand_first_and_those_with_an_order_keep_it() -> None:
    found = {facet.id: facet.values for facet in facets(rendered.edition())}
    totals = [value.total for value in found["actor"]]
    assert totals == sorted(totals, reverse=True)
    assert [value.id for value in found["status"]] == ["occurred", "reported", "expected", "absent"]


@pytest.mark.parametrize(
    ("when", "certainty"),
    [
        ("2001-05-04", ["day"]),
        ("2001-05-04~", ["approximate"]),
        ("2001-05-04?", ["doubtful"]),
        ("2001-05-04%", ["approximate", "doubtful"]),
        ("2001-05", ["month"]),
        ("2001", ["month"]),
        ("2001~", ["month", "approximate"]),
        ("2001-05-XX", ["month"]),
        ("2001-05-01/2001-05-04", ["span"]),
        ("[2001-05-01..2001-05-04]", ["one-of"]),
        ("[..2001-05-04]", ["open"]),
        ("2001-05-01/..", ["open"]),
    ],
)
def test_a_date_is_sorted_by_how_well_it_is_known(
    when: str, certainty: list[str], tmp_path: Path
) -> None:
    assert dated(when, tmp_path)["certainty"] == certainty


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("2001-05-04", "2001-05-04", "2001-05-04"),
        ("2001-05-04~", "2001-05-01", "2001-05-07"),
        ("2001-05~", "2001-03-31", "2001-07-01"),
        ("2001~/2002", "2000-01-01", "2002-12-31"),
        ("[2001-05-01..2001-05-04~]", "2001-05-01", "2001-05-07"),
    ],
)
def test_an_approximate_date_reaches_as_far_as_it_may_be_off(
    when: str, first: str, last: str
) -> None:
    assert reach(When.parse(when)) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("when", ["0001~", "9999~", "[..2001~]", "2001~/.."])
def test_no_date_reaches_beyond_the_calendar(when: str) -> None:
    bounds = reach(When.parse(when))
    assert bounds.first is None or bounds.first >= date.min
    assert bounds.last is None or bounds.last <= date.max


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("2001-05-01/2001-05-04", "2001-05-01", "2001-05-04"),
        ("2001-03/2001-05", "2001-03-31", "2001-05-01"),
        ("2001-03/..", "2001-03-31", "2001-03-31"),
        ("../2001-05", "2001-05-01", "2001-05-01"),
    ],
)
def test_a_span_surely_lasts_between_the_ends_of_its_ends(when: str, first: str, last: str) -> None:
    assert core(When.parse(when)) == (date.fromisoformat(first), date.fromisoformat(last))


def test_an_entry_holds_what_a_drawing_needs(tmp_path: Path) -> None:
    assert dated("[2001-05-01,2001-05-04]", tmp_path / "a")["days"] == ["2001-05-01", "2001-05-04"]
    assert dated("2001-05-04?", tmp_path / "b")["mark"] == "?"
    assert dated("2001-05-04~", tmp_path / "c")["may"] == ["2001-05-01", "2001-05-07"]
    assert dated("2001-05/2001-06", tmp_path / "d")["core"] == ["2001-05-31", "2001-06-01"]
    plain = dated("2001-05-04", tmp_path / "e")
    assert not {"days", "mark", "may", "core"} & set(plain)


def test_the_page_lists_every_event_and_asks_for_the_data_it_is_filtered_by() -> None:
    (page,) = explore.pages(rendered.edition())
    tree = rendered.tree(page.body)
    listed = tree.xpath("//div[@id='explore-events']//li//a/@href")
    assert listed == [f"../events/{event.id}/" for event in rendered.edition().chronology.events]
    assert f'href="../{URL}"' in page.head


def test_every_filter_of_the_form_has_a_name_and_a_label() -> None:
    (page,) = explore.pages(rendered.edition())
    for field in rendered.tree(page.body).xpath("//form//input | //form//select"):
        labels = field.xpath("ancestor::label") or field.xpath(f"//label[@for='{field.get('id')}']")
        assert field.get("name")
        assert labels[0].text_content().strip()


def test_every_list_made_beforehand_is_there() -> None:
    (page,) = explore.pages(rendered.edition())
    links = rendered.tree(page.body).xpath("//nav//a/@href")
    urls = {page.url for page in rendered.site().pages}
    pages = [link.removeprefix("../") for link in links if link.endswith("/")]
    assert {"kinds/departure/", "actors/keepers/", "bases/grey-rock/"} < set(pages)
    assert set(pages) <= urls


def test_a_kind_has_a_page_of_its_events_if_it_has_any(tmp_path: Path) -> None:
    play("# chronology.yml\nkinds:\n  storm: {name: Storm, description: None came.}", tmp_path)
    made = {page.url: page for page in kinds.pages(rendered.edition(tmp_path))}
    assert "kinds/storm/" not in made
    links = rendered.tree(made["kinds/departure/"].body).xpath("//ol//a/@href")
    assert links == ["../../events/two-keepers-leave/"]
