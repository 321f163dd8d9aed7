"""Themes, motion, and the colours of our own."""

import pytest
from playwright.sync_api import Page

from browser.conftest import Visit
from browser.pages import Published, label

MOVING = """() => {
  const long = list => list.split(',').some(time => parseFloat(time) > 0.01);
  const running = document.getAnimations().filter(animation => animation.playState === 'running');
  const moving = [...document.querySelectorAll('main *')].filter(element => {
    const style = getComputedStyle(element);
    return long(style.transitionDuration) || long(style.animationDuration)
      || style.scrollBehavior === 'smooth';
  });
  return [...running.map(animation => animation.effect.target.outerHTML.slice(0, 120)),
          ...moving.slice(0, 5).map(element => element.outerHTML.slice(0, 120))];
}"""
MATERIAL_BLUE = "rgb(64, 81, 181)"


def test_the_toggle_changes_the_scheme_and_is_remembered(visit: Visit, site: Published) -> None:
    page = visit("")
    assert _lightness(page) > 200
    page.get_by_title("Switch to dark colours").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert _lightness(page) < 60
    page.goto(page.url + site.richest("events/*/"))
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert _lightness(page) < 60


def test_a_visitor_who_prefers_dark_gets_dark(visit: Visit) -> None:
    assert _lightness(visit("", color_scheme="dark")) < 60


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (768, 1024), (390, 844)])
def test_the_first_screen_says_what_this_is_what_happened_and_shows_who_was_where(
    visit: Visit, width: int, height: int
) -> None:
    page = visit("", viewport={"width": width, "height": height})
    for what in (".chr-dek", ".chr-rests strong", ".chr-about + p", "#presence-title"):
        assert page.locator(what).evaluate(
            "element => { const box = element.getBoundingClientRect();"
            " return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight; }"
        ), what


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_part_wears_the_blue_of_the_theme(visit: Visit, scheme: str) -> None:
    page = visit("", color_scheme="dark" if scheme == "dark" else "light")
    colours = page.evaluate("""() => ['.md-header', '.md-tabs', 'article a', '.md-footer-meta']
      .map(what => document.querySelector(what)).filter(Boolean)
      .flatMap(part => [getComputedStyle(part).backgroundColor, getComputedStyle(part).color])""")
    assert colours
    assert MATERIAL_BLUE not in colours


@pytest.mark.parametrize("kind", ["", "events/*/", "held/", "explore/"], ids=label)
def test_nothing_moves_for_whom_motion_is_too_much(
    visit: Visit, site: Published, kind: str
) -> None:
    page = visit(site.richest(kind), reduced_motion="reduce")
    assert not page.evaluate(MOVING)


def _lightness(page: Page) -> float:
    """Of the ground that the page is read on, from 0 to 255."""
    lightness: float = page.evaluate("""() => {
      const canvas = document.createElement('canvas').getContext('2d');
      canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
      return (red + green + blue) / 3;
    }""")
    return lightness
