from __future__ import annotations

import shutil
from pathlib import Path

import rendered
from chronology.pages.render import render
from chronology.pages.site import Site
from examples import EXAMPLE

ABOUT = """\
---
title: 'About "us"'
citations:
  own:
    seed: gazette
    quote: The Lighthouse Board has not commented
    origin: article
---
# About

The Board was silent. [@own] [@board-silent#silence]
It spoke. [@gone]
[@machine-announced#nothing] We think so. [editorial: our view]

    body: Code keeps its marks. [@own]

More. [@board-silent#silence]
"""
FRONT = "---\ntitle: Leaving\n---\n# Leaving\n\nNothing is cited here.\n"
PLAIN = "---\ntitle: Plain\n---\n# Plain\n\nNeither is here.\n"


def made(root: Path) -> Site:
    shutil.copytree(EXAMPLE, root, dirs_exist_ok=True)
    (root / "docs/notes").mkdir()
    (root / "docs/notes/about.md").write_text(ABOUT, "utf-8")
    (root / "docs/index.md").write_text(FRONT, "utf-8")
    (root / "docs/plain.md").write_text(PLAIN, "utf-8")
    edition = rendered.edition(root)
    return render(edition.chronology, edition.verdicts, edition.files)


def test_marks_become_links_as_seen_from_the_file(tmp_path: Path) -> None:
    text = made(tmp_path).written["notes/about.md"]
    own = '<sup class="chr-mark"><a href="#passage-own" aria-label="passage 1">1</a></sup>'
    other = (
        '<sup class="chr-mark"><a href="../events/board-silent/#passage-silence" '
        'aria-label="passage 2, The Lighthouse Board has not commented">2</a></sup>'
    )
    assert f"The Board was silent.{own}{other}" in text
    assert f"More.{other}" in text


def test_marks_that_lead_nowhere_are_left_out_and_remarks_are_shown(tmp_path: Path) -> None:
    text = made(tmp_path).written["notes/about.md"]
    assert 'It spoke. We think so. <span class="chr-editorial">editorial: our view</span>' in text


def test_code_is_left_as_it_is(tmp_path: Path) -> None:
    text = made(tmp_path).written["notes/about.md"]
    assert "\n    body: Code keeps its marks. [@own]\n" in text


def test_own_citations_get_their_cards_below_the_text(tmp_path: Path) -> None:
    site = made(tmp_path)
    assert '<div data-fragment="evidence-notes-about"></div>' in site.written["notes/about.md"]
    cards = rendered.tree(site.fragments["evidence-notes-about"])
    assert cards.xpath("//li/@id") == ["passage-own"]


def test_a_title_with_quotation_marks_stays_a_title(tmp_path: Path) -> None:
    assert (
        made(tmp_path).written["notes/about.md"].startswith('---\ntitle: "About \\"us\\""\n---\n')
    )


def test_the_front_page_has_the_whole_width(tmp_path: Path) -> None:
    assert "hide: [navigation, toc]" in made(tmp_path).written["index.md"]


def test_a_page_that_cites_nothing_says_so_below_its_title_and_stays_as_written(
    tmp_path: Path,
) -> None:
    site = made(tmp_path)
    note = "This page cites no document, and nothing in it is checked against one."
    for name, text in (("plain.md", PLAIN), ("index.md", FRONT)):
        title, _, rest = text.split("---\n")[2].partition("\n")
        said = site.written[name]
        assert said.index(title) < said.index(note) < said.index(rest.strip())
    kept = site.written["plain.md"].replace(f'<p class="chr-note chr-unbound">{note}</p>\n\n', "")
    assert kept.split() == PLAIN.split()
    assert note not in site.written["notes/about.md"]


def test_all_pages_that_cite_nothing_are_listed(tmp_path: Path) -> None:
    listed = rendered.tree(made(tmp_path).fragments["unbound"]).xpath("//a/@href")
    assert listed == ["./", "plain/"]


def test_the_document_leads_back_to_the_page_that_cites_it(tmp_path: Path) -> None:
    pages = {page.url: page.body for page in made(tmp_path).pages}
    assert 'href="../../notes/about/#passage-own"' in pages["documents/gazette/"]
