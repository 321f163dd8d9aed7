from __future__ import annotations

import rendered
from chronology.checks.excuses import Excuse
from chronology.checks.rules import Rule
from chronology.checks.run import Verdicts
from chronology.edition.edition import Edition
from chronology.pages.render import render
from chronology.pages.views import rule as page
from chronology.values.faults import Fault, Place


def test_the_page_of_a_rule_is_its_docstring() -> None:
    said = rendered.pages()["rules/uncited-sentence/"]
    tree = rendered.tree(said.body)
    assert tree.xpath("string(//h1)") == "uncited-sentence"
    assert [h.text_content() for h in tree.xpath("//h2")] == ["Faulty", "Sound"]
    assert tree.xpath("//pre/code")[0].text_content().startswith("body: >-\n  The Lighthouse Board")
    (note,) = tree.xpath("//header/*[@class='chr-note']")
    assert note.text_content() == "A gate: what breaks it stops the build."
    assert said.description == "A sentence rests on no citation."


def test_every_rule_is_in_the_list() -> None:
    tree = rendered.tree(rendered.pages()["rules/"].body)
    assert {note.text_content() for note in tree.xpath("//dt/span")} <= {
        "gate",
        "question",
        "gate and question",
    }
    listed = {href.removeprefix("../") for href in tree.xpath("//dt/a/@href")}
    own = {url for url in rendered.pages() if url.startswith("rules/") and url != "rules/"}
    assert listed == own


def test_code_with_blank_lines_stays_one_piece() -> None:
    text = "It is so.\n\nWhy.\n\nFaulty:\n\n    a\n\n    b\n\nMore.\n\n    c"
    rule = Rule("x", text)
    assert [tuple(block) for block in page.blocks(rule)] == [
        ("prose", "Why."),
        ("heading", "Faulty"),
        ("code", "a\n\nb"),
        ("prose", "More."),
        ("code", "c"),
    ]


def test_living_exceptions_stand_with_their_rule_in_the_list_and_on_the_method_page() -> None:
    made = rendered.edition()
    fault = Fault(Place("events/x.md"), "uncited-sentence", "nothing is cited")
    living = Excuse(fault, "it is a <greeting>", Place("events/x.md"))
    verdicts = Verdicts((), (living,), {"failed": 2})
    site = render(made.chronology, verdicts)
    pages = {found.url: found.body for found in site.pages}
    reason = "Allowed because: it is a <greeting>"
    assert reason in rendered.words(pages["rules/uncited-sentence/"])
    assert reason in rendered.words(site.fragments["exceptions"])
    assert "1 living exception" in rendered.words(pages["rules/"])
    assert "2 of them not found" in rendered.words(site.fragments["about"])


def test_an_edition_is_made_of_nothing_but_the_chronology_and_its_verdicts() -> None:
    made = rendered.edition()
    assert Edition(made.chronology, made.verdicts).ground is None
