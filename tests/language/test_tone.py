"""How sure a text is."""

from __future__ import annotations

import pytest

from chronology.language.en.tone import (
    approximations,
    degrees,
    hedges,
    is_inexact,
    is_unsure,
    negations,
)


def test_a_month_is_no_hedge() -> None:
    assert hedges("They may leave") == ("may",)
    assert hedges("They leave in May") == ()


def test_about_approximates_only_a_number() -> None:
    assert approximations("about 40 boats") == ("about",)
    assert approximations("a story about boats") == ()


def test_partly_is_a_degree_whoever_says_so() -> None:
    assert degrees("It is largely empty") == ("largely",)


@pytest.mark.parametrize("text", ["They didn’t go", "Nobody went", "It was not so", "He denied it"])
def test_a_negation_is_found_in_any_form(text: str) -> None:
    assert negations(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "It is said to be closed.",
        "It was weighing a retreat.",
        "According to her it is closed.",
        "It is to be closed.",
        "They asked for it.",
    ],
)
def test_a_sentence_may_hedge_or_say_who_says_so(sentence: str) -> None:
    assert is_unsure(sentence)


def test_a_plain_sentence_does_neither() -> None:
    assert not is_unsure("It is closed.")
    assert not is_inexact("It has 40 boats.")
    assert is_inexact("It has some 40 boats.")
