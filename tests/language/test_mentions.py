"""Numbers, days and weekdays that a text mentions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.language.en.mentions import MONTHS, mentions


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("roughly 2,000 boats", [2000]),
        ("two thousand boats", [2000]),
        ("twenty-one boats", [21]),
        ("a hundred and a dozen", [100, 12]),
        ("3 million", [3_000_000]),
        ("12km of road", [12]),
        ("one of them", []),
        ("no one, each one", []),
        ("an Il-76", []),
        ("10-15 boats", [10, 15]),
    ],
)
def test_a_number_is_its_value(text: str, values: list[float]) -> None:
    assert [number.value for number in mentions(text).numbers] == values


@pytest.mark.parametrize(
    "text",
    ["21 January 2026", "January 21, 2026", "Jan. 21, 2026", "21st of January 2026", "2026-01-21"],
)
def test_a_day_is_the_same_in_every_format(text: str) -> None:
    (day,) = mentions(f"It happened on {text}.").days
    assert (day.year, day.month, day.day) == (2026, 1, 21)


def test_the_digits_of_a_date_are_no_numbers() -> None:
    assert mentions("on 21 January 2026").numbers == ()


def test_two_days_in_one_breath_are_named_together() -> None:
    first, last = mentions("8 to 11 February").days
    assert (first.day, last.day, first.start) == (8, 11, last.start)


def test_may_and_march_are_months_only_where_they_can_be() -> None:
    assert mentions("They may go in May").days[0].month == 5
    assert mentions("March on! It may rain.").days == ()


@given(st.integers(0, 999_999))
def test_a_number_in_digits_is_found_however_it_is_grouped(number: int) -> None:
    for written in (str(number), f"{number:,}"):
        # Four digits alone may be a year.
        if not (len(written) == 4 and written.isdigit()):
            assert [n.value for n in mentions(f"some {written} boats").numbers] == [number]


@given(st.integers(1, 28), st.sampled_from(range(1, 13)), st.integers(1900, 2099))
def test_a_written_day_is_read_back(day: int, month: int, year: int) -> None:
    (found,) = mentions(f"on {day} {MONTHS[month - 1].capitalize()} {year}").days
    assert (found.year, found.month, found.day) == (year, month, day)
