"""Characters that hide or pose are seen, and those that merely look foreign are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.values.characters import Odd, doubles, hidden, named, plain, twice_coded, visible

HIDDEN = (
    "\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\u034f\u061c\u200e\u200f\u202a\u202e\u2066\u2069"
    "\ufe0f\U000e0100\U000e0041\u3164\u115f\uffa0\u2800\x00\x08\x1b\x1c\x7f\x80\ud800\udfff\ufffe"
)


@pytest.mark.parametrize("char", HIDDEN)
def test_what_cannot_be_seen_is_found(char: str) -> None:
    assert [*hidden(f"lamp{char}s")] == [Odd(4, char)]
    assert visible(char) == f"<U+{ord(char):04X}>"


@pytest.mark.parametrize(
    "text", ["a b\tc\nd\r\ne\x0bf\x0cg\x85h\u00a0i\u2028j", "Türkiye “no”", "مطار"]
)
def test_layout_and_letters_are_not_hidden(text: str) -> None:
    assert not [*hidden(text)]
    assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the keереrs left", "epe"),
        ("the kеeper", "e"),
        ("１,000 lamps", "1"),
        ("the o\ufb03ce", "ffi"),
        ("a 𝐥amp", "l"),
        ("the сос in English words", "coc"),
        ("Ηouse of lamps", "H"),
        ("5² lamps", "2"),
        ("\u212belvin", "Å"),
        ("the l‥", ".."),
    ],
)
def test_what_poses_as_another_character_is_found(text: str, expected: str) -> None:
    assert "".join(odd.expected for odd in doubles(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the keepers left",
        "Маяк погас, и смотритель с него ушёл",
        "The lighthouse is called Маяк there",
        "منارة على الجزيرة",
        "他们离开了灯塔",
        "αβγ rays",
        "Türkiye, Straße, Łódź, Ørsted",
        "“lamp” — it’s … 5″",
    ],
)
def test_honest_letters_of_any_alphabet_are_left_alone(text: str) -> None:
    assert not [*doubles(text)]


def test_a_latin_letter_in_a_russian_word_is_found_too() -> None:
    assert [odd.char for odd in doubles("Маяк погас, говорит хранитель mаяка")] == ["m"]


def test_two_texts_that_look_alike_become_equal() -> None:
    assert plain("СССР") == plain("CCCP")
    assert plain("۱٢3") == "123"
    assert plain("o\ufb03ce１") == "office1"
    assert plain("plain") == "plain"


def test_a_second_code_of_a_character_is_found_though_composition_folds_it() -> None:
    assert [*twice_coded("5 \u212a")] == [Odd(2, "\u212a", "K")]
    assert not [*twice_coded("Cafe\u0301")]
    assert not [*twice_coded("Caf\u00e9")]


def test_a_character_is_named_so_that_it_can_be_looked_up() -> None:
    assert named("\u200b") == "zero width space (U+200B)"
    assert named("\x00") == "a character without a name (U+0000)"


@given(st.text())
def test_any_text_can_be_looked_at(text: str) -> None:
    for odd in (*hidden(text), *doubles(text), *twice_coded(text)):
        assert text[odd.at] == odd.char
    assert isinstance(plain(text), str)
