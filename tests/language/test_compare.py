"""What is asked of a sentence, and how much doubt it takes."""

from __future__ import annotations

import pytest

from chronology.language import Passages, pack

PASSAGE = (
    "The council of Aldby may close the old mill in spring, the clerk wrote, and not a single"
    " baker has objected."
)


def kinds(sentence: str, *passages: str) -> set[str]:
    found = pack("en").departures(sentence, Passages(passages or (PASSAGE,)))
    return {one.kind for one in found}


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("The council of Aldby could shut the old mill in spring.", set()),
        ("The council of Aldby closes the old mill in spring.", {"dropped-qualifier"}),
        ("A baker has objected.", {"dropped-negation"}),
        ("Ruth Orme and the council may close the old mill of Aldby.", set()),
        ("The council may close the old mill in spring, Ruth Orme asked.", {"unsupported-name"}),
        ("The council of Aldby may secretly close the old mill in spring.", {"unsupported-word"}),
        ("The council may not close the old mill.", {"added-negation"}),
    ],
)  # fmt: skip
def test_what_words_leave_out_or_add_is_asked(sentence: str, asked: set[str]) -> None:
    assert asked <= kinds(sentence)
    assert asked or not kinds(sentence)


def test_one_word_in_other_words_is_no_doubt_and_many_are() -> None:
    passage = "The barge carried coal, timber and wool from the northern docks to the city in May."
    assert not kinds(
        "The barge carried coal and timber from the northern quay to the city.", passage
    )
    assert kinds("The painter hung coal sketches in a rented gallery.", passage)


def test_in_a_long_document_less_doubt_is_enough() -> None:
    short = "The barge carried coal and timber to the city."
    sentence = "The barge carried coal, timber and marble statues to the city."
    filler = " ".join(f"Nothing more is told of day {n}." for n in range(20))
    assert not kinds(sentence, short)
    assert kinds(sentence, f"{short} {filler}")


def test_words_from_places_far_apart_are_asked_about() -> None:
    filler = " ".join(f"Nothing more is told of day {n}." for n in range(20))
    passage = f"Orme sold the mill. {filler} Lind painted the harbour bridge."
    assert "juxtaposed" in kinds("Orme painted the harbour bridge and sold the mill.", passage)


def test_what_all_is_about_may_be_named_nowhere() -> None:
    passage = "The film was shot in Aldby and released by Orme Pictures."
    assert not kinds("Winter Wheat was shot in Aldby.", passage)
    assert "unsupported-name" in kinds("The film was shot in Northam by Orme Pictures.", passage)


@pytest.mark.parametrize(("sentences", "asked"), [(7, False), (13, False), (16, True), (40, True)])
def test_the_longer_a_document_is_the_less_doubt_is_enough(
    sentences: int,
    asked: bool,  # noqa: FBT001 - a side
) -> None:
    filler = " ".join(f"Nothing more is told of day {n}." for n in range(sentences - 1))
    passage = f"The barge carried coal and timber to the city. {filler}"
    sentence = "The barge carried coal, timber and marble statues to the city."
    assert bool(kinds(sentence, passage)) is asked


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        # Of as many words the long ones say more, and a word that says little says half.
        ("The barge bore coal and tin, oats, hay and wax.", False),
        ("The barge bore coal and turpentine, machinery, porcelain and parchment.", True),
        ("The barge was a part of a group and a member of a series.", False),
    ],
)
def test_a_word_counts_by_its_length(sentence: str, asked: bool) -> None:  # noqa: FBT001 - a side
    passage = "The barge bore coal, rope, sand and salt."
    assert bool(kinds(sentence, passage)) is asked


def test_a_whole_document_names_what_it_is_about() -> None:
    short = "The film was shot in Aldby and released by Orme Pictures."
    filler = " ".join(f"Nothing more is told of day {n}." for n in range(7))
    assert not kinds("Winter Wheat was shot in Aldby.", short)
    assert kinds("Winter Wheat was shot in Aldby.", f"{short} {filler}")
