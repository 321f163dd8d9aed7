"""Sentences and marks know where they stand in the file, whatever markup stands around them."""

from __future__ import annotations

import pytest

from chronology.language.en.sentences import sentences
from chronology.records.prose import read

TEXT = """\
The keepers left. [@a] The keepers left. [@a]
The *keepers* left [@b] today. **The** keepers
left. [@c#d] [@ e] [editorial: so]

# The head

- On [the rock](https://example.org/The) of &amp; now. [@f]
"""


def test_each_sentence_stands_where_it_begins() -> None:
    found = [(s.text, str(s.place)) for s in read(TEXT, "x.md", 10, sentences).sentences]
    assert found == [
        ("The keepers left.", "x.md:10:1"),
        ("The keepers left.", "x.md:10:24"),
        ("The keepers left today.", "x.md:11:1"),
        ("The keepers left.", "x.md:11:34"),
        ("[@ e]", "x.md:12:14"),
        ("The head", "x.md:14:3"),
        ("On the rock of & now.", "x.md:16:3"),
    ]


def test_each_mark_stands_where_it_is_written() -> None:
    prose = read(TEXT, "x.md", 10, sentences)
    marks = [(m.name, m.place[1:]) for s in prose.sentences for m in s.marks]
    assert marks == [
        ("a", (10, 19)),
        ("a", (10, 42)),
        ("b", (11, 20)),
        ("d", (12, 7)),
        ("f", (16, 56)),
    ]
    assert [(stray.text, stray.place[1:]) for stray in prose.strays] == [("[@ e]", (12, 14))]


@pytest.mark.parametrize(
    "text",
    [
        "Two left.\n\n[@a] [editorial: b]",
        "Two left.\n\n- [@a] [editorial: b]",
        "*Two* left.\n\n> [@a] [editorial: b]",
        "Two left.\n1. [@a] [editorial: b]",
        "# [@a] [editorial: b]\n\nTwo left.",
    ],
)
def test_a_mark_that_stands_behind_no_sentence_is_told(text: str) -> None:
    prose = read(text, "x.md", 1, sentences)
    assert [sentence.text for sentence in prose.sentences] == ["Two left."]
    assert [(one.text, one.alone) for one in prose.strays] == [
        ("[@a]", True),
        ("[editorial: b]", True),
    ]
    lines = text.splitlines()
    for stray in prose.strays:
        assert lines[stray.place.line - 1][stray.place.column - 1 :].startswith(stray.text)


@pytest.mark.parametrize("text", ["A. [@x] ", "A [@x] ", "*A*. [@x] "])
def test_a_long_text_is_read_once_from_end_to_end(text: str) -> None:
    assert len(read(text * 2_000, "x.md", 1, sentences).sentences) in {1, 2_000}


@pytest.mark.parametrize(
    "placeholder",
    ["<!-- note -->", '<div data-fragment="kinds"></div>'],
    ids=["comment", "part"],
)
@pytest.mark.parametrize("markup", ["", " *truly*"], ids=["plain", "markup"])
def test_what_stands_right_below_or_above_a_placeholder_is_read(
    placeholder: str, markup: str
) -> None:
    below = f"{placeholder}\nIt was{markup} so.\n"
    above = f"It was{markup} so.\n{placeholder}\n"
    for text in (below, above, f"Before.\n\n{below}"):
        words = " ".join(s.text for s in read(text, "x.md", 1, sentences).sentences)
        assert f"It was{markup.replace('*', '')} so." in words
    (below_it,) = read(below, "x.md", 1, sentences).sentences[-1:]
    assert below_it.place.line == 2


def test_a_comment_that_hides_words_among_others_is_read_as_words() -> None:
    (sentence,) = read("<!-- note --> It was so.\n", "x.md", 1, sentences).sentences
    assert "It was so." in sentence.text


def test_a_heading_tells_its_level_with_and_without_a_parser() -> None:
    for text in ("# A\n\n## B\n\nC.\n", "# A\n\n*C.*\n\nB\n---\n"):
        headings = [
            (s.text, s.heading) for s in read(text, "x.md", 1, sentences).sentences if s.heading
        ]
        assert headings == [("A", 1), ("B", 2)]
