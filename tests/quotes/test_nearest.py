"""A hint names the passage that was meant and the words that differ, and nothing rests on it."""

from __future__ import annotations

import random

import pytest

from chronology.quotes.documents import Document
from chronology.quotes.nearest import Discrepancy, nearest
from chronology.quotes.normal import normal_form

TEXT = (
    "Lamp goes out\n\nTwo of the five keepers left Gull Rock on 5 May 2001, the Board’s clerk said."
    " The others are\nexpected to follow by the end of June — if the ferry runs."
)


@pytest.mark.parametrize(
    ("quote", "text", "differences"),
    [
        (
            "Two of the six keepers left Gull Rock",
            "Two of the five keepers left Gull Rock",
            [Discrepancy("six", "five")],
        ),
        (
            "the Board’s clerk told. The others are",
            "the Board’s clerk said. The others are",
            [Discrepancy("told", "said")],
        ),
        (
            "the others are to follow by the end of",
            "The others are expected to follow by the end of",
            [Discrepancy("the", "The"), Discrepancy("", "expected")],
        ),
        (
            "keepers have left Gull Rock on 6 May 2001",
            "keepers left Gull Rock on 5 May 2001",
            [Discrepancy("have", ""), Discrepancy("6", "5")],
        ),
        (
            "Three of the five keepers left Gull",
            "Two of the five keepers left Gull",
            [Discrepancy("Three", "Two")],
        ),
        (
            "Aged keepers left Gull Rock on 5 May",
            "five keepers left Gull Rock on 5 May",
            [Discrepancy("Aged", "five")],
        ),
        (
            "; The others are expected to follow",
            "The others are expected to follow",
            [Discrepancy(";", "")],
        ),
        (
            "left Gull Rock on 5 May 2001 then",
            "left Gull Rock on 5 May 2001",
            [Discrepancy("then", "")],
        ),
        ("on 5 May 2001; then", "on 5 May 2001, the", [Discrepancy("; then", ", the")]),
        ("by the end of July", "by the end of June", [Discrepancy("July", "June")]),
    ],
)
def test_the_passage_meant_is_shown_with_the_words_that_differ(
    quote: str, text: str, differences: list[Discrepancy]
) -> None:
    near = nearest(Document("d", TEXT), normal_form(quote))

    assert near is not None
    assert near.text == text
    assert list(near.differences) == differences
    assert TEXT[near.start : near.end].split() == text.split()


def test_the_passage_is_located() -> None:
    near = nearest(Document("d", TEXT), "expected to follow by the end of May")

    assert near is not None
    assert (near.line, near.column) == (4, 1)


def test_nothing_is_shown_where_nothing_is_like_it() -> None:
    assert nearest(Document("d", TEXT), "zzzz qqqq xxxx jjjj") is None
    assert nearest(Document("d", ""), "the lamp went out") is None


def test_a_difference_reads_as_quoted_and_document() -> None:
    assert str(Discrepancy("six", "five")) == "quoted: “six”, document: “five”"
    assert str(Discrepancy("", "not")) == "left out: “not”"
    assert str(Discrepancy("\u200b", "")) == "not there: “<U+200B>”"


def test_a_passage_of_a_long_document_is_found_by_its_rare_words() -> None:
    chance = random.Random(7)  # noqa: S311 - no secret
    words = [f"w{chance.randrange(3000)}" for _ in range(30_000)]
    words[20_000:20_000] = "the keeper of Gull Rock lit the lamp at dusk on Sunday".split()
    document = Document("d", " ".join(words))

    near = nearest(document, "the keeper of Gull Rock lit a lamp at dusk on Monday")

    assert document.is_long
    assert near is not None
    assert near.text == "the keeper of Gull Rock lit the lamp at dusk on Sunday"
    assert near.differences == (Discrepancy("a", "the"), Discrepancy("Monday", "Sunday"))
    assert nearest(document, "zzzz qqqq xxxx") is None


def test_a_very_long_quotation_is_compared_by_its_beginning_and_shown_cut() -> None:
    long = " ".join(f"lamp number {n} is out and dark," for n in range(400))

    near = nearest(Document("d", long), normal_form(long.replace("3 is", "3 was")))

    assert near is not None
    assert near.text.endswith(" …")
    assert len(near.text) < 700


def test_letters_that_match_without_a_single_word_in_common_are_shown_as_they_are() -> None:
    near = nearest(Document("d", "unbelievableness"), "unbelievablenes")

    assert near is not None
    assert near.differences == ()
