"""A quotation is found if it stands in the document word for word, and is refused if not."""

from __future__ import annotations

import random
import re
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronology import quotes
from chronology.documents import Document, Zone
from chronology.normal import Span
from chronology.passages import Words
from chronology.quotes import Verdict, locate, verify
from chronology.tokens import has_words

TEXT = """Keepers leave Gull Rock as the lamp fails

By Ann Moor
FOGHAVEN (Coast Press) — Two of the five keepers left the Gull Rock lighthouse — built in 1871 — \
on 5 May 2001, the Board’s clerk said. The others are reportedly expected to follow by the end of \
June. “We don’t know if the lamp… will ever burn again,” the clerk told Coast Press. “Nobody [at \
the Board] has a plan.”

The Board spent $1,200 on a near-complete repair, or 4.5% of its budget, and 1\u00a0500 lamps. It \
had denied that the repair was unrelated to the fire. The Café Müller closed. Its owner has not \
left the island.

What it means

The lamp has been dark since Sunday, although the harbour is open. The lamp has been dark before. \
A fog signal of the U.S. navy sounds instead. The soldiers’ quarters are shut.

2 comments. Leave a Reply. The lamp has been dark for me too
"""


def zones() -> tuple[Zone, ...]:
    named = [
        ("headline", "Keepers leave Gull Rock as the lamp fails"),
        ("byline", "By Ann Moor"),
        ("dateline", "FOGHAVEN (Coast Press)"),
        ("heading", "What it means"),
        ("furniture", "2 comments. Leave a Reply. The lamp has been dark for me too"),
    ]
    return tuple(
        Zone(kind, TEXT.index(words), TEXT.index(words) + len(words), "a form" * (kind[0] == "f"))
        for kind, words in named
    )


DOCUMENT = Document("gazette", TEXT, zones())


def rule(quote: str, prefix: str | None = None, suffix: str | None = None) -> str:
    verdict = verify(DOCUMENT, quote, prefix, suffix)
    assert verdict.found == (verdict.rule is None)
    assert verdict.found == bool(verdict.spans)
    assert verdict.found or (verdict.message and verdict.help)
    return verdict.rule or "found"


def found(quote: str, document: Document = DOCUMENT) -> list[str]:
    verdict = verify(document, quote)
    assert verdict.found, verdict
    return [document.text[start:end] for start, end in verdict.spans]


# ── what is found ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("Two of the five keepers", "Two of the five keepers"),
        ("Two of the five keepers.", "Two of the five keepers"),
        ("on 5 May 2001,", "on 5 May 2001,"),
        ("on 5 May 2001!”", "on 5 May 2001"),
        ("by the end of June.", "by the end of June."),
        ("by the end of June.” Then".removesuffix(" Then"), "by the end of June."),
        ("will ever burn again,”", "will ever burn again,”"),
        ("lighthouse - built\nin 1871 --  on 5 May", "lighthouse — built in 1871 — on 5 May"),
        ("— built in 1871 —", "— built in 1871 —"),
        ("\"We don't know if", "“We don’t know if"),
        ("«We don´t know if", "“We don’t know if"),
        ("know if the lamp… will ever", "know if the lamp… will ever"),
        ("know if the lamp ... will ever", "know if the lamp… will ever"),
        ("know if the lamp . . . will ever", "know if the lamp… will ever"),
        ('"Nobody [at the Board] has a plan', "“Nobody [at the Board] has a plan"),
        ("spent $1,200 on a near-complete repair", "spent $1,200 on a near-complete repair"),
        ("spent $1,200 on a near‐complete repair", "spent $1,200 on a near-complete repair"),
        ("1 500 lamps. It", "1\u00a0500 lamps. It"),
        ("The Cafe\u0301 Mu\u0308ller closed", "The Café Müller closed"),
        ("of the U.S. navy", "of the U.S. navy"),
        ("signal of the U.S", "signal of the U.S"),
        ("signal of the U.S.", "signal of the U.S."),
        ("The soldiers' quarters", "The soldiers’ quarters"),
        ("By Ann Moor", "By Ann Moor"),
        ("Keepers leave Gull Rock", "Keepers leave Gull Rock"),
        ("has a plan.” The Board spent", "has a plan.”\n\nThe Board spent"),
        ("4.5% of its", "4.5% of its"),
    ],
)
def test_a_passage_is_found_at_its_place_in_any_dress(quote: str, passage: str) -> None:
    assert found(quote) == [passage]


