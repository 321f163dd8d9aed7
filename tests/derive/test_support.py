"""What a sentence may say, given the quotations it rests on."""

from __future__ import annotations

import pytest

from chronology.derive.chronology import Chronology
from chronology.derive.support import Support, capitalised, counted
from chronology.evaluation.mutate import original
from chronology.language.en.mentions import mentions
from examples import EXAMPLE


def carried_by(event: str, chronology: Chronology) -> Support:
    return Support(chronology.all_found(chronology.event[event]) or (), chronology.names)


@pytest.fixture(scope="module")
def carried() -> Support:
    chronology = original(EXAMPLE).chronology
    return carried_by("two-keepers-leave", chronology)


@pytest.fixture(scope="module")
def board() -> Support:
    chronology = original(EXAMPLE).chronology
    return carried_by("machine-announced", chronology)


@pytest.mark.parametrize(
    ("text", "stands"), [("2 keepers", True), ("five keepers", True), ("six keepers", False)]
)
def test_a_number_stands_in_a_quotation_by_its_value(
    carried: Support, text: str, *, stands: bool
) -> None:
    (number,) = mentions(text).numbers
    assert carried.number(number) is stands


@pytest.mark.parametrize(
    ("text", "follows"),
    [
        ("on 4 May 2001", True),
        ("on May 4", True),
        ("in May 2001", True),
        ("on 5 May 2001", False),
        ("in May 2002", False),
    ],
)
def test_a_day_follows_from_the_words_that_date(
    board: Support, text: str, *, follows: bool
) -> None:
    assert board.dates(mentions(text).days, text) is follows


def test_a_weekday_stands_there_or_is_that_of_the_day(board: Support) -> None:
    friday, monday = mentions("Friday Monday").weekdays
    assert board.weekday(friday)
    assert not board.weekday(monday)


def test_who_says_so_is_named_beside_a_word_of_saying(board: Support) -> None:
    text = "The Lighthouse Board said so"
    assert board.entity("lighthouse-board", text, 4, 20)
    assert not board.entity("gazette", "The Gazette went there", 4, 11)


def test_a_word_of_weight_that_no_quotation_tells_is_unsupported(carried: Support) -> None:
    text = "Two keepers secretly left because of a fire"
    assert [word for word, _, _ in carried.unsupported(text)] == ["secretly", "because"] or [
        word for word, _, _ in carried.unsupported(text)
    ] == ["because", "secretly"]
    assert not list(carried.unsupported("Two keepers departed"))


def test_what_begins_a_sentence_is_no_name() -> None:
    assert [word for word, _ in capitalised("Then Moor wrote. It was May.")] == ["Moor"]


def test_numbers_within_names_do_not_count(carried: Support) -> None:
    assert [n.value for n in counted("Two boats", carried.all_names)] == [2]
