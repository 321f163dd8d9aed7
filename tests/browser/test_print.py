from playwright.sync_api import Page

from browser.conftest import Visit
from browser.pages import Published

EVENT = "events/*/"
# What only makes sense on a screen.
SCREEN_ONLY = (
    ".md-header",
    ".md-tabs",
    ".md-sidebar",
    ".md-footer__link",
    ".md-search",
)


def test_paper_shows_no_navigation(visit: Visit, site: Published) -> None:
    page = _on_paper(visit, site)
    shown = [what for what in SCREEN_ONLY if page.locator(f"{what}:visible").count()]
    assert not shown


def test_paper_tells_the_addresses_of_sources(visit: Visit, site: Published) -> None:
    page = _on_paper(visit, site)
    written = page.evaluate("""() => [...document.querySelectorAll('[id^=passage-]')].map(card =>
      card.innerText + [...card.querySelectorAll('a, cite, p')].map(element =>
        getComputedStyle(element, '::after').content).join(' '))""")
    assert written
    home = page.locator("link[rel=canonical]").get_attribute("href") or ""
    home = home.removesuffix(site.richest(EVENT))
    assert all(f"{home}documents/" in card for card in written)


def test_paper_shows_the_working_that_the_screen_folds_away(visit: Visit, site: Published) -> None:
    page = _on_paper(visit, site)
    folded = page.locator(".chr-how .chr-working").all()
    assert folded
    assert all(working.is_visible() for working in folded)


def test_an_event_is_printed_on_a_few_white_pages(visit: Visit, site: Published) -> None:
    page = visit(site.richest(EVENT), color_scheme="dark")
    paper = page.pdf(format="A4")
    assert 1 <= paper.count(b"/Type /Page\n") <= 8
    page.emulate_media(media="print")
    body = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert body in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}


def _on_paper(visit: Visit, site: Published) -> Page:
    page = visit(site.richest(EVENT))
    page.emulate_media(media="print")
    return page
