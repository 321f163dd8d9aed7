"""Who held what, one step at a time."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, Route, expect

from browser.conftest import Visit

STAY = "#held-stay"


def on(page: Page) -> list[str]:
    return parse_qs(urlsplit(page.url).query).get("on", [])


def shows(page: Page, day: str) -> bool:
    """Wait until the page shows the stretch that begins on a day."""
    link = page.locator("#held-days a[aria-current]")
    expect(link).to_have_attribute("href", re.compile(rf"{day}/$"))
    expect(page.locator(f"{STAY} h2")).to_have_text(str(link.text_content()))
    return True


def first_and_last(page: Page) -> tuple[str, str]:
    links = page.locator("#held-days a[data-told]")
    return tuple(  # type: ignore[return-value]
        str(link.get_attribute("href")).split("/")[-2] for link in (links.first, links.last)
    )


def test_a_step_goes_to_the_next_change_and_into_the_address(visit: Visit) -> None:
    page = visit("held/?on=2026-01-21")
    assert shows(page, "2026-01-21")
    page.get_by_role("link", name="Later change").click()
    assert shows(page, "2026-01-22")
    assert on(page) == ["2026-01-22"]
    page.get_by_role("link", name="Earlier change").press("Enter")
    assert shows(page, "2026-01-21")
    page.get_by_role("link", name="Earlier change").press("Enter")
    assert shows(page, "2026-01-20")
    page.go_back()
    assert shows(page, "2026-01-21")
    page.go_forward()
    assert shows(page, "2026-01-20")


def test_links_of_a_state_that_was_fetched_lead_where_they_did_on_its_own_page(
    visit: Visit, address: str
) -> None:
    page = visit("held/")
    page.get_by_role("link", name="Earlier change").click()
    expect(page.locator(f"{STAY} tbody th a").first).to_have_attribute(
        "href", re.compile(re.escape(f"{address}bases/"))
    )
    page.locator(f"{STAY} tbody th a").first.click()
    page.wait_for_url("**/bases/*/")


def test_the_slider_goes_through_the_days_of_told_changes_and_says_them(
    visit: Visit,
) -> None:
    page = visit("held/?on=2026-01-21")
    first, last = first_and_last(page)
    slider = page.get_by_role("slider")
    slider.focus()
    page.keyboard.press("End")
    assert shows(page, last)
    words = page.locator("#held-days a[data-told]").last.text_content()
    expect(slider).to_have_attribute("aria-valuetext", str(words))
    later = page.get_by_role("link", name="Later change")
    expect(later).to_have_attribute("aria-disabled", "true")
    later.press("Enter")
    assert shows(page, last)
    slider.focus()
    page.keyboard.press("Home")
    assert shows(page, first)
    expect(page.get_by_role("link", name="Earlier change")).to_have_attribute(
        "aria-disabled", "true"
    )


def test_any_day_shows_the_state_of_the_days_around_it(visit: Visit) -> None:
    page = visit("held/")
    page.get_by_label("On", exact=True).fill("2026-01-15")
    assert shows(page, "2026-01-01")
    assert on(page) == ["2026-01-15"]
    again = visit("held/?on=2026-01-15")
    assert shows(again, "2026-01-01")
    expect(again.get_by_label("On", exact=True)).to_have_value("2026-01-15")


def test_a_day_before_all_evidence_is_said_to_be_unknown(visit: Visit) -> None:
    page = visit("held/?on=1999-01-01")
    expect(page.locator("#held-day")).to_contain_text("Nothing is known before")


def test_an_address_that_names_no_day_shows_what_the_page_was_made_with(visit: Visit) -> None:
    page = visit("held/?on=yesterday")
    made = page.locator("#held-form").get_attribute("data-shown")
    assert shows(page, str(made))


def test_where_a_state_cannot_be_fetched_its_page_is_opened(visit: Visit) -> None:
    page = visit("held/?on=2026-01-27", quiet=False)
    assert shows(page, "2026-01-27")

    def refuse(route: Route) -> None:
        if route.request.resource_type == "fetch":
            route.abort()
        else:
            route.continue_()

    page.route("**/held/2026-01-01/", refuse)
    page.get_by_label("On", exact=True).fill("2026-01-15")
    page.wait_for_url("**/held/2026-01-01/")


def test_on_the_page_of_one_state_the_stepper_leads_to_the_others(visit: Visit) -> None:
    page = visit("held/2026-01-21/")
    page.get_by_label("On", exact=True).fill("2026-01-15")
    page.wait_for_url("**/held/?on=2026-01-15")
    assert shows(page, "2026-01-01")
    page.goto(page.url.partition("?")[0] + "2026-01-21/")
    page.get_by_role("slider").press("ArrowRight")
    page.wait_for_url("**/held/2026-01-22/")


def test_after_the_last_evidence_the_table_says_unknown_and_since_when(visit: Visit) -> None:
    page = visit("held/?on=2026-11-01")
    assert shows(page, "2026-03-01")
    rows = page.locator(f"{STAY} tbody tr").all_inner_texts()
    assert rows
    for row in rows:
        assert re.search(r"last evidence .*20\d\d: .*; unknown since", row, re.DOTALL), row


def test_the_map_and_the_table_tell_the_same_places(visit: Visit) -> None:
    page = visit("held/?on=2026-01-27", width=1440)
    drawn = page.locator(f"{STAY} .chr-map-latin .chr-map-wide .chr-place")
    rows = page.locator(f"{STAY} tbody th")
    told = {name.lower() for name in rows.all_inner_texts()}
    for place in drawn.all():
        name = str(place.get_attribute("aria-label")).partition(":")[0]
        assert name.lower() in told
    assert drawn.count()


def test_names_on_the_map_can_be_arabic_with_and_without_scripts(visit: Visit) -> None:
    for scripts in (True, False):
        page = visit("held/", java_script_enabled=scripts)
        latin, other = page.locator(".chr-map-latin"), page.locator(".chr-map-other")
        expect(other).to_be_hidden()
        page.get_by_label("Names in Arabic").check()
        expect(other).to_be_visible()
        expect(latin).to_be_hidden()
        expect(other.get_by_text("حميميم").first).to_be_attached()


def test_without_scripts_the_steps_are_links_and_what_needs_one_is_away(visit: Visit) -> None:
    page = visit("held/2026-01-21/", java_script_enabled=False)
    expect(page.get_by_role("slider")).to_be_hidden()
    page.get_by_role("link", name="Later change").click()
    page.wait_for_url("**/held/2026-01-22/")
    expect(page.locator("#held-day")).to_have_text("22 January 2026")
    links = page.locator("#held-days a")
    assert links.count() > 10
    links.last.click()
    expect(page.locator(f"{STAY} tbody")).to_contain_text("unknown since")
    assert not page.get_by_role("link", name="Later change").get_attribute("href")
