"""The normal form folds layout and typography, keeps all else, and knows the way back."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.quotes.normal import Normal, Span, normal_form

ALIKE = [
    ("the keepers\nleft the\r\n\r\nisland", "the keepers left the island"),
    ("the\u00a0keepers\u2009left\u202fthe\u3000island", "the keepers left the island"),
    ("“We left,” he said", '"We left," he said'),
    ("“We left,” he said", "«We left,» he said"),
    ("“We left,” he said", "„We left,“ he said"),
    ("“We left,” he said", "‘We left,’ he said"),
    ("“We left,” he said", "``We left,'' he said"),
    ("“We left,” he said", "« We left, » he said"),
    ("“We left,” he said", "»We left,« he said"),
    ("“‘We left,’ she said,” he said", "\"'We left,' she said,\" he said"),
    ("“ ‘We left,’ ” he said".replace(" ", "\u202f", 1), "“‘We left,’ ” he said"),
    ("the keeper’s lamp", "the keeper's lamp"),
    ("the keeper’s lamp", "the keeperʼs lamp"),
    ("the keeper’s lamp", "the keeper´s lamp"),
    ("the lamp — an old one", "the lamp—an old one"),
    ("the lamp — an old one", "the lamp -- an old one"),
    ("the lamp — an old one", "the lamp - an old one"),
    ("the lamp — an old one", "the lamp\n– an old one"),
    ("near-complete", "near‑complete"),
    ("days-\nago", "days-ago"),
    ("Caf\u00e9 Møller", "Cafe\u0301 Møller"),
    ("\uac01의", unicodedata.normalize("NFD", "\uac01의")),
    ("they left … and came back", "they left... and came back"),
    ("they left … and came back", "they left . . . and came back"),
    ("they left.… Then", "they left. . . . Then"),
    ("they left.… Then", "they left.... Then"),
    ("light\u00adhouse", "lighthouse"),
    ("\ufefflight\u200bhouse", "lighthouse"),
]
DIFFERENT = [
    ("the keepers left", "The keepers left"),
    ("1,000 lamps", "1.000 lamps"),
    ("1,000 lamps", "1000 lamps"),
    ("the lamp, an old one", "the lamp - an old one"),
    ("near-complete", "near complete"),
    ("near-complete", "nearcomplete"),
    ("keepers", "keeper's"),
    ("the keepers' lamp", "the keepers lamp"),
    ("Türkiye", "Turkiye"),
    ("office", "o\ufb03ce"),
    ("１00", "100"),
    ("m²", "m2"),
    ("they left, all", "they left all"),
    ("resign", "re-sign"),
    ("Straße", "Strasse"),
    ("they left. Then", "they left… Then"),
    ("»Wort« und", "Wort und"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_two_dresses_of_one_text_have_one_normal_form(one: str, other: str) -> None:
    assert normal_form(one) == normal_form(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_texts_have_two_normal_forms(one: str, other: str) -> None:
    assert normal_form(one) != normal_form(other)


def test_only_the_punctuation_that_ends_a_quotation_is_set_aside() -> None:
    normal = Normal(" Yes, they left the (old) island.” ")

    assert normal.core == "Yes, they left the (old) island"
    assert normal.closing == ".'"


def test_an_ellipsis_at_the_end_is_not_set_aside() -> None:
    assert Normal("they left the island…").core == "they left the island…"


def test_a_place_leads_back_without_the_space_around_it() -> None:
    normal = Normal("The lamp  —\n an  old\u00adone")
    start = normal.text.index("-an")

    assert normal.text == "The lamp-an oldone"
    assert normal.span(start, start + 3) == Span(10, 15)
    assert normal.span(start + 4, start + 10) == Span(17, 24)


def test_a_place_leads_forth_to_the_character_that_is_shown() -> None:
    normal = Normal("a\u200bb  — c")

    assert [normal.at(index) for index in range(8)] == [0, 1, 1, 2, 2, 2, 2, 3]


def test_nothing_stands_nowhere() -> None:
    assert Normal(" \n").span(0, 0) == Span(0, 0)


def test_a_normal_form_is_written_as_it_is_made() -> None:
    assert repr(Normal("a  b")) == "Normal('a  b')"


@given(st.text(alphabet=st.sampled_from("ab .…-—'“”\u0301\u200b\u00a0\n,é\u1100\u1161\ud800")))
def test_the_normal_form_of_a_normal_form_is_itself(text: str) -> None:
    once = normal_form(text)

    assert normal_form(once) == once


@given(st.text())
def test_each_place_leads_back_in_order_and_within_the_text(text: str) -> None:
    normal = Normal(text)
    spans = [normal.span(index, index + 1) for index in range(len(normal.text))]

    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert all(one.start <= other.start for one, other in pairwise(spans))


@given(st.text(alphabet=st.sampled_from("abc é”—… .\n'")))
def test_what_is_led_back_has_the_same_normal_form(text: str) -> None:
    normal = Normal(text)

    start, end = normal.span(0, len(normal.text))

    assert normal_form(text[start:end]) == normal_form(text)
