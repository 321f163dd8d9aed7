"""Words for being somewhere, going and having gone."""

from __future__ import annotations

import pytest

from chronology.language.en.movements import has_begun, is_under_way, tells
from chronology.records.models import State


@pytest.mark.parametrize(
    ("state", "text"),
    [
        ("left", "they have already departed from the base"),
        ("left", "the barracks had been abandoned"),
        ("leaving", "they have begun to withdraw"),
        ("arriving", "more soldiers are en route"),
        ("present", "they retain a presence there"),
        ("present", "their forces are in the town"),
        ("contested", "both sides fought over the town"),
        ("handed-over", "the town was handed over"),
    ],
)
def test_a_change_is_told_by_a_word_for_it(state: State, text: str) -> None:
    assert tells(state, text)


@pytest.mark.parametrize(
    ("state", "text"),
    [
        ("left", "they have begun to leave"),
        ("left", "they will leave in spring"),
        ("present", "their forces left the town"),
        ("contested", "they stay in the town"),
        ("arriving", "they stay in the town"),
    ],
)
def test_and_not_by_one_for_another(state: State, text: str) -> None:
    assert not tells(state, text)


def test_of_what_lies_ahead_going_is_as_good_as_gone() -> None:
    assert tells("left", "the positions are to be vacated", ahead=True)


def test_what_has_begun_is_under_way() -> None:
    assert has_begun("they began evacuating")
    assert is_under_way("they began evacuating")
    assert not has_begun("they left")