def test_a_document_may_hide_characters_that_a_quotation_need_not_have() -> None:
    document = Document("d", "\ufeffThe light\u00adhouse \u200eis dark, می\u200cخواهم گفت او")

    assert found("The lighthouse is dark", document) == ["The light\u00adhouse \u200eis dark"]
    assert found("The light\u00adhouse is dark", document)
    assert found("می\u200cخواهم گفت او", document)
    assert verify(document, "The lighthou\u00adse is dark").rule == "hidden-characters"
    assert verify(document, "The lighthouse is d\u200cark").rule == "hidden-characters"


def test_genuine_words_of_another_alphabet_are_found() -> None:
    document = Document(
        "d", "The sign reads СССР маяк с острова, he said. No ﬁre at 5 \u212a or １００ lamps"
    )

    assert found("СССР маяк с острова", document)
    assert found("reads СССР маяк", document)
    assert found("No ﬁre at 5 \u212a", document)
    assert verify(document, "No fire at 5").rule == "quote-not-found"
    assert verify(document, "reads CCCP маяк").rule == "look-alike-characters"
    assert verify(document, "sign reads CCCP").rule == "look-alike-characters"
    assert verify(document, "No ﬁre at 5 K or １００ lamps").found
    assert verify(document, "K or １００ lаmps").rule == "look-alike-characters"


# ── what is not found ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "quote",
    [
        "Three of the five keepers left",
        "Two of the five Keepers left",
        "Two of the keepers left the",
        "Two of five the keepers left",
        "Two of the five keepers have left",
        "on 6 May 2001",
        "on 5 May, 2001",
        "spent $1.200 on a near",
        "a near complete repair",
        "The Cafe Muller closed",
        "Its owner has left the island",
        "The others are expected to follow",
        "“Two of the five keepers”",
        "nothing of this kind whatever",
        "know if the lamp will ever",
        "Nobody at the Board has a plan",
    ],
)
def test_another_text_is_not_found(quote: str) -> None:
    assert rule(quote) == "quote-not-found"


def test_the_right_words_are_offered_with_what_differs() -> None:
    verdict = verify(DOCUMENT, "Two of the six keepers left the Gull Rock lighthouse")

    assert "quoted: “six”, document: “five”" in verdict.message
    assert (
        "did you mean to quote: “Two of the five keepers left the Gull Rock lighthouse”"
        in verdict.help
    )
    assert "(line 4, column 26)" in verdict.help
    assert verdict.near is not None
    assert DOCUMENT.text[verdict.near.start : verdict.near.end] == verdict.near.text


@pytest.mark.parametrize(
    "quote",
    ["", " ", "…", "...", "”.!", "Gull Rock", "the U.S.", "near-complete repair", "lamp — dark"],
)
def test_fewer_than_three_words_prove_nothing(quote: str) -> None:
    assert rule(quote) == "quote-too-short"


def test_a_compound_in_a_loose_dress_is_still_one_word() -> None:
    assert rule("near - complete repair") == "quote-too-short"


@pytest.mark.parametrize(
    "quote",
    [
        "spent $1",
        "200 on a near-complete",
        "1,200 on a near-complete",
        "The Board spent $1",
        "complete repair, or 4.5%",
        "or 4.5",
        "repair, or 4",
        "5% of its budget",
        "500 lamps. It had",
        "related to the fire",
        "the repair was un",
        "“We don",
        "t know if the",
        "S. navy sounds instead",
        "of the U",
        "instead. The soldiers",
        "001, the Board",
        "on 5 May 2001, the Board",
        "its budget, and 1",
    ],
)
def test_a_word_or_a_number_is_not_cut(quote: str) -> None:
    assert rule(quote) in {"quote-cuts-a-word", "quote-too-short"}
    if len(quote.split()) > 2:
        assert rule(quote) == "quote-cuts-a-word"


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("2 comments. Leave a Reply", "quote-in-furniture"),
        ("instead. The soldiers’ quarters are shut. 2 comments", "quote-in-furniture"),
        ("as the lamp fails By Ann Moor", "quote-crosses-zones"),
        ("the lamp fails By Ann Moor FOGHAVEN", "quote-crosses-zones"),
        ("FOGHAVEN (Coast Press) — Two of the five", "quote-crosses-zones"),
        ("left the island. What it means", "quote-crosses-zones"),
        ("left the island. What it means The lamp has", "quote-crosses-zones"),
        ("(Coast Press) … the Gull Rock lighthouse", "quote-crosses-zones"),
        ("Gull Rock as […] the clerk told Coast Press", "quote-crosses-zones"),
    ],
)
def test_what_is_not_one_part_of_the_article_is_refused(quote: str, expected: str) -> None:
    assert rule(quote) == expected


