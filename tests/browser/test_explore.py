"""Explore as a reader uses it: filters, words, time, the address, other views, downloads."""

import csv
import io
import json
import re
from datetime import date, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Visit
from browser.pages import Published

PATIENCE = 25_000
EVENTS = "#explore-events .chr-entry-title a"


def data(site: Published) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((site.folder / "data/explore.json").read_text("utf-8"))
    return read


def ready(page: Page) -> Page:
    expect(page.locator("#explore.chr-live")).to_be_visible(timeout=PATIENCE)
    return page


def found(page: Page) -> list[str]:
    links = page.locator(EVENTS).evaluate_all("links => links.map(a => a.getAttribute('href'))")
    return [link.split("/")[-2] for link in links]


def counts(page: Page, facet: str) -> dict[str, int]:
    labels = page.locator(f"[data-facet={facet}] label")
    told = "label => [label.control.value, Number(label.querySelector('.chr-total').textContent)]"
    return dict(labels.evaluate_all(f"labels => labels.map({told})"))


def search(page: Page, words: str) -> None:
    page.get_by_label("Words").fill(words)
    page.keyboard.press("Enter")
    # A busy machine may take long to start the index; how long is not what is tested.
    expect(page.locator("#explore-chips")).to_contain_text(words, timeout=PATIENCE)
    expect(page.locator("#explore-found")).to_contain_text("of")


def test_a_filter_shows_the_events_it_names_and_counts_what_others_would_add(
    visit: Visit, site: Published
) -> None:
    page = ready(visit("explore/"))
    page.locator("[data-facet=actor] input[value=sdf]").check()
    expect(page.locator("#explore-chips")).to_contain_text("Syrian Democratic Forces")
    wanted = [event for event in data(site)["events"] if "sdf" in event["actor"]]
    assert found(page) == [event["id"] for event in wanted]
    statuses = counts(page, "status")
    assert statuses["reported"] == sum("reported" in event["status"] for event in wanted)
    # Within a facet, another answer adds: the others are counted as if none were chosen.
    assert counts(page, "actor")["us-forces"] == sum(
        "us-forces" in event["actor"] for event in data(site)["events"]
    )


def test_every_count_is_what_choosing_it_alone_shows(visit: Visit) -> None:
    page = ready(visit("explore/?actor=russian-forces"))
    promised = counts(page, "kind")
    for value, number in sorted(promised.items(), key=lambda item: -item[1])[:3]:
        page.goto(page.url.partition("?")[0] + f"?actor=russian-forces&kind={value}")
        assert len(found(ready(page))) == number


def test_the_address_says_what_is_shown_and_leads_back_to_it(visit: Visit) -> None:
    page = ready(visit("explore/"))
    page.locator("[data-facet=base] input[value=qamishli]").check()
    page.get_by_label("From", exact=True).fill("2026-01-20")
    page.get_by_label("From", exact=True).press("Enter")
    page.get_by_role("radio", name="Table").check()
    expect(page.locator("#explore-events table")).to_be_visible()
    asked = parse_qs(urlsplit(page.url).query)
    assert asked == {"base": ["qamishli"], "from": ["2026-01-20"], "view": ["table"]}
    rows = page.locator("#explore-events tbody th").all_inner_texts()

    sent = ready(visit(f"explore/?{urlsplit(page.url).query}"))
    expect(sent.locator("#explore-events table")).to_be_visible()
    assert sent.locator("#explore-events tbody th").all_inner_texts() == rows
    assert sent.locator("[data-facet=base] input[value=qamishli]").is_checked()


def test_back_and_forward_go_through_the_steps(visit: Visit) -> None:
    page = ready(visit("explore/"))
    page.locator("[data-facet=actor] input[value=russia]").check()
    expect(page.locator("#explore-chips li")).to_have_count(1)
    page.locator("[data-facet=actor] input[value=sdf]").check()
    expect(page.locator("#explore-chips li")).to_have_count(3)  # two, and all of them
    page.go_back()
    expect(page.locator("#explore-chips li")).to_have_count(1)
    assert not page.locator("[data-facet=actor] input[value=sdf]").is_checked()
    page.go_back()
    expect(page.locator("#explore-found")).to_contain_text("All")
    page.go_forward()
    expect(page.locator("#explore-chips")).to_contain_text("Russia")


def test_a_chip_takes_its_filter_away_and_leaves_the_keyboard_at_the_answer(visit: Visit) -> None:
    page = ready(visit("explore/?actor=sdf&from=2026-01&to=2026-01"))
    page.get_by_role("button", name="Remove 2026-01").press("Enter")
    expect(page.locator("#explore-chips li")).to_have_count(1)
    assert parse_qs(urlsplit(page.url).query) == {"actor": ["sdf"]}
    expect(page.locator("#explore-found")).to_be_focused()
    page.get_by_role("button", name=re.compile("Remove Actor")).click()
    expect(page.locator("#explore-found")).to_contain_text("All")
    assert not urlsplit(page.url).query


