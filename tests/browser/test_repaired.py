"""Faults that readers found and no general tool sees: each has its test, so none comes back."""

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Visit
from browser.pages import Published, label
from browser.test_explore import ready

SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""
CONTRAST = """(selector) => [...document.querySelectorAll(selector)].map(element => {
  const canvas = document.createElement('canvas').getContext('2d');
  const light = colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(value => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const figure = element.closest('.chr-figure');
  const [one, other] = [light(getComputedStyle(element).color),
                        light(getComputedStyle(figure).backgroundColor)].sort((a, b) => b - a);
  return (one + 0.05) / (other + 0.05);
})"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_figure_can_be_read_in_forced_colours(visit: Visit, scheme: str) -> None:
    dark = scheme == "dark"
    page = visit("", forced_colors="active", color_scheme="dark" if dark else "light")
    ratios = page.evaluate(CONTRAST, ".chr-presence-base")
    assert ratios
    assert min(ratios) >= 4.5


def test_numbers_in_tables_and_counts_stand_in_line(visit: Visit) -> None:
    page = visit("explore/")
    style = page.locator(".chr-total").first.evaluate(
        "e => [getComputedStyle(e).fontVariantNumeric, getComputedStyle(e).fontFeatureSettings]"
    )
    assert "lining-nums" in style[0]
    # It would override what stands before it, wherever a font has both sorts of figures.
    assert "onum" not in style[1]


@pytest.mark.parametrize(
    ("kind", "width"), [("", 768), ("", 1440), ("actors/*/", 768), ("actors/*/", 1440)]
)
def test_no_label_of_the_figure_is_taller_than_its_row_is_drawn(
    visit: Visit, site: Published, kind: str, width: int
) -> None:
    page = visit(site.richest(kind), width=width)
    rows = page.locator(".chr-presence-row")
    assert rows.count()
    torn = rows.evaluate_all(
        "rows => rows.filter(row => row.offsetHeight > row.querySelector('svg').clientHeight + 6)"
        ".map(row => row.innerText)"
    )
    assert not torn


@pytest.mark.parametrize("kind", ["actors/*/", "bases/*/"], ids=label)
def test_no_empty_column_runs_down_a_page(visit: Visit, site: Published, kind: str) -> None:
    page = visit(site.richest(kind), width=1440)
    facts = page.locator(".chr-facts").evaluate("e => e.offsetHeight")
    used = page.locator(".chr-facts > *").evaluate_all(
        "all => Math.max(...all.map(e => e.getBoundingClientRect().bottom))"
        " - all[0].getBoundingClientRect().top"
    )
    assert facts - used < 60
    section = page.locator(".chr-section").first.bounding_box()
    assert section
    assert section["width"] > 900


def test_titles_in_the_timeline_keep_their_descenders(visit: Visit) -> None:
    page = ready(visit("explore/?view=timeline&from=2026-01-20", width=1440))
    links = page.locator(".chr-tl-label a")
    expect(links.first).to_be_visible()
    # The note below has a ground of its own, which is painted over what reaches into it.
    covered = links.evaluate_all(
        """links => links.filter(link => {
          const [last, note] = [[...link.getClientRects()].at(-1),
            link.parentElement.querySelector('.chr-note').getBoundingClientRect()];
          return last.bottom > note.top + 0.5;
        }).length"""
    )
    assert not covered


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_a_whole_date_can_be_seen_in_the_fields_of_the_period(visit: Visit, width: int) -> None:
    page = ready(visit("explore/?from=2026-01-20&to=21+January+2026", width=width))
    page.locator("#explore-narrow").evaluate("details => details.open = true")
    for name in ("From", "to"):
        field = page.get_by_label(name, exact=True)
        assert field.evaluate("field => field.scrollWidth <= field.clientWidth"), name


@pytest.mark.parametrize("width", [360, 1200])
def test_the_menu_of_a_narrow_window_is_within_reach_of_the_keyboard(
    visit: Visit, width: int
) -> None:
    page = visit("method/", width=width, reduced_motion="reduce")
    button = page.get_by_role("button", name="Menu")
    expect(button).to_have_attribute("aria-expanded", "false")
    for _ in range(30):
        page.keyboard.press("Tab")
        # Nothing that has the focus lies out of sight, as the links of a closed drawer would.
        assert not _hidden(page)
        if button.evaluate("element => element === document.activeElement"):
            break
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".md-sidebar--primary a:focus")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    for _ in range(8):
        page.keyboard.press("Tab")
        assert not _hidden(page)


def _hidden(page: Page) -> bool:
    hidden: bool = page.evaluate(
        """() => { const box = document.activeElement.getBoundingClientRect();
        return document.activeElement !== document.body && box.right <= 0; }"""
    )
    return hidden


def test_the_slider_on_the_page_of_a_day_keeps_the_keyboard(visit: Visit, site: Published) -> None:
    stops = site.read("held/").xpath("//ol[@id='held-days']//a[@data-told]/@href")
    days = [stop.split("/")[-2] for stop in stops]
    page = visit(f"held/{days[0]}/")
    slider = page.locator("#held-range")
    slider.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(slider).to_be_focused()
    expect(slider).to_have_value("2")
    page.wait_for_url(f"**/held/{days[2]}/")
    page.reload()
    expect(slider).to_have_value("2")


@pytest.mark.parametrize("kind", ["", "events/*/", "actors/*/", "documents/*/"], ids=label)
def test_wider_text_does_not_widen_a_narrow_page(visit: Visit, site: Published, kind: str) -> None:
    page = visit(site.richest(kind), width=320)
    page.add_style_tag(content=SPACING)
    wide = page.evaluate("""() => [...document.querySelectorAll('main *')].filter(e =>
      e.getBoundingClientRect().right > innerWidth + 1).slice(0, 5)
      .map(e => e.outerHTML.slice(0, 99))""")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), wide
