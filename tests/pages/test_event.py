from __future__ import annotations

import json
from pathlib import Path

import pytest

import rendered
from chronology.pages.site import Page

KEEPERS = "events/two-keepers-leave/"


def page(url: str = KEEPERS) -> Page:
    return rendered.pages()[url]


def words(url: str = KEEPERS) -> str:
    return rendered.words(page(url).body)


def test_it_says_in_plain_words_what_when_and_how_sure() -> None:
    shown = words()
    assert "Two keepers reportedly leave Grey Rock" in shown
    assert "23–29 April 2001" in shown
    assert "Reported. The documents pass on what somebody else says" in shown


def test_a_sentence_leads_to_the_card_of_its_passage_and_the_card_to_the_document() -> None:
    tree = rendered.tree(page().body)
    assert tree.xpath("//p/sup/a/@href") == ["#passage-gazette", "#passage-place"]
    (card,) = tree.xpath("//*[@id='passage-gazette']")
    links = card.xpath(".//a/@href")
    assert "../../documents/gazette/#two-keepers-leave.gazette" in links


def test_a_card_shows_the_quotation_in_its_sentence_with_its_words_marked() -> None:
    (marked,) = rendered.tree(page().body).xpath("//*[@id='passage-place']//mark")
    assert marked.text_content() == (
        "The keepers have begun to leave the Grey Rock light, the harbour master told the Gazette "
        "on Sunday"
    )


def test_a_card_names_the_way_from_the_source_to_the_document() -> None:
    assert "the harbour master → The Gazette → this document" in words()


def test_a_card_works_the_date_out() -> None:
    (card,) = rendered.tree(page().body).xpath("//*[@id='passage-gazette']")
    said = " ".join(card.text_content().split())
    assert "last week" in said
    assert "6 May 2001, the publication of the document" in said
    assert "23–29 April 2001" in said


def test_it_counts_documents_and_origins_apart() -> None:
    assert "1 document, 1 origin" in words()


def test_a_plan_whose_deadline_passed_is_no_fact() -> None:
    said = words("events/others-to-follow/")
    assert "Deadline 30 June 2001" in said
    assert (
        "The deadline has passed, and there is no report of completion in the documents archived "
        "by 31 December 2001"
    ) in said


@pytest.mark.parametrize(
    ("outcome", "said"),
    [("met", "It was carried out:"), ("missed", "It was not carried out in time:")],
)
def test_a_plan_leads_to_what_became_of_it(outcome: str, said: str, tmp_path: Path) -> None:
    example = (
        f"# events/2001/others-to-follow.md\noutcome: {{is: {outcome}, event: two-keepers-leave}}"
    )
    body = rendered.changed(example, tmp_path)["events/others-to-follow/"].body
    assert f"{said} Two keepers reportedly leave Grey Rock" in rendered.words(body)
    assert 'href="../../events/two-keepers-leave/"' in body


def test_a_plan_without_a_word_on_its_outcome_is_told_as_one(tmp_path: Path) -> None:
    example = "# events/2001/others-to-follow.md\noutcome:\ndeadline:"
    body = rendered.changed(example, tmp_path)["events/others-to-follow/"].body
    assert "something that had not happened yet" in rendered.words(body)


def test_a_plan_whose_deadline_is_ahead_is_only_waited_for(tmp_path: Path) -> None:
    example = "# chronology.yml\nas_of: 2001-06-01"
    body = rendered.changed(example, tmp_path)["events/others-to-follow/"].body
    assert "There is no report of completion in" in rendered.words(body)


def test_a_silence_says_up_to_when_it_is_known() -> None:
    assert "Nothing was heard up to 6 May 2001" in words("events/board-silent/")


