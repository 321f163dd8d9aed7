"""From a sentence to its passage, and from a passage to its document: one click each."""

import json
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from lxml.html import HtmlElement
from playwright.sync_api import Page

from browser.conftest import Visit
from browser.pages import Published
from chronology.quotes.normal import normal_form


class Citation(NamedTuple):
    event: str
    name: str
    seed: str
    quote: str

    @property
    def anchor(self) -> str:
        return f"{self.event}.{self.name}"


def test_every_citation_leads_to_a_passage_that_says_what_is_quoted(site: Published) -> None:
    documents = {page.split("/")[1]: site.read(page) for page in site.kinds["documents/*/"]}
    wrong = [
        citation
        for citation in _citations(site)
        if not _says(_passage(documents[citation.seed], citation.anchor), citation.quote)
    ]
    assert not wrong


def test_the_parts_of_a_passage_that_another_cuts_are_highlighted_together(
    visit: Visit, site: Published
) -> None:
    anchors = {
        page: anchor
        for page in site.kinds["documents/*/"]
        for anchor in site.read(page).xpath("//mark/@data-of")
    }
    for address, anchor in anchors.items():
        page = visit(f"{address}#{anchor}")
        grounds = {_background(page, ":target"), _background(page, f"[data-of='{anchor}']")}
        assert len(grounds) == 1
        assert _background(page, "article") not in grounds


def test_every_mark_and_every_card_of_an_event_leads_on(site: Published) -> None:
    for event in site.kinds["events/*/"]:
        tree = site.read(event)
        cards = tree.xpath("//*[starts-with(@id, 'passage-')]")
        assert cards, event
        for card in cards:
            assert card.xpath(".//a[contains(@href, '/documents/') and contains(@href, '#')]"), (
                event
            )
        marks = tree.xpath("//a[starts-with(@href, '#passage-')]/@href")
        assert {mark[1:] for mark in marks} <= {card.get("id") for card in cards}, event


@pytest.mark.parametrize("number", range(4))
def test_a_click_shows_the_passage_highlighted(visit: Visit, site: Published, number: int) -> None:
    events = site.kinds["events/*/"]
    page = visit(events[number * len(events) // 4])
    page.locator("article sup a").first.click()
    card = page.locator(":target")
    assert card.evaluate(IN_SIGHT)
    quoted = card.locator("mark").first.inner_text()
    card.locator("a[href*='/documents/'][href*='#']").last.click()
    page.wait_for_load_state()
    passage = page.locator(":target")
    assert passage.evaluate(IN_SIGHT)
    parts = page.locator(f":target, [data-of='{passage.get_attribute('id')}']").all()
    assert _says("".join(part.inner_text() for part in parts), quoted)
    assert _background(page, ":target") != _background(page, "article")


# On the screen, and not behind the header, which stays.
IN_SIGHT = """element => new Promise(done => requestAnimationFrame(() => {
  const box = element.getClientRects()[0];
  const header = document.querySelector('.md-header').getBoundingClientRect().bottom;
  done(box.top >= header - 1 && box.top < innerHeight);
}))"""


def _background(page: Page, selector: str) -> str:
    background: str = page.locator(selector).first.evaluate(
        "element => getComputedStyle(element).backgroundColor"
    )
    return background


def _citations(site: Published) -> Iterator[Citation]:
    data = json.loads((site.folder / "data/chronology.json").read_text("utf-8"))
    for event in data["events"]:
        for citation in event["citations"]:
            yield Citation(event["id"], citation["name"], citation["seed"], citation["quote"])


def _passage(document: HtmlElement, anchor: str) -> str:
    """The words with an anchor; where another passage crosses them, they stand in several parts."""
    parts = document.xpath("//mark[@id = $anchor or @data-of = $anchor]", anchor=anchor)
    return "".join(part.text_content() for part in parts)


def _says(shown: str, quote: str) -> bool:
    """Whether the passage shown is the quotation; what an ellipsis leaves out is shown as well."""
    rest = normal_form(shown).strip(" .,;:!?")
    for part in normal_form(quote).replace("[…]", "…").split("…"):
        _, found, rest = rest.partition(part.strip(" .,;:!?"))
        if not found:
            return False
    return True
