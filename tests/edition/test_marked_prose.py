from __future__ import annotations

import pytest

from chronology.edition.marked_prose import Target, inline, to_html, to_plain


def resolve(other: str | None, name: str) -> Target | None:
    return None if name == "gone" else Target(f"#{other or 'here'}-{name}", "1", "passage 1")


def html(text: str) -> str:
    return to_html(text, resolve, lambda href: href.removesuffix(".md") + "/")


def test_a_mark_becomes_a_number_close_to_its_sentence() -> None:
    assert html("It left. [@ali] Then it came.") == (
        '<p>It left.<sup class="chr-mark"><a href="#here-ali" aria-label="passage 1">1</a></sup>'
        " Then it came.</p>\n"
    )


def test_a_mark_on_the_next_line_stands_close_too() -> None:
    assert "left.<sup" in html("It left.\n[@ali]")
    assert "1</a></sup><sup" in html("It left. [@ali]\n[@other-event#ali]")


def test_a_mark_may_name_the_citation_of_another_event() -> None:
    assert 'href="#other-event-ali"' in html("It left. [@other-event#ali]")


def test_a_mark_that_leads_nowhere_leaves_no_trace() -> None:
    assert html("It left. [@gone]") == "<p>It left.</p>\n"


def test_our_own_remark_is_shown_with_its_reason() -> None:
    shown = html("We doubt it. [editorial: what <we> think]")
    assert '<span class="chr-editorial">editorial: what &lt;we&gt; think</span>' in shown


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "[click](javascript:alert(1))",
        "[click](JaVaScRiPt:alert(1))",
        "[click](&#106;avascript:alert(1))",
        "[click](data:text/html,x)",
        "[click](//elsewhere.example/)",
        "<javascript:alert(1)>",
        "![shot](https://elsewhere.example/x.png)",
        "[x]: javascript:alert(1)\n\n[x]",
    ],
)
def test_nothing_that_runs_or_fetches_comes_through(text: str) -> None:
    shown = html(text)
    assert "<script" not in shown
    assert "<img" not in shown
    assert 'href="javascript' not in shown.casefold()
    assert 'href="data' not in shown
    assert 'href="//' not in shown
    assert "src=" not in shown.replace("src=x onerror=alert(1)&gt;", "")


def test_a_link_to_a_file_of_the_project_leads_to_its_page() -> None:
    assert '<a href="method/">how</a>' in html("see [how](method.md)")


def test_a_link_to_the_web_stays_as_it_is() -> None:
    assert '<a href="https://example.org/">x</a>' in html("[x](https://example.org/)").replace(
        "example.org//", "example.org/"
    )


def test_a_reason_may_hold_code_and_no_html() -> None:
    assert inline("`a-seed` <b>says</b> so") == "<code>a-seed</code> &lt;b&gt;says&lt;/b&gt; so"


def test_the_plain_words_have_neither_marks_nor_markdown() -> None:
    assert to_plain("It *left*. [@ali]\n\nThen `b`. [editorial: so]") == "It left. Then b."


def test_the_end_of_a_line_parts_words() -> None:
    assert to_plain("One. [@ali]\nTwo\nthree.") == "One. Two three."


def test_quotation_marks_are_those_of_print_except_in_code() -> None:
    assert inline("Syria's \"plan\", `it's`") == "Syria’s “plan”, <code>it's</code>"
