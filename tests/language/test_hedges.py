"""Words on which a meaning hangs are found as whole words, in any typography."""

from __future__ import annotations

import pytest

from chronology.language.en.hedges import (
    APPROXIMATIONS,
    ATTRIBUTIONS,
    HEDGES,
    LIMITERS,
    NEGATIONS,
    Listed,
    find,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They did not leave, nor did they stay without lamps.", ["not", "nor", "without"]),
        ("They don’t, didn't, won`t and cannot go.", ["don’t", "didn't", "won`t", "cannot"]),
        ("No keeper was there. See No. 5.", ["No"]),
        ("The Board declined to answer and denied it.", ["declined", "denied"]),
        ("rather\nthan two", ["rather\nthan"]),
        ("few lamps, a few lamps", ["few"]),
        ("a knot, a note, nothings", []),
    ],
)
def test_negations_are_found(text: str, expected: list[str]) -> None:
    assert [found.text for found in find(text, NEGATIONS)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They may leave in May.", ["may"]),
        ("It reportedly might; it appears so.", ["reportedly", "might", "appears"]),
        (
            "According to her, it was allegedly planned for June.",
            ["According to", "allegedly", "planned for"],
        ),
        ("about 40 lamps, about the lamps, around five", ["about", "around"]),
        ("some 300 and some others", ["some"]),
        ("a likely story, like that", ["likely"]),
        ("up to $5 and over €3", ["up to", "over"]),
        ("they left on the island", []),
    ],
)
def test_hedges_are_found(text: str, expected: list[str]) -> None:
    assert [found.text for found in find(text, HEDGES)] == expected


def test_limiters_and_attributions_are_found() -> None:
    text = "They left, but only if it is dry, she said; yet, the Board noted, they stay."

    assert [found.text for found in find(text, LIMITERS)] == ["but", "only", "if"]
    assert [found.text for found in find(text, ATTRIBUTIONS)] == ["said", "noted"]


def test_a_part_of_a_text_is_searched_but_seen_in_its_surroundings() -> None:
    text = "They lost about 40 lamps, not 50."

    assert [*find(text, APPROXIMATIONS, 0, 15)] == [Listed(10, 15, "about")]
    assert not [*find(text, APPROXIMATIONS, 0, 14)]
    assert not [*find(text, NEGATIONS, 27, 33)]


def test_lists_may_be_added_up() -> None:
    both = NEGATIONS + HEDGES

    assert [found.text for found in find("They may not go.", both)] == ["may", "not"]
