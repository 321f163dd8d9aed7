from lxml import etree

from chronology.figures.strip import Stripe, draw_strip, strip_legend
from figure_examples import golden, lines_of

SENTENCES = (
    Stripe(60, "cited", "#p1", "First <words>"),
    Stripe(20, "irrelevant"),
    Stripe(20, "open", "", "What is left"),
    Stripe(100, "cited", "#p2"),
)


def test_the_strip_is_drawn_as_it_was() -> None:
    drawn = draw_strip(SENTENCES, figure_id="strip", title="Coverage")
    assert golden("strip.svg", drawn) == lines_of(drawn)


def test_a_sentence_is_as_long_as_its_share_of_the_text() -> None:
    drawn = etree.fromstring(draw_strip(SENTENCES, figure_id="strip", title="Coverage"))
    bars = [(rect.get("x"), rect.get("width")) for rect in drawn.iter("rect")]
    assert bars == [("0%", "30%"), ("30%", "10%"), ("40%", "10%"), ("50%", "50%")]
    assert [link.get("href") for link in drawn.iter("a")] == ["#p1", "#p2"]


def test_the_legend_counts_sentences_and_characters() -> None:
    legend = strip_legend(SENTENCES, figure_id="strip")
    assert "cited: 80 % (2 sentences)" in legend
    assert "not used yet: 10 % (1 sentence)" in legend


def test_an_empty_text_is_an_empty_strip() -> None:
    assert "<rect" not in draw_strip((), figure_id="strip", title="Coverage")
    assert "<li" not in strip_legend((), figure_id="strip")
