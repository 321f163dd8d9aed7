import pytest
from playwright.sync_api import Page

from browser.conftest import Visit
from browser.pages import KINDS, Published, label

# The narrowest that must work, a phone, a window of 1280 zoomed to 200 %, a tablet, a desk.
WIDTHS = (320, 360, 640, 768, 1440)

# What reaches over the right edge and stands in nothing that scrolls or cuts by itself.
OVERFLOWING = """() => {
  const root = document.documentElement, edge = root.clientWidth;
  if (root.scrollWidth <= edge) return [];
  const cut = element => element.parentElement
    && element.parentElement !== document.body
    && (getComputedStyle(element.parentElement).overflowX !== 'visible'
        || cut(element.parentElement));
  return [...document.body.querySelectorAll('*')]
    .filter(element => element.getBoundingClientRect().right > edge + 1 && !cut(element))
    .slice(0, 5)
    .map(element => element.outerHTML.slice(0, 160))
    .concat(`the page is ${root.scrollWidth} wide`);
}"""


@pytest.mark.parametrize("kind", KINDS, ids=label)
def test_no_page_scrolls_sideways(visit: Visit, site: Published, kind: str) -> None:
    page = visit(site.richest(kind), width=WIDTHS[-1])
    found = {width: _overflowing(page, width) for width in reversed(WIDTHS)}
    assert not {width: what for width, what in found.items() if what}


def _overflowing(page: Page, width: int) -> list[str]:
    page.set_viewport_size({"width": width, "height": 900})
    overflowing: list[str] = page.evaluate(OVERFLOWING)
    return overflowing