def test_a_message_names_the_parts_and_the_reason() -> None:
    assert "furniture, a form" in verify(DOCUMENT, "Leave a Reply").message
    assert "headline → byline" in verify(DOCUMENT, "as the lamp fails By Ann").message


def test_two_places_must_be_told_apart() -> None:
    verdict = verify(DOCUMENT, "The lamp has been dark")

    assert verdict.rule == "quote-ambiguous"
    assert "2 times, at line:column 10:1, 10:68" in verdict.message
    assert [TEXT[slice(*spans[0])] for spans in verdict.places] == ["The lamp has been dark"] * 2
    assert rule("The lamp has been dark since") == "found"
    assert rule("The lamp has been dark", suffix="since Sunday") == "found"
    assert rule("The lamp has been dark", suffix="before.") == "found"
    assert rule("The lamp has been dark", prefix="the harbour is\nopen.") == "found"
    assert rule("The lamp has been dark", prefix="means") == "found"
    assert rule("The lamp has been dark", prefix="", suffix="") == "quote-ambiguous"


def test_a_prefix_that_does_not_stand_there_refuses_even_a_single_place() -> None:
    assert rule("Two of the five keepers", prefix="(Coast Press) —") == "found"
    assert rule("Two of the five keepers", prefix="(Coast News) —") == "quote-not-found"
    assert rule("Two of the five keepers", suffix="stayed") == "quote-not-found"
    assert "not between that prefix" in verify(DOCUMENT, "Two of the five keepers", "x").message


def test_many_places_are_counted_and_some_are_listed() -> None:
    verdict = verify(Document("d", "the lamp is out " * 30), "the lamp is out")

    assert "30 times" in verdict.message
    assert "and 25 more" in verdict.message
    assert len(verdict.places) == 30


# ── characters ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "char", "\u200b\u200d\u00ad\u202e\u2066\ufeff\ufe0f\u3164\u2800\x00\x1b\x1c\x7f\ud800\U000e0041"
)
@pytest.mark.parametrize(
    "quote",
    [
        "Two of the fi{}ve keepers",
        "{}Two of the five",
        "Two of the five{}",
        "Gull{}",
        "Two {}of … lighthouse now",
    ],
)
def test_hidden_characters_are_refused_before_anything_else(char: str, quote: str) -> None:
    assert rule(quote.format(char)) == "hidden-characters"


@pytest.mark.parametrize(
    ("quote", "named"),
    [
        (
            "Two of the fivе keepers",
            "cyrillic small letter ie (U+0435) for latin small letter e (U+0065)",
        ),
        ("Тwо оf thе five keepers", "cyrillic"),
        ("Τwo of the five keepers", "greek capital letter tau"),
        ("on ５ May 2001", "fullwidth digit five (U+FF15) for digit five (U+0035)"),
        ("on \u0665 May 2001", "arabic-indic digit five (U+0665) for digit five"),
        ("the five ｋeepers left", "fullwidth latin small letter k"),
        ("the \ufb01ve keepers left", "latin small ligature fi (U+FB01)"),
        ("the 𝐟ive keepers left", "mathematical bold small f"),
        ("the fıve keepers left", "dotless i"),
        ("the ɡreen keepers left fіve", "cyrillic"),
        ("lamp‥ will ever burn", "two dot leader"),
        ("spent $1‚200 on a near", "single low-9 quotation mark (U+201A) for comma"),
        ("сос is lost", "cyrillic small letter es"),
        ("сос", "cyrillic small letter es"),
    ],
)
def test_look_alike_characters_are_refused_and_named(quote: str, named: str) -> None:
    assert rule(quote) == "look-alike-characters"
    assert named in verify(DOCUMENT, quote).message


