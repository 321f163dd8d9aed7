from __future__ import annotations

import pytest

from chronology.values.typography import curly, ended


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('He said "so" and left', "He said “so” and left"),
        ("Syria's ministry", "Syria’s ministry"),
        ("the soldiers' quarters", "the soldiers’ quarters"),
        ("\"'Shell games'\"", "“‘Shell games’”"),
        ('("one" – "two")', "(“one” – “two”)"),
        ("the '90s", "the ’90s"),
        ("‘as it is’", "‘as it is’"),
        ("6' by 4\"", "6’ by 4”"),
    ],
)
def test_straight_marks_become_those_of_print(typed: str, printed: str) -> None:
    assert curly(typed) == printed


def test_a_text_keeps_its_length() -> None:
    text = "'a' \"b\" c's"
    assert len(curly(text)) == len(text)


@pytest.mark.parametrize("text", ["So it is.", "Is it so?", "He said “so.”", "and so on…"])
def test_a_sentence_that_has_an_end_keeps_it(text: str) -> None:
    assert ended(text) == text


def test_a_reason_without_an_end_gets_one() -> None:
    assert ended("the first gives a week ") == "the first gives a week."
