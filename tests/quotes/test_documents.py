"""A document knows its paragraphs, lines, sentences and the parts that are not its body."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.quotes.documents import Document, Zone

BLOCKS = "\nLamp goes out\n\nThe keepers left\nthe island. The lamp is dark.\n \nBy Ann Moor\n\n\n"


def test_blank_lines_part_the_paragraphs_if_there_are_any() -> None:
    paragraphs = Document("d", BLOCKS).paragraphs

    assert [(p.line, p.text.split("\n")[0]) for p in paragraphs] == [
        (2, "Lamp goes out"),
        (4, "The keepers left"),
        (7, "By Ann Moor"),
    ]


def test_each_line_is_a_paragraph_where_no_blank_line_parts_any() -> None:
    document = Document("d", "\n Lamp goes out\r\nThe keepers left.\rBy Ann Moor\n\n")

    assert [(p.line, p.text) for p in document.paragraphs] == [
        (2, "Lamp goes out"),
        (3, "The keepers left."),
        (4, "By Ann Moor"),
    ]


@given(st.text(alphabet=st.sampled_from("ab \n\r\t")))
def test_every_letter_stands_in_one_paragraph(text: str) -> None:
    paragraphs = Document("d", text).paragraphs

    assert all(text[p.start : p.end] == p.text == p.text.strip() != "" for p in paragraphs)
    assert "".join("".join(p.text for p in paragraphs).split()) == "".join(text.split())


def test_lines_and_columns_count_from_one_whatever_ends_a_line() -> None:
    document = Document("d", "ab\r\ncd\ref\n")

    assert [document.line_column(at) for at in (0, 1, 4, 5, 7, 10)] == [
        (1, 1),
        (1, 2),
        (2, 1),
        (2, 2),
        (3, 1),
        (4, 1),
    ]


def test_sentences_stay_within_their_paragraph() -> None:
    document = Document("d", BLOCKS)

    assert [document.text[start:end] for start, end in document.sentences] == [
        "Lamp goes out",
        "The keepers left\nthe island.",
        "The lamp is dark.",
        "By Ann Moor",
    ]


def test_the_hash_of_a_paragraph_changes_with_its_words_and_with_nothing_else() -> None:
    one = Document("d", "The keepers left.\n\n“The lamp is dark,” she said.")
    other = Document("d", 'The keepers stayed.\n\n\n"The lamp\nis dark," she said.')

    assert re.fullmatch(r"[0-9a-f]{8}", one.paragraphs[0].hash)
    assert one.paragraphs[1].hash == other.paragraphs[1].hash
    assert one.paragraphs[0].hash != other.paragraphs[0].hash


def test_the_hash_of_spans_is_that_of_the_paragraphs_they_touch() -> None:
    document = Document("d", "The keepers left.\n\nThe lamp is dark.\n\nNobody came.")
    first, second, third = document.paragraphs

    assert document.paragraph_hash([(4, 11)]) == first.hash
    assert document.paragraph_hash([(second.start, second.end)]) == second.hash
    both = document.paragraph_hash([(third.start, third.end), (0, 3)])
    assert both not in {first.hash, second.hash, third.hash}
    assert both == document.paragraph_hash([(0, 3), (third.start, third.end)])


def test_a_half_of_a_pair_can_be_hashed() -> None:
    assert len(Document("d", "a \ud800 b").paragraphs[0].hash) == 8


def test_what_is_in_no_zone_is_body() -> None:
    text = "Lamp out. Fog (AP) — The keepers left. Ad"
    headline, dateline = Zone("headline", 0, 9), Zone("dateline", 10, 18)
    advert = Zone("furniture", 39, 41, "advertisement")
    document = Document("d", text, (advert, headline, dateline))

    assert [zone.kind for zone in document.zones_of(0, 9)] == ["headline"]
    assert [zone.kind for zone in document.zones_of(0, len(text))] == [
        "headline",
        "dateline",
        "body",
        "furniture",
    ]
    assert [zone.kind for zone in document.zones_of(18, 38)] == ["body"]
    assert [zone.kind for zone in document.zones_of(10, 21)] == ["dateline"]
    assert [zone.kind for zone in document.zones_of(17, 24)] == ["body"]
    assert not [*document.zones_of(18, 20)]


def test_zones_may_lie_within_one_another() -> None:
    outer, inner = Zone("headline", 0, 16), Zone("furniture", 4, 8)
    document = Document("d", "The lamp is out. They left.", (outer, inner))

    assert [zone.kind for zone in document.zones_of(0, 27)] == ["headline", "furniture", "body"]


LONG = "The keeper of lamp {} left. "


@pytest.mark.parametrize(
    "words", ["keeper of lamp 4711 left", "amp 4711 le", "left. The", "lamp 99999 left"]
)
def test_a_long_document_finds_by_its_index_what_a_short_one_finds_by_searching(words: str) -> None:
    text = "".join(LONG.format(number) for number in range(6000))
    document = Document("d", text)

    assert document.is_long
    assert [*document.places(words)] == [m.start() for m in re.finditer(re.escape(words), text)]


def test_no_words_stand_nowhere() -> None:
    assert not [*Document("d", "The lamp").places("")]
