from typing import Any

import pytest
from playwright.sync_api import Page

from browser.conftest import Visit
from browser.pages import Published, label

# Where the keyboard is, and how that shows: an outline, a shadow or another look than before.
FOCUS = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  // The theme's switch of colours is drawn by the label after it.
  const drawn = [element, ...(element.matches('.md-option') ? [element.nextElementSibling] : [])];
  const look = () => drawn.map(part => getComputedStyle(part)).flatMap(style => [
      style.outlineStyle + style.outlineWidth + style.outlineColor, style.boxShadow,
      style.backgroundColor, style.borderColor, style.stroke, style.strokeWidth,
      style.textDecoration]);
  const focused = look();
  element.blur();
  const changed = look().some((value, number) => value !== focused[number]);
  element.focus({preventScroll: true, focusVisible: true});
  const all = [...document.querySelectorAll('*')];
  return {
    name: element.outerHTML.slice(0, 120),
    place: all.indexOf(element),
    shows: changed,
    seen: drawn.map(part => part.getBoundingClientRect()).some(box =>
      box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight),
    inside: !!element.closest('main article'),
  };
}"""
STEPS = 60


def test_the_first_stop_leads_past_the_header(visit: Visit, site: Published) -> None:
    page = visit(site.richest("events/*/"))
    page.keyboard.press("Tab")
    focus = page.evaluate(FOCUS)
    assert "Skip to content" in page.evaluate("document.activeElement.textContent")
    assert focus["seen"]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS)["inside"]


@pytest.mark.parametrize("kind", ["", "events/*/", "documents/*/", "held/", "explore/"], ids=label)
def test_the_keyboard_goes_through_a_page_in_order_and_in_sight(
    visit: Visit, site: Published, kind: str
) -> None:
    page = visit(site.richest(kind), reduced_motion="reduce")
    stops = _stops(page)
    assert len(stops) > 10
    places = [stop["place"] for stop in stops]
    assert places == sorted(places)
    assert not [stop["name"] for stop in stops if not stop["shows"]]
    assert not [stop["name"] for stop in stops if not stop["seen"]]
    assert any(stop["inside"] for stop in stops)


def _stops(page: Page) -> list[dict[str, Any]]:
    stops = []
    for _ in range(STEPS):
        page.keyboard.press("Tab")
        if (stop := page.evaluate(FOCUS)) is None:
            break
        stops.append(stop)
    return stops