def test_readings_that_differ_stand_side_by_side_and_the_one_in_use_says_so(tmp_path: Path) -> None:
    example = """\
# events/2001/two-keepers-leave.md
differs:
  - about: date
    readings:
      - {value: "2001-04-23/2001-04-29", citations: [gazette]}
      - {value: some other week, citations: [place]}
    uses: 1
    because: the first gives a week
  - about: number
    readings:
      - {value: two, citations: [gazette]}
      - {value: three, citations: [place]}
    uses: none
    because: neither says why
"""
    pages = rendered.changed(example, tmp_path)
    for url in (KEEPERS, "disagreements/"):
        tree = rendered.tree(pages[url].body)
        used = [" ".join(li.text_content().split()) for li in tree.find_class("chr-used")]
        assert used == ["23–29 April 20011 The Gazette, 6 May 2001 Used here"]
        said = rendered.words(pages[url].body)
        assert "On the number" in said
        assert "The chronology uses none of them: neither says why." in said
    assert "../events/two-keepers-leave/#passage-gazette" in pages["disagreements/"].body


def test_doubtful_words_are_flagged_and_never_mended(tmp_path: Path) -> None:
    example = """\
# seeds/gazette.yml
suspect:
  - {text: "Two of the five keepers", why: "the `Gazette` counted four"}
"""
    body = rendered.changed(example, tmp_path)[KEEPERS].body
    assert "Probably mistaken: Two of the five keepers. the Gazette counted four" in (
        rendered.words(body)
    )
    assert "Two of the five keepers reportedly left" in rendered.words(body)


def test_what_came_before_and_after_is_told_for_the_chronology_the_place_and_the_actor() -> None:
    tree = rendered.tree(page().body)
    (nav,) = tree.xpath("//nav")
    assert not nav.xpath(".//a[@rel='prev']")
    assert nav.xpath(".//a[@rel='next']/@href") == ["../../events/machine-announced/"]
    assert [" ".join(th.text_content().split()) for th in nav.xpath(".//tbody//th")] == [
        "In the chronology",
        "Grey Rock light",
        "The keepers",
    ]


def test_it_can_be_cited_in_three_forms_with_a_version_that_is_its_content(tmp_path: Path) -> None:
    plain, bibtex, csl = (
        code.text_content() for code in rendered.tree(page().body).xpath("//pre/code")
    )
    (item,) = json.loads(csl)
    assert item["title"] == "Two keepers reportedly leave Grey Rock"
    assert item["version"] in plain
    assert item["version"] in bibtex
    changed = rendered.changed("# events/2001/two-keepers-leave.md\ntier: context", tmp_path)
    assert item["version"] not in changed[KEEPERS].body


def test_braces_cannot_break_a_bibtex_entry(tmp_path: Path) -> None:
    example = "# events/2001/two-keepers-leave.md\ntitle: 'Two } keepers \\ {left'"
    body = rendered.changed(example, tmp_path)[KEEPERS].body
    _, bibtex, _ = (code.text_content() for code in rendered.tree(body).xpath("//pre/code"))
    assert "title = {{Two ) keepers  (left}}" in bibtex


def test_it_leads_to_the_file_that_corrects_it_or_names_it(tmp_path: Path) -> None:
    assert "change the file events/2001/two-keepers-leave.md" in words()
    example = "# chronology.yml\nrepository: https://example.org/rock\nbranch: main"
    body = rendered.changed(example, tmp_path)[KEEPERS].body
    href = "https://example.org/rock/edit/main/events/2001/two-keepers-leave.md"
    assert f'href="{href}"' in body


def test_search_engines_get_linked_data() -> None:
    text = page().head.removeprefix('<script type="application/ld+json">')
    data = json.loads(text.removesuffix("</script>"))
    assert data["headline"] == "Two keepers reportedly leave Grey Rock"
    assert data["about"] == [{"@type": "Place", "name": "Grey Rock light"}]
    assert data["citation"][0]["name"] == "Keepers begin to leave Grey Rock"