def test_everything_can_be_cleared_at_once(visit: Visit) -> None:
    page = ready(visit("explore/?actor=sdf&kind=ceasefire&from=2026&words=ceasefire&view=table"))
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator("#explore-found")).to_contain_text("All")
    assert parse_qs(urlsplit(page.url).query) == {"view": ["table"]}


def test_an_alias_in_any_script_finds_what_it_names(visit: Visit) -> None:
    page = ready(visit("explore/?base=hmeimim"))
    told = set(found(page))
    page.get_by_role("button", name=re.compile("Remove Place")).click()
    for words in ("Khmeimim", "حميميم", "Хмеймим", "khmeimim", "Hmeimim airbase"):
        search(page, words)
        expect(page.locator("#explore-names")).to_contain_text("Hmeimim air base", timeout=PATIENCE)
        assert told <= set(found(page)), words
        page.get_by_role("button", name="Remove “").click()
        expect(page.locator("#explore-found")).to_contain_text("All")


def test_words_are_found_in_quotations_and_shown_where_they_stand(visit: Visit) -> None:
    page = ready(visit("explore/?words=%22five+or+six+days+ago%22"))
    expect(page.locator("#explore-events mark").first).to_be_visible(timeout=PATIENCE)
    assert found(page)
    expect(page.locator("#explore-passages")).to_contain_text("In the documents", timeout=PATIENCE)
    page.locator("#explore-passages a").first.click()
    expect(page.locator(":target")).to_contain_text("five or six days ago")


def test_words_and_filters_go_together(visit: Visit) -> None:
    both = ready(visit("explore/?words=airport&actor=russian-forces"))
    words = ready(visit("explore/?words=airport"))
    told = ready(visit("explore/?actor=russian-forces"))
    expect(both.locator("#explore-chips li")).to_have_count(3)
    assert set(found(both)) == set(found(words)) & set(found(told))


def test_what_is_not_there_is_said_to_be_not_there(visit: Visit) -> None:
    page = ready(visit("explore/?words=zeppelin"))
    expect(page.locator("#explore-events")).to_contain_text("No event fits all of this")
    expect(page.locator("#explore-found")).to_contain_text("0 of")


def test_the_index_is_fetched_only_when_words_are_typed(visit: Visit) -> None:
    page = visit("explore/?actor=sdf")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    ready(page)
    page.locator("[data-facet=actor] input[value=russia]").check()
    expect(page.locator("#explore-chips li")).to_have_count(3)
    assert not [url for url in asked if "pagefind" in url]
    search(page, "airport")
    assert [url for url in asked if "pagefind" in url]


def test_without_the_index_titles_and_names_are_searched_and_the_reader_is_told(
    visit: Visit,
) -> None:
    page = ready(visit("explore/", quiet=False))
    page.route("**/pagefind/**", lambda route: route.abort())
    search(page, "qamishli airport")
    expect(page.locator("#explore-found")).to_contain_text("titles and names were searched")
    assert found(page)


def test_what_may_fall_in_a_period_is_found_and_told_from_what_surely_does(
    visit: Visit,
) -> None:
    page = ready(visit("explore/?from=2026-01-22&to=2026-01-22"))
    expect(page.locator("#explore-found")).to_contain_text("only possibly in this period")
    maybe = page.locator(".chr-entry", has_text="May fall in this period")
    assert maybe.count()
    everything = set(found(page))
    page.get_by_label("Only if they surely do").check()
    expect(maybe).to_have_count(0)
    surely = set(found(page))
    assert surely
    assert surely < everything


def test_the_browser_agrees_with_the_calendar_about_every_event(
    visit: Visit, site: Published, address: str
) -> None:
    page = ready(visit("explore/"))
    starts = [date(2010, 1, 1) + timedelta(days=97 * step) for step in range(66)]
    periods = [
        (str(day), str(day + timedelta(days=length))) for day in starts for length in (0, 40)
    ]
    told = page.evaluate(
        """async ([module, events, periods]) => {
            const { fit } = await import(module);
            const all = (event) => periods.map(([first, last]) => fit(event, { first, last }));
            return events.map(all);
        }""",
        [f"{address}assets/js/explore-filter.js", data(site)["events"], periods],
    )
    for event, answers in zip(data(site)["events"], told, strict=True):
        for (first, last), answer in zip(periods, answers, strict=True):
            assert answer == expected(event, first, last), (event["id"], first, last)


def expected(event: dict[str, Any], first: str, last: str) -> str:
    """Say the same by counting days."""
    low, high = event.get("may") or [event["earliest"], event["latest"]]
    inside = [day for day in event.get("days", []) if first <= day <= last]
    if (low and low > last) or (high and high < first) or ("days" in event and not inside):
        return ""
    if "mark" in event:
        return "possibly"
    if "core" in event:
        begun, ending = sorted(event["core"])
        return "surely" if (begun <= last and ending >= first) else "possibly"
    sure = event["earliest"] and event["latest"] and first <= str(event["earliest"])
    return "surely" if sure and str(event["latest"]) <= last else "possibly"


