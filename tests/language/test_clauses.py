"""Which part of a quotation a sentence uses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.language.en.clauses import conditions, touches, used

QUOTE = "The bridge was closed on Monday, while the tunnel may have been flooded"


def test_a_clause_that_the_sentence_does_not_use_is_left_out() -> None:
    assert "tunnel" not in used(QUOTE, "The bridge was closed on Monday.")
    assert "bridge" not in used(QUOTE, "The tunnel may have been flooded.")


def test_a_sentence_that_shares_no_words_answers_for_the_whole() -> None:
    assert used(QUOTE, "Traffic stood still.") == QUOTE
    assert not touches(QUOTE, "Traffic stood still.")


def test_who_speaks_belongs_to_what_follows() -> None:
    quote = "The mayor said, after a long night, that the bridge was closed to lorries"
    assert "mayor" in used(quote, "The mayor: bridge closed to lorries.")


@pytest.mark.parametrize(
    ("sentence", "missed"),
    [
        ("They would burn the wooden bridge tonight.", True),
        ("They would burn the wooden bridge tonight if attacked.", False),
        ("They would burn the wooden bridge tonight in case of an attack.", False),
        ("They have a bridge.", False),
    ],
)
def test_a_condition_is_missed_where_the_rest_is_repeated(sentence: str, *, missed: bool) -> None:
    quote = "they would burn the wooden bridge tonight if the army came"
    assert bool(list(conditions(sentence, (quote,)))) is missed


def test_what_another_quotation_says_without_a_condition_needs_none() -> None:
    quotes = (
        "they would burn the wooden bridge tonight if the army came",
        "they would burn the wooden bridge tonight",
    )
    assert not list(conditions("They would burn the wooden bridge tonight.", quotes))


@given(st.text(max_size=80), st.text(max_size=80))
def test_what_is_used_is_never_more_than_there_is(quote: str, sentence: str) -> None:
    words = {*used(quote, sentence).split()} - {";"}
    assert words <= {*quote.replace(";", " ; ").split()} | {*quote.split()}
