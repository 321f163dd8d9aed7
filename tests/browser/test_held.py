"""Who held what, one step at a time."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from browser.conftest import Visit

SHOWN = "#held-stays > section:visible"


def on(page: Page) -> list[str]:
    return parse_qs(urlsplit(page.url).query).get("on", [])


def shown(page: Page) -> str:
    expect(page.locator(SHOWN)).to_have_count(1)
    return str(page.locator(SHOWN).get_attribute("id"))


def test_one_state_is_shown_and_it_is_the_best_known_one(visit: Visit) -> None:
    page = visit("held/")
    assert shown(page) == page.locator("#held-stays").get_attribute("data-best")
    expect(page.locator("#held-days")).to_be_hidden()
    assert not on(page)


def test_a_step_goes_to_the_next_change_and_into_the_address(visit: Visit) -> None:
    page = visit("held/?on=2026-01-21")
    assert shown(page) == "2026-01-21"
    page.get_by_role("button", name="Later change").click()
    assert shown(page) == "2026-01-22"
    assert on(page) == ["2026-01-22"]
    page.get_by_role("button", name="Earlier change").press("Enter")
    page.get_by_role("button", name="Earlier change").press("Enter")
    before = shown(page)
    assert before < "2026-01-21"
    page.go_back()
    assert shown(page) == "2026-01-21"
    page.go_forward()
    assert shown(page) == before


def test_the_slider_goes_through_all_changes_and_says_their_days(visit: Visit) -> None:
    page = visit("held/?on=2026-01-21")
    slider = page.get_by_role("slider")
    slider.focus()
    page.keyboard.press("End")
    last = page.locator("#held-stays > section").last
    assert shown(page) == last.get_attribute("id")
    expect(slider).to_have_attribute("aria-valuetext", str(last.locator("h2").text_content()))
    expect(page.get_by_role("button", name="Later change")).to_have_attribute(
        "aria-disabled", "true"
    )
    page.get_by_role("button", name="Later change").press("Enter")
    assert shown(page) == last.get_attribute("id")
    slider.focus()
    page.keyboard.press("Home")
    assert shown(page) == page.locator("#held-stays > section").first.get_attribute("id")
    expect(page.get_by_role("button", name="Earlier change")).to_have_attribute(
        "aria-disabled", "true"
    )


def test_any_day_shows_the_state_of_the_days_around_it(visit: Visit) -> None:
    page = visit("held/")
    page.get_by_label("On", exact=True).fill("2026-01-15")
    assert shown(page) == "2026-01-01"
    assert on(page) == ["2026-01-15"]
    again = visit("held/?on=2026-01-15")
    assert shown(again) == "2026-01-01"
    expect(again.get_by_label("On", exact=True)).to_have_value("2026-01-15")


def test_a_day_before_all_evidence_is_said_to_be_unknown(visit: Visit) -> None:
    page = visit("held/?on=1999-01-01")
    expect(page.locator("#held-day")).to_contain_text("Nothing is known before")


def test_an_address_that_names_no_day_shows_the_usual_one(visit: Visit) -> None:
    page = visit("held/?on=yesterday")
    assert shown(page) == page.locator("#held-stays").get_attribute("data-best")


def test_a_link_to_a_section_shows_it(visit: Visit) -> None:
    assert shown(visit("held/#2026-01-21")) == "2026-01-21"


def test_after_the_last_evidence_the_table_says_unknown_and_since_when(visit: Visit) -> None:
    page = visit("held/?on=2026-11-01")
    rows = page.locator(f"{SHOWN} tbody tr").all_inner_texts()
    assert rows
    for row in rows:
        assert re.search(r"unknown\s+since the last evidence of .*20\d\d", row, re.DOTALL), row


def test_the_map_and_the_table_tell_the_same_places(visit: Visit) -> None:
    page = visit("held/?on=2026-01-27", width=1440)
    drawn = page.locator(f"{SHOWN} .chr-map-latin .chr-map-wide .chr-place")
    rows = page.locator(f"{SHOWN} tbody th")
    told = {name.lower() for name in rows.all_inner_texts()}
    for place in drawn.all():
        name = str(place.get_attribute("aria-label")).partition(":")[0]
        assert name.lower() in told
    assert drawn.count()


def test_names_on_the_map_can_be_arabic_with_and_without_scripts(visit: Visit) -> None:
    for scripts in (True, False):
        page = visit("held/", java_script_enabled=scripts)
        section = page.locator("#held-stays > section:visible").first
        other = section.locator(".chr-map-other")
        expect(other).to_be_hidden()
        page.get_by_label("Names in Arabic").check()
        expect(other).to_be_visible()
        expect(section.locator(".chr-map-latin")).to_be_hidden()
        expect(other.get_by_text("حميميم").first).to_be_attached()


def test_without_scripts_every_state_stands_below_the_list_of_days(visit: Visit) -> None:
    page = visit("held/", java_script_enabled=False)
    links = page.locator("#held-days a")
    assert links.count() == page.locator("#held-stays > section:visible").count() > 10
    links.last.click()
    expect(page.locator(":target h2")).to_be_in_viewport()
    expect(page.locator("#held-form")).to_be_hidden()
