import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from browser.conftest import Visit
from browser.pages import KINDS, Published, label

# WCAG 2.2 at levels A and AA, and what axe recommends beyond it: landmarks, order of headings.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What may differ between light and dark: the colours, and nothing else.
OF_COLOUR = ["color-contrast", "link-in-text-block"]


@pytest.mark.parametrize("kind", KINDS, ids=label)
def test_axe_finds_no_barrier_in_light_nor_in_dark(
    visit: Visit, site: Published, kind: str
) -> None:
    page = visit(site.richest(kind), color_scheme="light", reduced_motion="reduce")
    assert not (barriers := _barriers(page, TAGS)), "\n".join(barriers)
    page.get_by_title("Switch to dark colours").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert not (barriers := _barriers(page, OF_COLOUR)), "\n".join(barriers)


def _barriers(page: Page, rules: list[str]) -> list[str]:
    # Without preloading, axe leaves the style sheets where they are, and imports in them work.
    options = {"runOnly": rules, "resultTypes": ["violations"], "preload": False}
    found = Axe().run(page, options=options)
    return [
        f"{violation['id']}: {node['html']}\n  {node['failureSummary']}"
        for violation in found.response["violations"]
        for node in violation["nodes"]
    ]
