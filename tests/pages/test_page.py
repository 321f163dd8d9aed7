from __future__ import annotations

import json

import pytest

from chronology.edition import wording
from chronology.pages import page as _page
from chronology.records.models import Name
from chronology.values.dates import When


@pytest.mark.parametrize("text", ["2001", "2001-05", "2001-05-06"])
def test_a_plain_date_is_told_to_machines(text: str) -> None:
    assert f'<time datetime="{text}">' in _page.when(When.parse(text))


@pytest.mark.parametrize("text", ["2001-05~", "2001-05-06/2001-05-09", "[..2001-05]"])
def test_an_uncertain_date_is_told_in_words_only(text: str) -> None:
    assert "<time" not in _page.when(When.parse(text))


def test_the_drawing_of_a_date_is_silent_since_its_words_stand_beside_it() -> None:
    drawn = _page.glyph(When.parse("2001-05-06"))
    assert 'aria-hidden="true"' in drawn
    assert "aria-label" not in drawn


@pytest.mark.parametrize(
    ("lang", "direction"),
    [("ar", "rtl"), ("ku-Arab", "rtl"), ("ar-Latn", "ltr"), ("ru", "ltr"), ("en-US", "ltr")],
)
def test_a_foreign_name_says_its_language_and_direction(lang: str, direction: str) -> None:
    shown = _page.foreign(Name(text="<x>", lang=lang))
    assert shown == f'<bdi lang="{lang}" dir="{direction}">&lt;x&gt;</bdi>'


def test_languages_are_named_and_unknown_ones_keep_their_code() -> None:
    assert wording.language("ar") == "Arabic"
    assert wording.language("xx-Latn") == "xx-Latn"


def test_counts_agree_with_their_nouns() -> None:
    assert wording.count(1, "event") == "1 event"
    assert wording.count(1200, "event") == "1,200 events"
    assert wording.count(2, "entry", "entries") == "2 entries"


def test_a_long_description_ends_at_a_word() -> None:
    assert wording.shortened("short") == "short"
    assert wording.shortened("one two, three", 10) == "one two…"


def test_linked_data_cannot_end_its_element() -> None:
    text = _page.linked_data({"name": "</script><script>alert(1)"})
    assert text.count("</script>") == 1
    inner = text.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert json.loads(inner) == {"name": "</script><script>alert(1)"}


def test_ids_and_sentences_are_written_as_words() -> None:
    assert wording.spaced("handed-over") == "handed over"
    assert wording.ucfirst("publisher unknown") == "Publisher unknown"
    assert wording.ucfirst("") == ""
