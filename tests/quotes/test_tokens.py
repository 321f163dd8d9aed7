"""What is one word: a bar marks a place, and the lists say whether a quotation may end there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.language import pack
from chronology.quotes.tokens import cuts, has_words, may_have_words

ENGLISH = pack("en").one_number

WITHIN = [
    "of 1|,000 lamps",
    "of 1,|000 lamps",
    "un|related to it",
    "near|-complete darkness",
    "near-|complete darkness",
    "late|-2024 fire",
    "late-|2024 fire",
    "2018|–2019",
    "2018–|2019",
    "Damascus–|Moscow",
    "the Board|’s lamp",
    "the Board’|s lamp",
    "don|'t know",
    "O'|Neill left",
    "the keepers|’ quarters",
    "the keepers|' quarters",
    "the ‘old’ keepers|’ quarters",
    "’|90s lamps",
    "the U|.S. navy",
    "the U.|S. navy",
    "see kremlin|.ru today",
    "1|.5 miles",
    "1.|5 miles",
    ".|5 miles",
    "at 5|:30 sharp",
    "it cost $|5 then",
    "it cost |$5 then".replace(" |", "US|"),
    "it cost 5|€ then",
    "it cost 5| € then",
    "it cost € |5 then",
    "up 5|% then",
    "up 5| % then",
    "up 5| per cent then",
    "some 5| million lamps",
    "some 5 |million lamps",
    "two| hundred lamps",
    "at -|5 degrees",
    "at −|5 degrees",
    "at -|$5 each",
    "at ±|5 degrees",
    "at ~|5 degrees",
    "at 5|° north",
    "5|′ north",
    "1\u00a0|000 lamps",
    "1|\u202f000 lamps",
    "1| 000 lamps",
    "1 |000 lamps",
    "12\u2009345|\u2009678 lamps",
    "pre|- and post-war",
    "and|/or this",
    "and/|or this",
    "AT|&T said",
    "AT&|T said",
    "@|keeper said",
    "#|5 said",
    "lamp_|one said",
    "lamp|_one said",
    "(un)|related to",
    "the lamp|(s) went",
    "pro-|“peace” talks",
    "pro|-“peace” talks",
    "“pro”-|peace talks",
    "e|\u0301t\u00e9".replace("e|", "q|"),
    "Al|-Qamar",
    "5|+ lamps",
]
BETWEEN = [
    "the| lamp",
    "the |lamp",
    "|the lamp|",
    "lamp|, an old",
    "lamp|. Then",
    "lamp|.",
    "lamp —| an old".replace("| ", " |"),
    "lamp—|an old",
    "lamp|—an old",
    "lamp |– an old",
    "lamp –| an old",
    "lamp--|an old",
    "lamp|--an old",
    "lamp -|old",
    "“|the lamp",
    "lamp|” he said",
    "‘the keepers|’ he said",
    "‘|the keepers’",
    "the U.S|. navy",
    "the U.S.| navy",
    "it left Syria|.The others",
    "it left Syria.|The others",
    "in 2018,| 200 lamps".replace(",|", "|,"),
    "in 2018| 200 lamps",
    "Syria|,Iraq",
    "5|, 6 and 7",
    "(|SDF) left",
    "(SDF|) left",
    "lamp|[13] left",
    "always [|been] out",
    "lamp|…and",
    "lamp…|and",
    "so:| five",
    "so| five",
    "fifty| lamps",
    "several| hundred lamps",
    "several |hundred lamps",
    "he –|5 of them".replace("–", "—"),
    "at |-5 degrees",
    "at |$5 each",
    "5%|, he said",
    "5%| of them",
    "the keepers|”",
    "|keepers|",
    "a | b",
    "5'| wide",
    "the keeper|’ left",
    "who was|: five",
    "'|tis late",
    "the lamps|' ",
]


@pytest.mark.parametrize("marked", WITHIN)
def test_this_is_within_a_word(marked: str) -> None:
    assert cuts(marked.replace("|", ""), marked.index("|"), ENGLISH)


@pytest.mark.parametrize("marked", BETWEEN[:-1])
def test_this_is_between_words(marked: str) -> None:
    text = marked.replace("|", "")

    assert not cuts(text, marked.index("|"), ENGLISH)
    assert not cuts(text, len(marked.rsplit("|", 1)[0].replace("|", "")), ENGLISH)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("the old lamp", 3),
        ("near-complete darkness", 2),
        ("lamp — an old", 3),
        ("lamp—an old", 3),
        ("lamp--an old", 3),
        ("lamp – old", 2),
        ("6 May 2001", 3),
        ("— … !", 0),
        ("", 0),
        ("他们离开", 4),
        ("(the) “lamp”", 2),
        ("Türkiye is é", 3),
    ],
)
def test_words_are_counted_as_a_reader_does(text: str, count: int) -> None:
    assert has_words(text, count) or count == 0
    assert not has_words(text, count + 1)


def test_a_dash_may_part_words_as_long_as_nobody_knows_the_document() -> None:
    assert may_have_words("near-complete darkness", 3)
    assert not may_have_words("near-complete", 3)


@given(st.text(alphabet=st.sampled_from("aS1 .,'’-—$%()[]/&\u0301\n"), max_size=12), st.integers())
def test_any_place_of_any_text_can_be_judged(text: str, index: int) -> None:
    assert cuts(text, index % 14) in (True, False)