def test_what_a_title_says_is_never_markup(tmp_path: Path) -> None:
    example = "# events/2001/two-keepers-leave.md\ntitle: '<img src=x onerror=alert(1)> left'"
    for page_ in rendered.changed(example, tmp_path).values():
        assert "<img" not in page_.body
        assert "<img" not in page_.head


def test_what_is_unknown_to_the_registers_is_left_out_since_a_check_tells_of_it(
    tmp_path: Path,
) -> None:
    example = """\
# events/2001/two-keepers-leave.md
kind: nothing-known
actors: [nobody]
bases: [nowhere]
changes:
  - {base: nowhere, force: nobody, to: left}
citations:
  gazette:
    seed: no-such-seed
  place:
    origin: no-such-origin
"""
    body = rendered.changed(example, tmp_path)[KEEPERS].body
    assert "nothing-known" in rendered.words(body)
    assert "Two of the five keepers reportedly left last week" in rendered.words(body)


def test_words_counted_from_another_passage_or_event_lead_there(tmp_path: Path) -> None:
    example = """\
# events/2001/two-keepers-leave.md
citations:
  gazette:
    from: place
  place:
    at: machine-announced
"""
    tree = rendered.tree(rendered.changed(example, tmp_path)[KEEPERS].body)
    (first,) = tree.xpath("//*[@id='passage-gazette']")
    assert "#passage-place" in first.xpath(".//dl//a/@href")[0]
    (second,) = tree.xpath("//*[@id='passage-place']")
    assert second.xpath(".//dl//a/@href") == ["../../events/machine-announced/"]


def test_a_date_that_no_rule_gives_shows_its_reason(tmp_path: Path) -> None:
    example = """\
# events/2001/two-keepers-leave.md
dated_because: "the week is `known`"
citations:
  gazette:
    gives: 2001-04
    dated_because: the harbour master keeps a log
"""
    said = rendered.words(rendered.changed(example, tmp_path)[KEEPERS].body)
    assert "The date: the week is known" in said
    assert "the harbour master keeps a log" in said


def test_a_link_in_a_body_leads_to_the_page_of_the_file_it_names(tmp_path: Path) -> None:
    example = """\
# events/2001/two-keepers-leave.md
body: |
  See [one](machine-announced.md#evidence), [two](../../docs/bases/grey-rock.md),
  [three](../../docs/method.md), [four](gone.md) and [five](https://example.org/x.md). [@gazette]
"""
    body = rendered.changed(example, tmp_path)[KEEPERS].body
    (story,) = rendered.tree(body).find_class("chr-prose")
    assert story.xpath(".//p/a/@href") == [
        "../../events/machine-announced/#evidence",
        "../../bases/grey-rock/",
        "../../method/",
        "../../events/2001/gone.md",
        "https://example.org/x.md",
    ]


def test_words_counted_from_what_nobody_knows_name_it(tmp_path: Path) -> None:
    example = "# events/2001/two-keepers-leave.md\ncitations:\n  gazette:\n    from: some-day"
    body = rendered.changed(example, tmp_path)[KEEPERS].body
    (card,) = rendered.tree(body).xpath("//*[@id='passage-gazette']")
    assert "last week" in card.text_content()


def test_what_is_told_of_a_plan_is_in_the_table_of_its_place(tmp_path: Path) -> None:
    example = """\
# events/2001/others-to-follow.md
bases: [grey-rock]
changes:
  - {base: grey-rock, force: keepers, to: left, citations: [others]}
# events/2001/two-keepers-leave.md
status: claimed
# events/2001/machine-announced.md
changes:
  - {base: grey-rock, force: keepers, to: left, citations: [board]}
"""
    pages = rendered.changed(example, tmp_path)
    rows = rendered.tree(pages["bases/grey-rock/"].body).xpath("//table[1]/tbody/tr")
    said = [" ".join(row.text_content().split()) for row in rows]
    assert any("leaving (claimed)" in row for row in said)
    assert any("vacated" in row and "last evidence" in row for row in said)
    assert any("to be vacated (expected)" in row for row in said)
