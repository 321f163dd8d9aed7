"""Whatever is asked is answered, every passage is found, and no changed one is."""

from __future__ import annotations

import random
import re
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronology.quotes import verify as quotes
from chronology.quotes.documents import Document
from chronology.quotes.normal import Span
from chronology.quotes.passages import Words
from chronology.quotes.tokens import has_words
from chronology.quotes.verify import Verdict, verify
from lighthouse import TEXT

HUGE = {
    "words": "of the " * 150_000,
    "article": TEXT * 300,
    "ellipses": "of the … " * 10_000,
    "some ellipses": " … ".join(["of the"] * 100),
    "brackets": "[ " * 20_000,
    "dots": ". " * 20_000,
    "dashes": "- " * 20_000,
    "marks": "' " * 20_000,
    "guillemets": "« » " * 10_000,
    "spaces": " " * 200_000,
    "accents": "a" + "\u0301" * 20_000 + " b c",
    "halves": "\ud800" * 20_000,
    "doubles": "сос" * 20_000,
    "everything": "".join(map(chr, range(1, 0x3000))),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", HUGE)
@pytest.mark.parametrize(
    "text", [TEXT, TEXT * 100, "of the " * 20_000, ". … " * 2_000, " \n" * 5_000]
)
def test_whatever_is_asked_is_answered(name: str, text: str) -> None:
    verdict = verify(Document("d", text), HUGE[name])

    assert isinstance(verdict, Verdict)
    assert verdict.found or (verdict.message + verdict.help).encode()
    assert len(verdict.message) < 2_000


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_can_be_compared_with_any_other(text: str, quote: str) -> None:
    verdict = verify(Document("d", text), quote)

    assert verdict.found == bool(verdict.spans)
    assert verdict.found or (verdict.message + verdict.help).encode()


@given(st.text(alphabet=st.sampled_from("ab .…-'”[]\n\u200b\u0301а,1"), max_size=40), st.data())
def test_what_is_found_is_what_was_quoted(text: str, data: st.DataObject) -> None:
    quote = data.draw(st.sampled_from([text, text[1:], text[:-1], text.replace("a", "b", 1)]))
    verdict = verify(Document("d", text), quote)

    if verdict.found and len(verdict.spans) == 1:
        passage = text[slice(*verdict.spans[0])]
        assert Words(passage).core == Words(quote).core


# ── properties ───────────────────────────────────────────────────────────────────────────────────

SPACES = [" ", "  ", "\n", "\n\n", "\t", "\u00a0", "\u2009", "\u202f", "\r\n", "\u3000"]
DASHES = ["-", "‐", "‑", "–", "—", "―", "−", "--"]


def dressed(text: str, chance: random.Random) -> str:
    text = unicodedata.normalize(chance.choice(["NFC", "NFD"]), text)
    worn = []
    for char in text:
        if char.isspace():
            worn.append(chance.choice(SPACES))
        elif char in "“”":
            worn.append(chance.choice("“”\"„‟«»‘’'‹›"))
        elif char == "’":
            worn.append(chance.choice("’'‘`´ʼʻ′‛"))
        elif char in "—–-":
            worn += (
                chance.choice(["", " ", "\u00a0"]),
                chance.choice(DASHES),
                chance.choice(["", "\n"]),
            )
        elif char == "…":
            worn.append(chance.choice(["…", "...", " . . . "]))
        else:
            worn.append(char)
    return "".join(worn)


TOKENS = [match.span() for match in re.finditer(r"\S+", TEXT)]


@settings(max_examples=400)
@given(st.randoms(use_true_random=False), st.integers(0, len(TOKENS) - 3), st.integers(3, 30))
def test_each_passage_in_each_dress_is_found_where_it_stands(
    chance: random.Random, first: int, length: int
) -> None:
    start, end = TOKENS[first][0], TOKENS[min(first + length, len(TOKENS)) - 1][1]
    document = Document("d", TEXT)
    if not has_words(TEXT[start:end], 3) or "\u00a0" in (TEXT[start - 1], TEXT[end]):
        return

    verdict = verify(document, dressed(TEXT[start:end], chance))

    assert (Span(start, end),) in verdict.places
    assert verdict.rule in {None, "quote-ambiguous"}


def changes(words: str, start: int, end: int) -> list[str]:
    word = words[start:end]
    others = [
        word + "s",
        word[:-1] + ("z" if word[-1] != "z" else "q"),
        word.swapcase(),
        f"not {word}",
        f"{word} {word}",
        word + word,
        "Fog",
    ]
    others += [str(int(word) + 1), word + "0"] if word.isdecimal() else []
    if start > 0 and re.search(r"\w", words[end:]):
        others.append("")
    return [
        (words[:start] + other + words[end:]).replace("  ", " ")
        for other in others
        if other != word
    ]


SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@pytest.mark.slow
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_no_word_of_any_sentence_of_the_archive_can_be_changed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quotes, "nearest", lambda *_: None)  # hints decide nothing
    document = Document(path.stem, path.read_bytes().decode())
    for start, end in document.sentences:
        sentence = document.text[start:end]
        words = [match.span() for match in re.finditer(r"\w+", sentence)]
        if not verify(document, sentence).found:
            continue  # a heading of two words
        for word in words:
            for changed in changes(sentence, *word):
                assert not verify(document, changed).found, changed
        for one, other in pairwise(words):
            left, right = sentence[slice(*one)], sentence[slice(*other)]
            if left != right:
                between = sentence[one[1] : other[0]]
                swapped = sentence[: one[0]] + right + between + left + sentence[other[1] :]
                assert not verify(document, swapped).found, swapped
