"""Words for being somewhere, going and having gone."""

from __future__ import annotations

import pytest

from chronology.language.en.movements import has_begun, is_under_way, tells
from chronology.records.models import State


@pytest.mark.parametrize(
    ("state", "text"),
    [
        ("left", "they have already departed from the base"),
        ("left", "the barracks had been abandoned"),
        ("left", "the troops are no longer there"),
        ("left", "nobody was hurt, and the unit left"),
        ("leaving", "they have begun to withdraw"),
        ("arriving", "more soldiers are en route"),
        ("present", "they retain a presence there"),
        ("present", "their forces are in the town"),
        ("contested", "both sides fought over the town"),
        ("handed-over", "the town was handed over"),
    ],
)
def test_a_change_is_told_by_a_word_for_it(state: State, text: str) -> None:
    assert tells(state, text)


@pytest.mark.parametrize(
    ("state", "text"),
    [
        ("left", "they have begun to leave"),
        ("left", "they will leave in spring"),
        ("left", "they have not left the base"),
        ("left", "nobody has abandoned the post"),
        ("left", "the army denied that it had withdrawn"),
        ("present", "their forces left the town"),
        ("contested", "they stay in the town"),
        ("arriving", "they stay in the town"),
    ],
)
def test_and_not_by_one_for_another(state: State, text: str) -> None:
    assert not tells(state, text)


@pytest.mark.parametrize(
    "text",
    [
        "About 900 US troops remain in Syria.",
        "Russian soldiers were stationed at the airfield.",
        "British ships are based at Gibraltar.",
        "The army keeps 2,000 soldiers at the border.",
        "The rebels control the town.",
        "The fort is manned by forty men.",
        "The South Head light still has its keepers.",
        "He said that he had served at Grey Rock since 1988.",
        "The islands have been occupied by Norway since 1920.",
        "Turkey maintains a base at Bashiqa.",
        "The company keeps a crew on the platform.",
        "A small detachment guards the bridge.",
        "The army has had a base there since 1999.",
        "Firefighters stayed in the building all night.",
        "Rangers patrol the park.",
        "Russia's most important assets are two bases on the coast.",
        "Forces have begun to pull out of an area still controlled by the militia.",
        "Nobody left, and the troops are still in the town.",
        "They did not fight and their soldiers hold the town.",
    ],
)
def test_presence_is_told_by_a_word_of_being_there(text: str) -> None:
    assert tells("present", text)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody was at the base.",
        "The weather in June was fine.",
        "The base was empty.",
        "The base remained empty.",
        "Their abandoned equipment remains at the base.",
        "They withdrew from their deserted base.",
        "Their deserted base was burned.",
        "No troops were in the town.",
        "Their forces are not in the town.",
        "None of the troops remained.",
        "There were no soldiers at the airport.",
        "They never used the base.",
        "The army denies that its troops are in the village.",
        "He hoped that soldiers would never be stationed in the town.",
        "Doctors and soldiers left the area that they had guarded.",
        "Questions remain about the deal.",
        "Still, the minister was optimistic.",
        "At present, nobody knows.",
        "The ministry has no comment.",
        "They held talks in Geneva.",
        "The general held a briefing at headquarters.",
        "The prime minister used the occasion to thank the troops.",
        "The report is based on satellite pictures.",
        "The harbour authority has two cranes.",
        "The fire at the port killed two people.",
        "The troops trained in Germany before the war.",
        "The company's contract for the base expired.",
        "Nurses were paid less than guards.",
    ],
)
def test_and_not_by_any_sentence_nor_by_one_that_denies_it(text: str) -> None:
    assert not tells("present", text)


def test_of_what_lies_ahead_going_is_as_good_as_gone() -> None:
    assert tells("left", "the positions are to be vacated", ahead=True)


def test_what_has_begun_is_under_way() -> None:
    assert has_begun("they began evacuating")
    assert is_under_way("they began evacuating")
    assert not has_begun("they left")
