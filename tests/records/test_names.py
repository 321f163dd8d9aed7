"""Surface forms of entities, and finding them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chronology.records.models import Actor
from chronology.records.names import Names, fold, forms
from chronology.records.prose import Prose
from chronology.values.yaml_tree import Source


def actor(name: str, *aliases: str) -> Actor:
    made = Actor(name=name, aliases=list(aliases), kind="body")
    id_ = name.lower().replace(" ", "-").replace("'", "")
    made.placed(id_, Source(f"docs/actors/{id_}.md"), Prose())
    return made


NAMES = Names([actor("National Army"), actor("Army"), actor("O'Brien", "the O'Brien family")])


def test_the_longest_form_wins() -> None:
    assert [one.id for one in NAMES.find("The National Army and the Army")] == [
        "national-army",
        "army",
    ]


def test_a_form_is_found_within_a_longer_one_where_that_is_asked() -> None:
    assert NAMES.anywhere("The National Army") == {"national-army", "army"}


def test_a_form_is_whole_words_letter_for_letter() -> None:
    assert not NAMES.find("The army, the Armyman")


def test_an_apostrophe_is_one_in_any_form_and_a_space_too() -> None:
    (one,) = NAMES.find("the O’Brien\n family")
    assert one.id == "obrien"
    assert fold("O’Brien   family") == "O'Brien family"


def test_a_form_that_is_written_twice_is_one() -> None:
    assert [form for form, _ in forms(actor("Army", "Army", "The Army"))] == ["Army", "The Army"]


@given(st.text(max_size=60))
def test_what_is_found_stands_there(text: str) -> None:
    for one in NAMES.find(text):
        assert NAMES.anywhere(fold(text[one.start : one.end]))


def test_names_are_one_where_the_same_go_by_the_same_forms() -> None:
    again = Names([actor("National Army"), actor("Army"), actor("O'Brien", "the O'Brien family")])
    assert (again, hash(again)) == (NAMES, hash(NAMES))
    assert Names([actor("Army")]) != NAMES
    assert NAMES.forms("o-brien") == ()
    assert NAMES.forms("obrien") == ("O'Brien", "the O'Brien family")