def test_a_look_alike_of_the_document_itself_is_not_blamed_on_the_quotation_but_named() -> None:
    verdict = verify(Document("d", "The kеepers left the island"), "The keepers left the")

    assert verdict.rule == "quote-not-found"
    assert "the document itself has cyrillic small letter ie (U+0435)" in verdict.help


def test_many_kinds_of_look_alikes_are_counted() -> None:
    assert "and 2 more" in verify(DOCUMENT, "１２３４５６７ lamps left").message


def test_the_documents_own_odd_characters_are_not_blamed_for_another_fault() -> None:
    document = Document("d", "A ½ mile of می\u200cخواهم was lit, the Board said.")

    assert verify(document, "A ½ mile of rope was").rule == "quote-not-found"
    assert verify(document, "mile of می\u200cخواهم is lit").rule == "quote-not-found"
    assert verify(document, "A ½ mile\u200c of rope was").rule == "hidden-characters"


def test_foreign_words_that_pose_as_nothing_are_just_not_found() -> None:
    assert rule("российские войска ушли") == "quote-not-found"
    assert rule("غادر الحراس الجزيرة") == "quote-not-found"


# ── ellipses ─────────────────────────────────────────────────────────────────────────────────────


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
    document = Document("d", "The lamp is dark. It rains a lot. The keepers left. Nobody came.")

    assert found("The lamp is dark. … The keepers left", document) == [
        "The lamp is dark.",
        "The keepers left",
    ]
    assert found("The lamp is dark.... The keepers left", document)
    assert (
        verify(document, "The lamp is dark … The keepers left").rule == "ellipsis-joins-sentences"
    )
    assert verify(document, "The lamp is dark. … keepers left").rule == "ellipsis-joins-sentences"


def test_an_ellipsis_after_a_full_stop_may_hide_the_beginning_of_the_next_sentence_only() -> None:
    document = Document("d", "The lamp is dark. By noon the keepers left. Then all slept.")

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
    document = Document("d", "The lamp was very old. It rained. The lamp was very old indeed.")

    assert verify(document, "The lamp … very old").rule == "quote-ambiguous"
    assert verify(document, "The lamp … very old", suffix="indeed").found
    assert verify(document, "The lamp … very old", suffix="It rained").spans[0] == Span(0, 8)
    assert verify(document, "The lamp … very old", prefix="nowhere").rule == "quote-not-found"


def test_a_sound_place_is_preferred_to_one_that_hides_words() -> None:
    document = Document(
        "d", "The lamp was not very old then. It rained. The lamp was then very old."
    )

    assert verify(document, "The lamp … very old").spans[0].start == 43


def test_an_ellipsis_of_the_document_may_also_be_one_of_the_quotation() -> None:
    document = Document("d", "the lamp… and so. We saw the lamp… or the old harbour and so on.")

    assert found("the lamp… and so", document) == ["the lamp… and so"]
    assert found("saw the lamp… the old harbour", Document("d", "We saw the lamp… the old harbour"))
    assert found(
        "saw the … harbour and … so on",
        Document("d", "We saw the … harbour and then so on, harbour and so"),
    )
    assert verify(document, "We saw … the lamp… and so").found


def test_a_hundred_ellipses_are_no_quotation() -> None:
    verdict = verify(DOCUMENT, " … ".join(["of the"] * 102))

    assert verdict.rule == "quote-not-found"
    assert "more than 100 times" in verdict.message


# ── hostile input ────────────────────────────────────────────────────────────────────────────────

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


SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))


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


# ── locating parts of a document ─────────────────────────────────────────────────────────────────


def test_words_of_any_number_are_located() -> None:
    assert locate(TEXT, "By Ann Moor") == (Span(43, 54),)
    assert [TEXT[slice(*span)] for span in locate(TEXT, "Board")] == ["Board"] * 2
    assert locate(TEXT, "nowhere") == ()
    assert locate(TEXT, "") == ()


def test_whole_words_are_located_before_parts_of_words() -> None:
    assert locate("unlit lit unlit", "lit") == (Span(6, 9),)
    assert locate("176Putin meets", "Putin meets") == (Span(3, 14),)
