from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rendered
from chronology.edition.passages import Highlight, around, highlighted, in_context
from chronology.quotes.normal import Span

TEXT = "One two three. Four <five> six."


def shown(*highlights: Highlight) -> str:
    html = str(highlighted(TEXT, (0, len(TEXT)), highlights))
    return html.replace('<mark class="chr-passage"', "<m").replace("</mark>", "</m>")


def test_a_passage_stands_marked_in_its_text() -> None:
    assert shown(Highlight(4, 7, "a")) == 'One <m id="a">two</m> three. Four &lt;five&gt; six.'


def test_a_passage_within_a_passage_is_nested() -> None:
    assert shown(Highlight(4, 7, "b"), Highlight(0, 13, "a")) == (
        '<m id="a">One <m id="b">two</m> three</m>. Four &lt;five&gt; six.'
    )


def test_two_that_are_the_same_words_have_an_anchor_each() -> None:
    assert shown(Highlight(4, 7, "a"), Highlight(4, 7, "b")) == (
        'One <m id="a"><m id="b">two</m></m> three. Four &lt;five&gt; six.'
    )


def test_of_two_that_cross_the_later_is_cut_and_keeps_one_anchor() -> None:
    assert shown(Highlight(0, 7, "a"), Highlight(4, 13, "b")) == (
        '<m id="a">One <m id="b">two</m></m><m data-of="b"> three</m>. Four &lt;five&gt; six.'
    )


def test_many_that_are_the_same_words_do_not_nest_without_end() -> None:
    html = highlighted(TEXT, (0, len(TEXT)), [Highlight(4, 7, f"h{n:04}") for n in range(2000)])
    tree = rendered.tree(html)
    assert len(tree.xpath("//@id")) == 2000
    assert len(tree.xpath("//mark")) == 8


def test_what_stands_outside_the_stretch_is_cut_off() -> None:
    html = highlighted(TEXT, (15, len(TEXT)), [Highlight(8, 19, "a")])
    assert html == '<mark class="chr-passage" id="a">Four</mark> &lt;five&gt; six.'


def test_line_breaks_of_the_document_are_not_those_of_the_page() -> None:
    assert highlighted("a\n  b", (0, 5), []) == "a b"


SPANS = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(
    lambda s: (s[0], min(31, s[0] + s[1]))
)


@given(st.lists(SPANS, max_size=6))
def test_whatever_crosses_the_words_stay_and_the_elements_nest(
    spans: list[tuple[int, int]],
) -> None:
    spans = [(start, end) for start, end in spans if start < end]
    found = [Highlight(start, end, f"h{number}") for number, (start, end) in enumerate(spans)]
    html = highlighted(TEXT, (0, len(TEXT)), found)
    tree = rendered.tree(html)
    assert tree.text_content() == TEXT
    assert sorted(tree.xpath("//@id")) == sorted(highlight.id for highlight in found)
    for start, end, id_, *_ in found:
        parts = tree.xpath("//mark[@id = $id or @data-of = $id]", id=id_)
        assert "".join(part.text_content() for part in parts) == TEXT[start:end]


def test_a_quotation_is_shown_in_its_sentence_and_no_further() -> None:
    edition = rendered.edition()
    event = edition.chronology.event["two-keepers-leave"]
    cited = {c.name: c for c in edition.chronology.citations_of(event)}["gazette"]
    words = rendered.words(in_context(edition.chronology.coverage["gazette"], cited))
    assert words == (
        "Two of the five keepers reportedly left last week, and their beds were carried down to "
        "the boat."
    )


def test_parts_far_from_each_other_are_joined_by_a_gap() -> None:
    edition = rendered.edition()
    event = edition.chronology.event["board-silent"]
    (cited,) = edition.chronology.citations_of(event)
    text = edition.chronology.coverage["gazette"].archived.document.text
    spans = (Span(*_span(text, "keepers have begun")), Span(*_span(text, "has not commented")))
    assert cited.verdict
    twice = replace(cited, verdict=replace(cited.verdict, spans=spans))
    words = rendered.words(in_context(edition.chronology.coverage["gazette"], twice))
    assert "on Sunday. […] The Lighthouse Board has not commented." in words


@pytest.mark.parametrize(("joined", "stretches"), [(True, 1), (False, 2)])
def test_neighbouring_sentences_are_one_stretch_if_wanted(*, joined: bool, stretches: int) -> None:
    coverage = rendered.edition().chronology.coverage["gazette"]
    text = coverage.archived.document.text
    spans = [_span(text, "Two of the five"), _span(text, "The others are expected")]
    assert len(around(coverage, spans, joined=joined)) == stretches


def test_words_outside_every_sentence_are_shown_alone() -> None:
    coverage = rendered.edition().chronology.coverage["gazette"]
    span = _span(coverage.archived.document.text, "By Ann Moor")
    assert around(coverage, [span]) == [span]


def _span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)
