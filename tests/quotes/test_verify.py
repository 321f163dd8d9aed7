"""A quotation is found if it stands in the document word for word, and is refused if not."""

from __future__ import annotations

import pytest

from chronology.quotes.documents import Document
from chronology.quotes.normal import Span
from chronology.quotes.verify import locate, verify
from lighthouse import DOCUMENT, TEXT, found, rule

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
        ("by the end of June. ”", "by the end of June."),
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


def test_quotation_marks_around_the_words_are_told_to_go() -> None:
    verdict = verify(DOCUMENT, "“Two of the five keepers left”")

    assert verdict.rule == "quote-not-found"
    assert "leave out the quotation mark" in verdict.help


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


# ── locating parts of a document ─────────────────────────────────────────────────────────────────


def test_words_of_any_number_are_located() -> None:
    assert locate(TEXT, "By Ann Moor") == (Span(43, 54),)
    assert [TEXT[slice(*span)] for span in locate(TEXT, "Board")] == ["Board"] * 2
    assert locate(TEXT, "nowhere") == ()
    assert locate(TEXT, "") == ()


def test_whole_words_are_located_before_parts_of_words() -> None:
    assert locate("unlit lit unlit", "lit") == (Span(6, 9),)
    assert locate("176Putin meets", "Putin meets") == (Span(3, 14),)