def test_a_period_that_ends_before_it_begins_is_said_to_be_unused(visit: Visit) -> None:
    page = ready(visit("explore/?from=2026&to=2025"))
    expect(page.locator("#explore-found")).to_contain_text("ends before it begins")
    expect(page.locator("#explore-found")).to_contain_text("All")


def test_the_timeline_draws_every_event_and_again_when_the_page_changes_its_width(
    visit: Visit,
) -> None:
    page = ready(visit("explore/?view=timeline&tier=main"))
    rows = page.locator(".chr-tl-row")
    expect(rows.first.locator("svg")).to_be_visible()
    assert rows.count() == len(found(ready(visit("explore/?tier=main"))))
    for row in rows.all():
        assert row.locator("svg > *").count()
        assert row.locator(".chr-note").inner_text().strip()
    wide = page.locator(".chr-tl-axis svg").get_attribute("width")
    page.set_viewport_size({"width": 360, "height": 800})
    expect(page.locator(".chr-tl-axis svg")).not_to_have_attribute("width", str(wide))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_order_can_be_turned(visit: Visit) -> None:
    first, last = ready(visit("explore/")), ready(visit("explore/?order=last"))
    assert found(first) == found(last)[::-1]


def test_the_best_match_stands_first_if_asked(visit: Visit) -> None:
    page = ready(visit("explore/?words=tiyas+airbase&order=match"))
    expect(page.locator(EVENTS).first).to_contain_text("Tiyas")


def download(page: Page, kind: str) -> tuple[str, str]:
    with page.expect_download() as started:
        page.get_by_role("button", name=f"Download this selection as {kind}").click()
    return started.value.suggested_filename, started.value.path().read_text("utf-8")


def test_the_selection_can_be_taken_away_as_csv(visit: Visit, address: str) -> None:
    page = ready(visit("explore/?actor=sdf&from=2026-01-20&to=2026-01-24"))
    name, text = download(page, "CSV")
    assert name == "leaving-syria-selection.csv"
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["id"] for row in rows] == found(page)
    assert {row["in_period"] for row in rows} == {"surely", "possibly"}
    assert rows[0]["url"] == f"{address}events/{rows[0]['id']}/"
    assert "Syrian Democratic Forces" in rows[0]["actor_names"]


def test_the_selection_can_be_taken_away_as_json_with_all_it_rests_on(
    visit: Visit, site: Published
) -> None:
    page = ready(visit("explore/?actor=ahmed-ali"))
    name, text = download(page, "JSON")
    assert name == "leaving-syria-selection.json"
    taken = json.loads(text)
    assert taken["selection"] == {"url": page.url, "count": len(found(page))}
    assert [event["id"] for event in taken["events"]] == found(page)
    whole = json.loads((site.folder / "data/chronology.json").read_text("utf-8"))
    full = {event["id"]: event for event in whole["events"]}
    for event in taken["events"]:
        assert {**full[event["id"]], "in_period": "surely"} == event
    cited = {citation["seed"] for event in taken["events"] for citation in event["citations"]}
    assert {seed["id"] for seed in taken["seeds"]} == cited


def test_a_spreadsheet_is_given_nothing_that_it_would_run(visit: Visit, address: str) -> None:
    page = ready(visit("explore/"))
    text = page.evaluate(
        """async (module) => {
            const { csv } = await import(module);
            const event = { id: "a", url: "events/a/", title: '=HYPERLINK("x")', date: "2001",
              words: "2001", earliest: "2001-01-01", latest: null, kind: [], status: [], tier: [],
              certainty: [], actor: [], base: [], document: [], origin: ["+x", "y"] };
            const names = { actor: {}, base: {}, document: {}, origin: {} };
            return csv({ names }, { events: [event], possibly: new Set() });
        }""",
        f"{address}assets/js/explore-download.js",
    )
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["title"] == '\'=HYPERLINK("x")'
    assert row["origin"] == "'+x; y"
    assert row["latest"] == ""


def test_the_box_in_the_header_hands_over_what_was_typed(visit: Visit) -> None:
    page = visit("events/assad-ousted/")
    page.locator(".md-search__input").click()
    page.keyboard.type("five or six")
    link = page.get_by_role("link", name="Search all texts for “five or six”")
    expect(link).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/explore/?words=five+or+six")
    ready(page)
    expect(page.get_by_label("Words")).to_have_value("five or six")


@pytest.mark.parametrize("words", ["Khmeimim", "حميميم", "Хмеймим"])
def test_the_box_in_the_header_jumps_to_a_name_in_any_script(visit: Visit, words: str) -> None:
    page = visit("method/")
    page.locator(".md-search__input").click()
    page.keyboard.insert_text(words)
    result = page.locator(".md-search-result__link", has_text="Hmeimim air base")
    expect(result).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/bases/hmeimim/")


def test_without_scripts_the_list_is_whole_and_the_form_is_away(
    visit: Visit, site: Published
) -> None:
    page = visit("explore/", java_script_enabled=False)
    assert found(page) == [event["id"] for event in data(site)["events"]]
    expect(page.locator("#explore-form")).to_be_hidden()
    expect(page.get_by_role("link", name="Withdrawal", exact=True)).to_be_visible()
