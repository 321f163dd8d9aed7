"""Sentences end where a reader would say so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.language.en.sentences import sentences

# A bar marks where a sentence ends.
TEXTS = [
    "The keepers left on Monday.| The lamp is dark.",
    "Gen. Ruth Hale landed on Jan. 5.| She left at 5 p.m.| The U.S. Army stayed.",
    "He met J. R. Moor of the U.S.| Then he left.",
    "The base is in Washington, D.C.| It closed in Dec. 2001.",
    "“We left.| We will not return.”| Then they sailed.",
    "“Will you stay?” he asked.| “Yes!” said she.",
    "“Did they go?” Lord Moor asked.| Nobody knew!| Why?!| Because.",
    "(It was late.)| No. 5 was dark.| It cost $1.5 million.",
    "Mr. Brown and Sen. Cruz agreed.| Lt. Col. Doe did not.",
    "Wait... what?| He paused…| Then he left.",
    "They waited. . . .| Then they left.",
    "See e.g. the map, about 3.5 km away.",
    "The company, Acme Inc., shut.| Acme Inc.| The end.",
    "It moved.[13]| It left.| See p. 4 and Vol. 2 of it.",
    "1. The lamp.| 2 keepers left.",
    "The keepers left\nthe island.| They\nsailed.",
    "A heading\n\n|The text begins.| It ends",
    "They left.\n\n|And returned.",
    "غادروا الجزيرة.| هل عادوا؟| لا",
    "他们离开了。|他们没有回来！|真的",
    "He said “stop.” and left.",
    "It has vitamin C.| The other has none.",
    "He is no. 3 of them.| Is no.| Yes.",
    "He came in Jan.| It was cold.",
    "It ended (badly).| “Then” it began.",
    "At 5.30 a.m. on Sunday they left.",
]


@pytest.mark.parametrize("marked", TEXTS)
def test_a_sentence_ends_where_a_reader_says(marked: str) -> None:
    text = marked.replace("|", "")

    found = [text[start:end] for start, end in sentences(text)]

    assert found == [part.strip() for part in marked.split("|")]


def test_nothing_has_no_sentences() -> None:
    assert sentences("") == ()
    assert sentences(" \n ") == ()


@given(st.text(alphabet=st.sampled_from("aB .?!…”“)(\n1。")))
def test_every_letter_stands_in_one_sentence_and_in_order(text: str) -> None:
    spans = sentences(text)

    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
