"""Numbers that no quotation has, and that follow from it."""

from __future__ import annotations

import pytest

from chronology.language.en.amounts import adds_up, counts_documents, day_of_month, takes_up
from chronology.language.en.mentions import mentions
from chronology.language.found import Number

QUOTES = ("two soldiers and an interpreter were killed, three officials said",)


def _number(text: str) -> Number:
    (number,) = mentions(text).numbers
    return number


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("Three people were killed.", True),
        ("Three soldiers were killed.", False),
        ("Four people were killed.", False),
    ],
)
def test_a_sum_counts_both_by_a_word_that_counts_neither(text: str, *, sound: bool) -> None:
    assert adds_up(_number(text), text, QUOTES) is sound


@pytest.mark.parametrize(
    ("text", "named", "sound"),
    [
        ("the two were on opposite sides", 2, True),
        ("the two were on opposite sides", 1, True),
        ("the two officials agreed", 1, False),
        ("the two officials agreed", 2, False),
        ("two agreed", 2, False),
    ],
)
def test_the_two_are_the_two_who_are_named(text: str, named: int, *, sound: bool) -> None:
    assert takes_up(_number(text), text, named, QUOTES) is sound


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("The two met in Geneva.", True),
        ("The two have agreed.", True),
        ("A treaty was drawn up by the two.", True),
        ("These two signed the treaty.", True),
        ("The two signed treaties were lost.", False),
        ("The two wounded soldiers went home.", False),
        ("The two ships met.", False),
        ("Two met in Geneva.", False),
        ("The three met in Geneva.", False),
        ("Both of the two ships sank.", False),
    ],
)
def test_the_two_who_do_something_are_no_number(text: str, *, sound: bool) -> None:
    assert takes_up(_number(text), text, 0, ()) is sound


def test_the_third_that_says_so_is_a_document() -> None:
    for text in ("A third says so.", "The second article gives a day."):
        assert counts_documents(_number(text), text)
    assert not counts_documents(_number("The third visit."), "The third visit.")


def test_only_figures_behind_an_article_are_a_day() -> None:
    assert day_of_month(_number("on the 21st or later"), "on the 21st or later") == 21
    assert day_of_month(_number("the third day"), "the third day") is None
