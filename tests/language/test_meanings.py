"""Words of weight, and which may stand for one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.language.en.meanings import alike, said, stem, stems, told


def _supported(sentence: str, quote: str) -> bool:
    have = told(quote)
    return all(word.groups & have for word in said(sentence))


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("They left the town", "They have withdrawn from the town"),
        ("They pulled out of the town", "The withdrawal from the town is over"),
        ("The town was captured", "The army seized the town"),
        ("They asked for help", "They called on others to help"),
        ("Two were killed", "Two were slaughtered"),
        ("The deal collapsed", "The deal broke down"),
        ("It happened because of the rain", "The rain was the reason"),
    ],
)
def test_words_of_one_group_stand_for_one_another(sentence: str, quote: str) -> None:
    assert _supported(sentence, quote)


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("They attacked the gate", "They guarded the gate"),
        ("The ship was unloaded", "The ship was loaded"),
        ("They fled the town", "They left the town"),
        ("All of them left", "Some of them left"),
        ("They refused", "They agreed"),
        ("The eastern gate", "The western gate"),
        ("It happened because of the rain", "It happened in the rain"),
    ],
)
def test_words_of_different_groups_do_not(sentence: str, quote: str) -> None:
    assert not _supported(sentence, quote)


def test_a_word_tells_more_than_it_is() -> None:
    assert _supported("They left the town", "They fled the town")
    assert not _supported("They fled the town", "They left the town")


def test_a_longer_phrase_is_taken_before_the_word_in_it() -> None:
    assert [word.text for word in said("The plane is taking off")] == ["taking off"]


def test_forms_of_a_word_have_one_stem() -> None:
    for forms in ("withdraw withdrew withdrawn withdrawing", "seize seized seizing", "deny denied"):
        assert len({stem(form) for form in forms.split()}) == 1, forms


def test_verbs_in_ee_keep_both_letters() -> None:
    assert [word.text for word in said("They were fleeing the town")] == ["fleeing"]
    assert not said("They were fleing the town")
    assert _supported("The men freed in May", "They were freeing the men")
    assert len({stem(form) for form in "flee flees fled fleeing".split()}) == 1


@pytest.mark.parametrize(
    ("word", "other", "same"),
    [
        ("evacuation", "evacuees", True),
        ("government", "governed", True),
        ("deployed", "depleted", False),
        ("controlled", "contended", False),
    ],
)
def test_words_have_one_stem_by_their_first_five_letters(
    word: str, other: str, *, same: bool
) -> None:
    assert (stem(word) == stem(other)) is same


def test_a_word_of_four_letters_has_no_ending() -> None:
    assert stem("king") == "king"
    assert stem("kings") == "king"


def test_living_quarters_are_no_deed() -> None:
    assert not said("The living quarters")
    assert not said("The kitchens and living quarters of the crew")


def test_alike_are_words_with_a_stem_or_a_deed_in_common() -> None:
    assert alike("left") & alike("withdrawn")
    assert not alike("left") & alike("attacked")


@given(st.text(max_size=60))
def test_what_a_text_says_it_tells(text: str) -> None:
    assert all(word.groups & told(text) for word in said(text))
    assert all(text[word.start : word.end] == word.text for word in said(text))
    assert isinstance(stems(text), frozenset)
