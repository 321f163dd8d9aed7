from __future__ import annotations

from pathlib import Path

from markupsafe import Markup

import rendered
from chronology.pages.views import document

GAZETTE = "documents/gazette/"


def test_it_is_the_record_of_the_document() -> None:
    said = rendered.words(rendered.pages()[GAZETTE].body)
    assert "The Gazette, 6 May 2001" in said
    assert "stated from 6 May 2001" in said
    assert "The date stands beside the author’s name" in said.replace("'", "’")
    assert "5df02fddcf72f5b6" in said
    assert "1 passage of the file, never used as evidence" in said
    assert "the harbour master → The Gazette" in said


def test_an_inferred_date_says_so_and_what_is_certain() -> None:
    said = rendered.words(rendered.pages()["documents/wire/"].body)
    assert "4 May 2001 (inferred)" in said
    assert "Certain from the text alone: May 2001" in said
    assert "Described by us; the document states none" in said


def test_no_more_is_shown_than_passages_and_the_sentence_around_them() -> None:
    body = rendered.pages()[GAZETTE].body
    quotes = [" ".join(q.text_content().split()) for q in rendered.tree(body).xpath("//blockquote")]
    assert quotes == [
        (
            "The keepers have begun to leave the Grey Rock light, the harbour master told the "
            "Gazette on Sunday."
        ),
        (
            "Two of the five keepers reportedly left last week, and their beds were carried down "
            "to the boat."
        ),
        "The others are expected to follow by the end of June, but no day has been set.",
        "The Lighthouse Board has not commented.",
    ]
    assert "Ole Vik said" not in body
    assert "best ropes" not in body


def test_a_document_that_may_be_shown_in_full_is_without_its_furniture(tmp_path: Path) -> None:
    example = "# seeds/gazette.yml\nreach: full"
    body = rendered.changed(example, tmp_path)[GAZETTE].body
    assert "Ole Vik said that he had served at Grey Rock since 1988" in rendered.words(body)
    assert "best ropes" not in body


def test_each_passage_has_an_anchor_and_leads_back_to_what_rests_on_it() -> None:
    tree = rendered.tree(rendered.pages()[GAZETTE].body)
    assert set(tree.xpath("//mark/@id")) == {
        "two-keepers-leave.gazette",
        "two-keepers-leave.place",
        "others-to-follow.others",
        "others-to-follow.keepers",
        "board-silent.silence",
    }
    second = tree.xpath("//*[@class='chr-excerpt']")[1]
    assert second.xpath(".//ul//a/@href") == [
        "../../events/two-keepers-leave/#passage-gazette",
        "../../events/others-to-follow/#passage-keepers",
    ]


def test_a_known_address_is_linked_down_to_the_words(tmp_path: Path) -> None:
    example = "# seeds/gazette.yml\nurl: https://example.org/news#top"
    page = rendered.changed(example, tmp_path)[GAZETTE]
    links = rendered.tree(page.body).xpath("//a[contains(@href, ':~:')]/@href")
    assert links == [
        (
            "https://example.org/news#:~:text=The%20keepers%20have%20begun%20to,"
            "told%20the%20Gazette%20on%20Sunday"
        ),
        "https://example.org/news#:~:text=Two%20of%20the%20five%20keepers,carried%20down%20to%20the%20boat",
        (
            "https://example.org/news#:~:text=The%20others%20are%20expected%20to,"
            "no%20day%20has%20been%20set"
        ),
        "https://example.org/news#:~:text=The%20Lighthouse%20Board%20has%20not%20commented",
    ]
    assert '"url":"https://example.org/news#top"' in page.head


def test_the_list_is_in_the_order_of_publication() -> None:
    tree = rendered.tree(rendered.pages()["documents/"].body)
    assert tree.xpath("//h2/a/@href") == ["../documents/wire/", "../documents/gazette/"]


def test_a_publisher_nobody_knows_is_told_as_unknown(tmp_path: Path) -> None:
    example = "# seeds/gazette.yml\npublisher: {name: unknown, how: the text does not tell}"
    pages = rendered.changed(example, tmp_path)
    assert "Publisher unknown, 6 May 2001" in rendered.words(pages[GAZETTE].body)
    assert "publisher unknown" in rendered.words(pages["events/two-keepers-leave/"].body)


def test_a_publisher_in_the_register_is_linked(tmp_path: Path) -> None:
    example = "# seeds/gazette.yml\npublisher: {name: The Gazette, how: so, actor: gazette}"
    pages = rendered.changed(example, tmp_path)
    assert '<a href="../../actors/gazette/">The Gazette</a>' in pages[GAZETTE].body
    assert "Keepers begin to leave Grey Rock" in rendered.words(pages["actors/gazette/"].body)


def test_what_a_crossing_passage_cuts_is_highlighted_together() -> None:
    text = Markup('x <mark data-of="a.b">y</mark> z')
    head = document._joined([document.Excerpt(text, {}, "")])
    assert head.startswith('<style>:root:has([id="a.b"]:target)')
    assert document._joined([document.Excerpt(Markup("x"), {}, "")]) == ""


def test_a_reason_calls_another_document_by_its_title(tmp_path: Path) -> None:
    example = "# seeds/gazette.yml\npublished: {reasoning: it is in `wire` and not in `wire.txt`}"
    page = rendered.changed(example, tmp_path)["documents/gazette/"]
    assert (
        '<a href="../wire/">“Coast Wire report from Northport”</a> and not in <code>wire.txt</code>'
        in page.body
    )
