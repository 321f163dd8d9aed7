"""What a rule reads, a reader sees; and what a reader sees, a rule has read."""

from __future__ import annotations

from pathlib import Path

import pytest

from chronology.cli.pipeline import examine
from examples import play

PAGE = "# docs/about.md\ntitle: About\nbody: |\n  {}\n"
SAID = "The Lighthouse Board said that the Grey Rock light would {} be run by a machine."
CITED = f"{SAID} [@machine-announced#board]"
STYLE = "# docs/assets/css/own.css (whole file)\n{}\n"


def broken(root: Path, example: str) -> set[str]:
    play(example, root)
    return {fault.rule for fault in examine(root).verdicts.faults}


@pytest.mark.parametrize(
    "words",
    [
        "*probably*{style='color:transparent'}",
        "*probably*{: .md-skip }",
        "`probably`{.md-search__scrim}",
        "[probably](index.md){ .x }",
        "*probably*{#a .b}",
    ],
)
def test_attributes_that_hide_words_are_refused_where_words_are_read(
    words: str, tmp_path: Path
) -> None:
    assert "attribute-list" in broken(tmp_path, PAGE.format(CITED.format(words)))


def test_attributes_of_a_paragraph_or_a_remark_are_refused_too(tmp_path: Path) -> None:
    for n, text in enumerate(
        (f"{CITED.format('')}\n  {{: .md-skip}}", "So it is said.{.x} [editorial: ours]")
    ):
        assert "attribute-list" in broken(tmp_path / str(n), PAGE.format(text))


@pytest.mark.parametrize(
    "page",
    [
        PAGE.format(f"## Of the Board {{#board}}\n\n  {CITED.format('')}"),
        PAGE.format("A page that *cites*{.nothing} at all."),
    ],
    ids=["anchor", "no citation"],
)
def test_an_anchor_and_a_page_that_cites_nothing_pass(page: str, tmp_path: Path) -> None:
    assert not broken(tmp_path, page)


def test_a_picture_whose_words_would_be_read_as_part_of_a_sentence_is_refused(
    tmp_path: Path,
) -> None:
    words = CITED.format("![probably](sign.svg)")
    assert "unread-text" in broken(tmp_path, PAGE.format(words))


@pytest.mark.parametrize(
    "style",
    [
        'h1::after { content: " (confirmed by all sources)" }',
        "h1::after{CONTENT:'so'}",
        r'h1::after { content: "\53 o" }',
        r'h1::after { c\6fntent: "so" }',
        'h1::after { content: "(" /* } */ "so" }',
        "h1::after { content: var(--so) }",
        "h1::after { content: url(so.svg) }",
        'li { list-style-type: "so" }',
        'q { quotes: "so" "" }',
        '@counter-style x { system: cyclic; symbols: "so" }',
        ".chr-editorial{display:none}",
        ".md-typeset p .chr-mark { visibility : hidden }",
        "a, .chr-status-claimed { opacity: 0 }",
        ".chr-doubt:not(.x) { font-size: 0px; }",
        "@media screen { .chr-unbound { color: red; display: none !important } }",
        "p .chr-passage { opacity: .0 }",
    ],
)
def test_a_style_sheet_that_writes_or_hides_is_refused(style: str, tmp_path: Path) -> None:
    assert broken(tmp_path, STYLE.format(style)) == {"words-in-style"}


@pytest.mark.parametrize(
    "style",
    [
        'a::after { content: " <" attr(href) ">" }',
        'a::after { content: "" } .chr-chip::after { content: "×" / ""; }',
        'a::after { content: counter(n) "." }',
        '/* content: "so" */ a { font-family: "Source Serif", serif }',
        ".chr-editorial { display: inline; opacity: 0.9; color: red }",
        ".chr-editorial .chr-button, .chr-toggle { display: none }",
        ".chr-how > summary::before { content: none; display: none }",
        ".chr-card-number::before { display: none }",
        "@media print { .chr-no-print { display: none } }",
        'a[title="content: so"] { color: red }',
    ],
)
def test_a_style_sheet_that_only_draws_passes(style: str, tmp_path: Path) -> None:
    assert not broken(tmp_path, STYLE.format(style))


def test_what_a_style_sheet_writes_is_found_at_its_line(tmp_path: Path) -> None:
    play(STYLE.format('/* a\nb */\na { color: red }\nh1::after { content: "so" }'), tmp_path)
    (fault,) = examine(tmp_path).verdicts.faults
    assert (fault.place.path, fault.place.line) == ("docs/assets/css/own.css", 4)
