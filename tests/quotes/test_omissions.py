"""Words may be left out of a quotation at an ellipsis, unless that changes what is said."""

from __future__ import annotations

import pytest

from chronology.language import pack
from chronology.quotes.documents import Document
from chronology.quotes.normal import Span
from chronology.quotes.verify import verify
from lighthouse import DOCUMENT, found, rule


@pytest.mark.parametrize("sign", ["…", "...", ". . .", "[…]", "[...]", "[ . . . ]", "\u00a0…\n"])
def test_words_may_be_left_out_at_an_ellipsis(sign: str) -> None:
    parts = ["Two of the five keepers", "on 5 May 2001"]

    assert found(f"{parts[0]} {sign} {parts[1]}") == parts
    assert found(f"{parts[0]}{sign}{parts[1]}") == parts


def test_several_ellipses_are_several_parts() -> None:
    assert found("Two of … left the … built in 1871") == ["Two of", "left the", "built in 1871"]
    assert found("the lamp… will ever … told Coast Press") == [
        "the lamp… will ever",
        "told Coast Press",
    ]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("on 5 May 2001 … Two of the five", "ellipsis-out-of-order"),
        ("five keepers left … keepers left the Gull", "ellipsis-out-of-order"),
        ("Two … left the Gull Rock", "ellipsis-part-too-short"),
        ("Two of the five … lighthouse", "ellipsis-part-too-short"),
        ("Two of … … left the", "ellipsis-part-too-short"),
        ("Two of … left … built in", "ellipsis-part-too-short"),
        ("Two of the five keepers …", "ellipsis-at-the-edge"),
        ("Two of the five keepers […].", "ellipsis-at-the-edge"),
        ("… Two of the five keepers", "ellipsis-at-the-edge"),
        ("“... Two of the five keepers", "ellipsis-at-the-edge"),
        ("The others are … to follow by", "ellipsis-hides-words"),
        ("The others are … expected to follow", "ellipsis-hides-words"),
        ("Its owner … the island", "ellipsis-hides-words"),
        ("It had … the repair was unrelated", "ellipsis-hides-words"),
        ("dark since Sunday … harbour is open", "ellipsis-hides-words"),
        ("the Board’s clerk … to follow by", "ellipsis-joins-sentences"),
        ("left the Gull Rock … end of June", "ellipsis-joins-sentences"),
        ("the clerk told … The Board spent", "ellipsis-joins-sentences"),
        ("Two of the six … on 5 May", "quote-not-found"),
        ("Two of the fi … on 5 May", "quote-cuts-a-word"),
        ("Two of the … 5 May 200", "quote-cuts-a-word"),
        ("Leave a … been dark for me", "quote-in-furniture"),
        ("near - complete … of its budget", "ellipsis-part-too-short"),
    ],
)
def test_an_ellipsis_may_not_change_what_is_said(quote: str, expected: str) -> None:
    assert rule(quote) == expected


def test_whole_sentences_may_be_left_out_between_whole_sentences() -> None:
    document = Document(
        "d", "The lamp is dark. It rains a lot. The keepers left. Nobody came.", reader=pack("en")
    )

    assert found("The lamp is dark. … The keepers left", document) == [
        "The lamp is dark.",
        "The keepers left",
    ]
    assert found("The lamp is dark.... The keepers left", document)
    assert (
        verify(document, "The lamp is dark … The keepers left").rule == "ellipsis-joins-sentences"
    )
    assert verify(document, "The lamp is dark. … keepers left").rule == "ellipsis-joins-sentences"


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("The lamp is dark。 … Then all slept。", None),
        ("The lamp … is dark。", None),
        ("The lamp … keepers left", "ellipsis-joins-sentences"),
        ("The lamp … The keepers left", "ellipsis-joins-sentences"),
        ("lamp is dark。 … keepers left", None),
        ("keepers left。 … all slept。", None),
        ("is dark。 … all slept。", "ellipsis-joins-sentences"),
    ],
)
def test_sentences_may_end_without_a_space_behind_them(quote: str, expected: str | None) -> None:
    text = "The lamp is dark。The keepers left。Then all slept。"
    assert verify(Document("d", text, reader=pack("en")), quote).rule == expected


def test_an_ellipsis_after_a_full_stop_may_hide_the_beginning_of_the_next_sentence_only() -> None:
    document = Document(
        "d", "The lamp is dark. By noon the keepers left. Then all slept.", reader=pack("en")
    )

    assert found("lamp is dark. … the keepers left", document) == [
        "lamp is dark.",
        "the keepers left",
    ]


def test_the_closest_parts_are_meant() -> None:
    document = Document(
        "d", "The lamp was lit and the lamp was then moved far away, the lamp was old."
    )

    assert verify(document, "The lamp was … far away").spans == (Span(0, 12), Span(45, 53))
    assert verify(document, "the lamp was … far away").spans == (Span(21, 33), Span(45, 53))


def test_parts_that_fit_in_two_places_are_ambiguous() -> None:
    document = Document(
        "d", "The lamp was very old. It rained. The lamp was very old indeed.", reader=pack("en")
    )

    assert verify(document, "The lamp … very old").rule == "quote-ambiguous"
    assert verify(document, "The lamp … very old", suffix="indeed").found
    assert verify(document, "The lamp … very old", suffix="It rained").spans[0] == Span(0, 8)
    assert verify(document, "The lamp … very old", prefix="nowhere").rule == "quote-not-found"


def test_a_sound_place_is_preferred_to_one_that_hides_words() -> None:
    document = Document(
        "d",
        "The lamp was not very old then. It rained. The lamp was then very old.",
        reader=pack("en"),
    )

    assert verify(document, "The lamp … very old").spans[0].start == 43


def test_an_ellipsis_of_the_document_may_also_be_one_of_the_quotation() -> None:
    document = Document(
        "d", "the lamp… and so. We saw the lamp… or the old harbour and so on.", reader=pack("en")
    )

    assert found("the lamp… and so", document) == ["the lamp… and so"]
    assert found(
        "saw the lamp… the old harbour",
        Document("d", "We saw the lamp… the old harbour", reader=pack("en")),
    )
    assert found(
        "saw the … harbour and … so on",
        Document("d", "We saw the … harbour and then so on, harbour and so", reader=pack("en")),
    )
    assert verify(document, "We saw … the lamp… and so").found


def test_a_hundred_ellipses_are_no_quotation() -> None:
    verdict = verify(DOCUMENT, " … ".join(["of the"] * 102))

    assert verdict.rule == "quote-not-found"
    assert "more than 100 times" in verdict.message
