"""Who did what to whom, in which order and which way."""

from __future__ import annotations

import pytest

from chronology.language.en.roles import exchanged, reversed_, turned
from chronology.records.models import Actor
from chronology.records.names import Names
from chronology.records.prose import Prose
from chronology.values.yaml_tree import Source


def _names() -> Names:
    actors = []
    for name in ("Guild", "Crown", "Eastham", "Westham"):
        actor = Actor(name=name, kind="body")
        actor.placed(name.lower(), Source(f"docs/actors/{name.lower()}.md"), Prose())
        actors.append(actor)
    return Names(actors)


NAMES = _names()


@pytest.mark.parametrize(
    ("quote", "sentence"),
    [
        ("the Guild praised the Crown", "The Crown praised the Guild"),
        ("the Guild was accused by the Crown", "The Crown was accused by the Guild"),
        ("the Guild was accused by the Crown", "The Guild accused the Crown"),
        ("the Guild told the Crown of it", "The Crown told the Guild of it"),
    ],
)
def test_who_acts_and_who_is_acted_upon_do_not_change_places(quote: str, sentence: str) -> None:
    assert list(exchanged(sentence, (quote,), NAMES))
    assert not list(exchanged(quote, (quote,), NAMES))


@pytest.mark.parametrize(
    ("quote", "sentence"),
    [
        ("the Guild was accused by the Crown", "The Crown accused the Guild"),
        ("the Guild met the Crown", "The Crown met the Guild"),
        ("the Guild and the Crown discussed it", "The Crown and the Guild discussed it"),
        ("the Guild praised the Crown", "The Crown ignored the Guild"),
    ],
)
def test_passives_and_what_both_do_are_the_same(quote: str, sentence: str) -> None:
    assert not list(exchanged(sentence, (quote,), NAMES))


def test_before_does_not_become_after() -> None:
    quote = ("it was sold after the long war ended",)
    assert list(reversed_("It was sold before the long war ended", quote, NAMES))
    assert not list(reversed_("It was sold once the long war ended", quote, NAMES))
    assert not list(reversed_("The long war ended before it was sold", quote, NAMES))


def test_what_was_a_week_ago_did_not_come_a_week_later() -> None:
    assert list(reversed_("It came two weeks later", ("it came two weeks ago",), NAMES))
    assert not list(reversed_("It had come two weeks before", ("it came two weeks ago",), NAMES))


def test_from_does_not_become_to() -> None:
    quote = ("they sailed from Eastham to Westham",)
    assert [id_ for id_, _ in turned("They sailed from Westham to Eastham", quote, NAMES)]
    assert not list(turned("They sailed to Westham from Eastham", quote, NAMES))
