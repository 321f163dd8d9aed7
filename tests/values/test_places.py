"""From a character of a value back to the file."""

from hypothesis import given
from hypothesis import strategies as st

from chronology.values.places import follow, index_of, line_column

WORDS = st.lists(st.text("abcde", min_size=1, max_size=4), min_size=1, max_size=12)
GAPS = st.sampled_from([" ", "\n", "\n    ", "  "])


def test_a_word_is_found_behind_line_breaks() -> None:
    raw = "quote: >-\n  The keepers\n  have left"
    assert raw[follow(raw, 7, "The keepers have left", 12) :].startswith("have left")


def test_a_character_within_a_word_is_found_within_the_word() -> None:
    assert follow("the keepers", 0, "the keepers", 6) == 6


def test_a_word_that_is_written_otherwise_is_passed_over() -> None:
    raw = 'the \\"keepers\\" left'
    assert raw[follow(raw, 0, 'the "keepers" left', 14) :] == "left"
    assert follow(raw, 0, 'the "keepers" left', 5) == 3


def test_what_lies_behind_the_end_is_the_end() -> None:
    assert follow("the end", 0, "the end", 99) == 7


@given(WORDS, st.data())
def test_every_word_is_found_whatever_stands_between(words: list[str], data: st.DataObject) -> None:
    raw = "".join(data.draw(GAPS) + word for word in words)
    text = " ".join(words)
    starts = [len(" ".join(words[:n])) + bool(n) for n in range(len(words))]
    found = [follow(raw, 0, text, start) for start in starts]
    assert found == sorted(found)
    for word, at in zip(words, found, strict=True):
        assert raw[at:].startswith(word)


@given(st.text("ab\n"), st.integers(1, 9), st.data())
def test_a_place_leads_back_to_its_character(raw: str, first: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(raw)))
    assert index_of(raw, *line_column(raw, index, first), first) == index
