from __future__ import annotations

import json
from pathlib import Path

import pytest

import rendered
from chronology.edition.edition import Edition
from chronology.pages.fragments import mutation
from chronology.pages.fragments.chronology import month_of
from chronology.pages.render import render
from chronology.records.fingerprint import measured_on
from chronology.values.dates import When
from examples import play


@pytest.mark.parametrize(
    ("date", "year", "month"),
    [
        ("2001-05-06", 2001, 5),
        ("2001-05", 2001, 5),
        ("2001", 2001, 0),
        ("[2001-01..2001-02]", 2001, 0),
        ("2001-01", 2001, 1),
        ("2001-05-30/2001-06-02", 2001, 5),
        ("[..2001-06-30]", 2001, 6),
        ("2001-05/..", 2001, 5),
    ],
)
def test_a_date_stands_under_the_month_that_it_surely_touches(
    date: str, year: int, month: int
) -> None:
    assert month_of(When.parse(date)) == (year, month)


def test_the_chronology_goes_by_year_and_month_and_hides_no_main_event() -> None:
    tree = rendered.tree(rendered.site().fragments["chronology"])
    assert [" ".join(h.text_content().split()) for h in tree.xpath("//h2 | //h3")] == [
        "2001",
        "April 2001",
        "May 2001",
        "June 2001",
    ]
    assert tree.xpath("//input/@type") == ["checkbox", "checkbox"]
    (silent,) = tree.xpath("//li[contains(@class, 'chr-context')]")
    assert "has not commented" in silent.text_content()


def test_a_tier_nobody_uses_has_no_box() -> None:
    tree = rendered.tree(rendered.site().fragments["chronology"])
    assert tree.xpath("//input[@hidden]/@id") == ["chr-show-background"]


def test_without_main_events_the_others_show(tmp_path: Path) -> None:
    for event in ("others-to-follow", "machine-announced", "two-keepers-leave"):
        play(f"# events/2001/{event}.md\ntier: context", tmp_path / event)
    example = "\n".join(
        f"# events/2001/{event}.md\ntier: context"
        for event in ("others-to-follow", "machine-announced", "two-keepers-leave")
    )
    play(example, tmp_path)
    made = rendered.edition(tmp_path)
    site = render(made.chronology, made.verdicts)
    assert rendered.tree(site.fragments["chronology"]).xpath("//input[@checked]")


def test_kinds_and_statuses_are_listed_with_how_often_they_are_used() -> None:
    fragments = rendered.site().fragments
    assert "Departure Somebody leaves a place. 1 event" in _spaced(fragments["kinds"])
    assert "Planned Somebody decided" in _spaced(fragments["statuses"])


def test_expressions_are_listed_with_anchor_and_result() -> None:
    rows = [
        [" ".join(cell.text_content().split()) for cell in row]
        for row in rendered.tree(rendered.site().fragments["expressions"]).xpath("//tbody/tr")
    ]
    assert ["last week", "6 May 2001", "23–29 April 2001"] in [row[1:] for row in rows]


def test_the_rate_of_caught_changes_is_that_of_the_record() -> None:
    record = {
        "kinds": {
            "a-word": {"tried": 1000, "refused": 990, "asked": 9},
            "nothing": {"tried": 0, "refused": 0, "asked": 0},
        },
        "escaped": [{"kind": "a-word", "path": "events/x.md", "change": "a <to> b"}],
    }
    made = rendered.edition()
    files = {mutation.RECORD: json.dumps({**record, "measured_on": measured_on({})}).encode()}
    said = _spaced(mutation.fragment(Edition(made.chronology, made.verdicts, files)))
    assert "Of 1000 such changes 990 were refused and 9 asked about, together 99.9 %" in said
    assert "a word 1000 990 9 99.9 %" in said
    assert "1 change that escaped" in said
    assert "a <to> b" in said


def test_a_perfect_record_has_no_list_of_what_escaped() -> None:
    record = {"kinds": {"a-word": {"tried": 3, "refused": 3, "asked": 0}}, "escaped": []}
    made = rendered.edition()
    files = {mutation.RECORD: json.dumps({**record, "measured_on": measured_on({})}).encode()}
    said = _spaced(mutation.fragment(Edition(made.chronology, made.verdicts, files)))
    assert "100 %" in said
    assert "escaped" not in said


def test_a_measurement_of_other_texts_or_by_another_program_is_not_shown() -> None:
    made = rendered.edition()
    record = {"kinds": {"a-word": {"tried": 3, "caught": 3}}, "escaped": []}
    now = measured_on(made.files)
    changed = {**made.files, "events/2001/board-silent.md": b"another"}
    for on in (None, {}, {**now, "content": "0"}, {**now, "code": "0"}, measured_on(changed)):
        text = json.dumps({**record, "measured_on": on}).encode()
        files = {**made.files, mutation.RECORD: text}
        said = _spaced(mutation.fragment(Edition(made.chronology, made.verdicts, files)))
        assert "is not shown" in said
        assert "100 %" not in said


def test_how_a_page_looks_is_no_part_of_what_was_measured() -> None:
    made = rendered.edition()
    styled = {**made.files, "docs/assets/css/x.css": b"a {}", mutation.RECORD: b"{}"}
    assert measured_on(styled) == measured_on(made.files)
    settings = {**made.files, "chronology.yml": b"title: another"}
    assert measured_on(settings) != measured_on(made.files)


def test_disagreements_are_counted(tmp_path: Path) -> None:
    assert "No disagreement is known" in rendered.site().fragments["disagreements"]
    example = """\
# events/2001/two-keepers-leave.md
differs:
  - about: number
    readings: [{value: two, citations: [gazette]}, {value: three, citations: [place]}]
    uses: 1
    because: so
"""
    play(example, tmp_path)
    made = rendered.edition(tmp_path)
    site = render(made.chronology, made.verdicts)
    assert "disagree on 1 point in 1 event" in rendered.words(site.fragments["disagreements"])


def _spaced(html: str) -> str:
    return rendered.words(html.replace("<", " <"))
