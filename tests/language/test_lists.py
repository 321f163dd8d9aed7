"""A word list is data: each word once, each sign explained, and every word found as it stands."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files

import pytest

from chronology.language.en.lemmas import lemma
from chronology.language.en.lists import calendar, find, finite, numbers, table, words

SIGNS = {sign for senses in table("signs").values() for sign in senses.split()}
FOUND = [
    ("The talks were allegedly broken off.", "hedge", "allegedly"),
    ("They left in May and may return.", "hedge", "may"),
    ("The United States left, as the note states.", "saying", "states"),
    ("Some left; some 200 stayed.", "approximation", "some"),
    ("A few spoke, but few listened.", "negation", "few"),
    ("It didn’t sail from Quay No. 4.", "negation", "didn’t"),
    ("According\nto the pilot it sank.", "saying", "According\nto"),
]


@pytest.mark.parametrize("name", ["signs", "small"])
def test_each_word_stands_once(name: str) -> None:
    text = (files("chronology.language.en") / f"{name}.yml").read_text("utf-8")
    keys = [match[1] for match in re.finditer(r"^([^#\s].*?): ", text, re.MULTILINE)]
    assert len(keys) == len(table(name))
    counted = Counter(form for key in keys for form in key.split(" / "))
    assert [form for form, times in counted.items() if times > 1] == []


def test_each_sign_is_explained_where_the_words_stand() -> None:
    text = (files("chronology.language.en") / "signs.yml").read_text("utf-8")
    explained = {*re.findall(r"^# ([a-z]+)(?:-…)?  +[a-z]", text, re.MULTILINE)}
    assert explained == {sign.partition("-")[0] for sign in SIGNS}


@pytest.mark.parametrize("sign", sorted(SIGNS))
def test_each_plain_word_of_a_sign_is_found(sign: str) -> None:
    plain = [form for form in words(sign) if re.fullmatch(r"[a-z' -]+", form)]
    for form in plain:
        assert [one.text for one in find(f"x {form} y", words(sign))] == [form], form


@pytest.mark.parametrize(("text", "sign", "found"), FOUND)
def test_a_word_is_a_sign_only_where_it_means_that(text: str, sign: str, found: str) -> None:
    assert [one.text for one in find(text, words(sign))] == [found]


def test_the_forms_on_a_line_are_those_of_one_verb() -> None:
    for forms, senses in table("signs").items():
        plain = [form for form in forms.split(" / ") if form.isalpha()]
        if "saying" in senses.split() and len(plain) > 1:
            odd = [form for form in plain if lemma(form) not in {*plain, lemma(plain[0])}]
            assert odd in ([], ["thinking"]), plain  # for which the library has “thinke”


def test_a_list_can_be_had_without_some_of_its_words() -> None:
    assert "claims" in words("saying")
    assert "claims" not in words("saying", but="hedge")
    assert {"says", "said"} <= {*finite("saying")}
    assert "saying" not in finite("saying")


def test_a_sign_that_no_word_has_is_a_mistake_of_ours() -> None:
    with pytest.raises(AssertionError, match="no word"):
        words("nonsense")


def test_numbers_and_the_calendar_are_whole() -> None:
    assert len(calendar("months")) == 12
    assert (calendar("months")["May"], calendar("months", short=True)["Sept"]) == (5, 9)
    assert (calendar("weekdays")["Monday"], calendar("weekdays", short=True)["Thu"]) == (0, 3)
    assert [numbers()[word] for word in ("nineteen", "ninety", "dozens", "half")] == [
        19, 90, 12, 0.5,
    ]  # fmt: skip
