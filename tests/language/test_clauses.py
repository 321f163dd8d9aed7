"""Which part of a quotation a sentence uses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.language.en.clauses import touches, used

QUOTE = "The bridge was closed on Monday, while the tunnel may have been flooded"


def test_a_clause_that_the_sentence_does_not_use_is_left_out() -> None:
    assert "tunnel" not in used(QUOTE, "The bridge was closed on Monday.")
    assert "bridge" not in used(QUOTE, "The tunnel may have been flooded.")


@pytest.mark.parametrize(
    ("quote", "sentence"),
    [
        ("They took the No. 1 emergency boat without any light", "They took the boat."),
        ("They told Mr. Smith that nobody had seen the wreck", "They told him of the wreck."),
        ("They repaired the kitchen and dining rooms of the crew", "The kitchen was repaired."),
        ("They cleaned the deck and sleeping quarters of the crew", "The deck was cleaned."),
        ("They painted the hall, reading rooms and the roof", "They painted the hall."),
    ],
)
def test_no_clause_ends_within_a_name_or_before_a_thing(quote: str, sentence: str) -> None:
    assert used(quote, sentence) == quote


@pytest.mark.parametrize(
    ("quote", "sentence", "left"),
    [
        ("They burned the wooden bridge. Nobody saw them go!", "They burned the bridge.", "Nobody"),
        ("They burned the bridge, killing two horses", "They burned the bridge.", "killing"),
        ("The army burned the bridge and left the valley", "They burned the bridge.", ""),
        ("They burned the bridge and began leaving the valley", "They burned the bridge.", ""),
        ("They burned the bridge and leaving the valley sang", "They burned the bridge.", "sang"),
    ],
)
def test_but_with_its_sentence_and_before_what_somebody_does(
    quote: str, sentence: str, left: str
) -> None:
    assert not left or left not in used(quote, sentence)
    assert left or used(quote, sentence) == quote


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Rain fell on the bridge.", False),
        ("Rain closed the bridge.", True),
        ("Snow blocked the tunnel.", False),
        ("Snow flooded the tunnel.", True),
    ],
)
def test_a_clause_is_touched_by_two_words_of_content(sentence: str, *, found: bool) -> None:
    assert touches(QUOTE, sentence) is found


@pytest.mark.parametrize(
    ("word", "other", "same"),
    [
        ("evacuated", "evacuees", True),
        ("withdrew", "without", False),
        ("controlled", "contended", False),
        ("government", "governor", True),
        ("deployed", "depleted", False),
    ],
)
def test_words_are_one_by_their_first_five_letters(word: str, other: str, *, same: bool) -> None:
    quote = f"The bridge was {word}"
    assert touches(quote, f"They {other} a bridge.") is same


def test_a_sentence_that_shares_no_words_answers_for_the_whole() -> None:
    assert used(QUOTE, "Traffic stood still.") == QUOTE
    assert not touches(QUOTE, "Traffic stood still.")


def test_who_speaks_belongs_to_what_follows() -> None:
    quote = "The mayor said, after a long night, that the bridge was closed to lorries"
    assert "mayor" in used(quote, "The mayor: bridge closed to lorries.")


@given(st.text(max_size=80), st.text(max_size=80))
def test_what_is_used_is_never_more_than_there_is(quote: str, sentence: str) -> None:
    words = {*used(quote, sentence).split()} - {";"}
    assert words <= {*quote.replace(";", " ; ").split()} | {*quote.split()}
