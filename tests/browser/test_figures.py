"""The figures on a page of their own: at every width, in both themes, under an auditor's eye."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from chronology.figures.glyph import draw_glyph, glyph_legend
from chronology.figures.map import draw_locator, draw_map, map_legend
from chronology.figures.presence import Pin, draw_presence
from chronology.figures.strip import Stripe, draw_strip, strip_legend
from figure_examples import AXIS, FORCES, ROWS, SITES, Day, on, shapes

DAYS = tuple(Day(on(2001, 6, d).earliest, on(2001, 6, d + 3).latest, f"{d} June") for d in (3, 9))
SENTENCES = tuple(Stripe(40, state, f"#p{state}") for state in ("cited", "irrelevant", "open"))
FIGURES = (
    draw_presence(
        ROWS,
        FORCES,
        AXIS,
        figure_id="p",
        title="Who was where",
        desc="Bands",
        as_of=Pin(on(2001, 3, 25), "", "the documents end"),
    ),
    '<figure class="chr-figure">',
    draw_map(
        shapes(),
        SITES,
        FORCES,
        figure_id="m",
        title="Who held what",
        desc="Map",
        date_words="1 March",
    ),
    map_legend(FORCES, SITES),
    "</figure>",
    draw_locator(shapes(), SITES[0], title="Where North Mill lies"),
    *(f"<p>{draw_glyph(day)} {day.words}</p>" for day in DAYS),
    glyph_legend(),
    draw_strip(SENTENCES, figure_id="s", title="Coverage"),
    strip_legend(SENTENCES, figure_id="s"),
)


def opened(browser: Browser, root: Path, tmp_path: Path, width: int, scheme: str) -> Page:
    css = (root / "docs/assets/css/figures.css").read_text("utf-8")
    ground = {"default": "#fff", "slate": "#1b1d22"}[scheme]
    ink = {"default": "#222", "slate": "#ddd"}[scheme]
    (tmp_path / "page.html").write_text(
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Figures</title>'
        f'<meta name="viewport" content="width=device-width"><style>{css}</style>'
        f'<body data-md-color-scheme="{scheme}" style="background:{ground};color:{ink}">'
        f"<main><h1>Figures</h1>{''.join(FIGURES)}</main>",
        "utf-8",
    )
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((tmp_path / "page.html").as_uri())
    return page


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_nothing_runs_out_of_the_page(
    browser: Browser, root: Path, tmp_path: Path, width: int
) -> None:
    page = opened(browser, root, tmp_path, width, "default")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("width", [360, 1440])
def test_an_auditor_finds_nothing(
    browser: Browser, root: Path, tmp_path: Path, width: int, scheme: str
) -> None:
    results = Axe().run(opened(browser, root, tmp_path, width, scheme))
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("width", [360, 768])
def test_type_is_never_smaller_than_can_be_read(
    browser: Browser, root: Path, tmp_path: Path, width: int
) -> None:
    page = opened(browser, root, tmp_path, width, "default")
    sizes = page.evaluate(
        """[...document.querySelectorAll('svg text')].filter(t => t.getBoundingClientRect().width)
        .map(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a)"""
    )
    assert sizes
    assert min(sizes) > 10.4


def test_on_the_map_no_two_words_overlap(browser: Browser, root: Path, tmp_path: Path) -> None:
    for width in (360, 1440):
        page = opened(browser, root, tmp_path, width, "default")
        boxes = page.evaluate(
            """[...document.querySelectorAll('#m text')].map(t => t.getBoundingClientRect())
            .filter(b => b.width).map(b => [b.left, b.top + 3, b.right, b.bottom - 3])"""
        )
        assert boxes
        for i, (left, top, right, bottom) in enumerate(boxes):
            for other in boxes[i + 1 :]:
                apart = right <= other[0] or other[2] <= left
                assert apart or bottom <= other[1] or other[3] <= top
