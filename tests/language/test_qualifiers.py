"""Words that limit the word after them, and sentences that leave them out."""

from __future__ import annotations

import pytest

from chronology.language.en.qualifiers import dropped, qualified


def _dropped(sentence: str, *quotes: str) -> list[str]:
    return [one.sort for one in dropped(sentence, quotes)]


@pytest.mark.parametrize(
    ("quote", "sentence", "sort"),
    [
        ("They have begun to leave the town", "They left the town", "begun"),
        ("They are leaving the town", "They have left the town", "going"),
        ("They may close the road", "They will close the road", "unsure"),
        ("alleged links to a gang", "They have links to a gang", "unsure"),
        ("a former mayor spoke", "A mayor spoke", "former"),
        ("some of the boats sank", "The boats sank", "some"),
        ("most of the harvest failed", "The harvest failed", "most"),
        ("the near-complete destruction", "The complete destruction", "near"),
        ("more than a decade of war", "A decade of war", "more"),
        ("a factor in the decision", "The reason of the decision", "factor"),
    ],
)
def test_a_limit_that_is_left_out_is_missed(quote: str, sentence: str, sort: str) -> None:
    assert _dropped(sentence, quote) == [sort]


@pytest.mark.parametrize(
    ("quote", "sentence"),
    [
        ("They have begun to leave the town", "They started to leave the town"),
        ("They have begun to leave the town", "The decision to leave the town"),
        ("They have begun withdrawing", "The withdrawal was not explained"),
        ("They may close the road", "They might close the road"),
        ("They may close the road", "Nobody knows of the road"),
        ("a former mayor spoke", "One who was once mayor spoke"),
        ("some of the boats sank", "Several of the boats sank"),
        ("a number of officials came", "The official Ann Moor came"),
    ],
)
def test_another_word_for_it_will_do(quote: str, sentence: str) -> None:
    assert not _dropped(sentence, quote)


@pytest.mark.parametrize(
    ("quote", "sentence", "sorts"),
    [
        ("some evacuations failed", "The evacuees failed", ["some"]),
        ("some deployments failed", "The deployment and depletions failed", []),
    ],
)
def test_several_are_told_from_one_by_the_letters_of_a_stem(
    quote: str, sentence: str, sorts: list[str]
) -> None:
    assert _dropped(sentence, quote) == sorts


@pytest.mark.parametrize(
    ("quote", "going"),
    [
        ("The huts were living quarters", False),
        ("The halls are training grounds", False),
        ("They were living in the quarters", True),
        ("They are training recruits", True),
        ("They are leaving the training grounds", True),
    ],
)
def test_what_things_are_for_is_not_under_way(quote: str, *, going: bool) -> None:
    assert [one.sort for one in qualified(quote)] == ["going"] * going


def test_what_another_quotation_says_outright_may_be_said_outright() -> None:
    assert _dropped("They left the town", "They have begun to leave the town")
    assert not _dropped(
        "They left the town", "They have begun to leave the town", "they had left it"
    )


def test_every_qualifier_knows_what_it_qualifies() -> None:
    (one,) = qualified("Some of the old boats sank")
    assert one.heads == ("old", "boats")
