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


def test_the_front_page_has_the_whole_width_and_other_pages_stay_as_written(tmp_path: Path) -> None:
    written = made(tmp_path).written
    assert "hide: [navigation, toc]" in written["index.md"]
    assert "plain.md" not in written


def test_the_document_leads_back_to_the_page_that_cites_it(tmp_path: Path) -> None:
    pages = {page.url: page.body for page in made(tmp_path).pages}
    assert 'href="../../notes/about/#passage-own"' in pages["documents/gazette/"]
