"""What readers take for ours, and nothing binds to a citation, is asked about by its values."""

from __future__ import annotations

from pathlib import Path

import pytest

from chronology.cli.pipeline import examine
from examples import play

LIES = {
    "title that describes": "# seeds/wire.yml\ntitle: {text: Report on 40 LIE, how: described}",
    "reasoning": "# seeds/wire.yml\npublished: {reasoning: It tells of 40 LIE on Friday.}",
    "how a publisher is known": "# seeds/wire.yml\npublisher: {how: the 40 LIE say so}",
    "name of an origin": "# seeds/wire.yml\norigins: {fishermen: {name: 40 LIE}}",
    "what was received": "# seeds/wire.yml\nreceived_as: a letter of 40 LIE",
    "why a passage is set aside": "# seeds/gazette.yml\nfurniture: [{text: Hale's ropes are the"
    " best ropes, why: the 40 LIE paid for it}]",
    "side": "# docs/actors/ole-vik.md\nside: the 40 LIE",
    "basis": "# docs/bases/south-head.md\ncoordinates: {basis: the map of 40 LIE}",
    "why a date": "dated_because: it was told by 40 LIE on that day",
    "why a date of a citation": "citations: {board: {says: , gives: 2001-05-04,"
    " dated_because: it was told by 40 LIE}}",
    "why a rule does not hold": "allow: {unsupported-name: the 40 LIE are meant by it}",
    "description of a kind": "# chronology.yml\nkinds: {plan: {description: What 40 LIE want.}}",
    "description of the site": "# chronology.yml\ndescription: How 40 LIE left.",
    "title of the site": "# chronology.yml\ntitle: Leaving 40 LIE",
}


def asked(root: Path, example: str) -> list[tuple[str, ...]]:
    play(example, root)
    return [q.words for q in examine(root).verdicts.questions if q.rule == "own-voice"]


@pytest.mark.parametrize("place", LIES)
@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("40 LIE", ["40"]),
        ("some on 3 May 1999", ["3 May 1999"]),
        ("some of Atlantis", ["Atlantis"]),
        ("three keepers of 2001", []),
        ("some keepers", []),
    ],
    ids=["number", "day", "name", "what is told", "plain words"],
)
def test_a_value_that_no_document_has_is_asked_about(
    place: str, told: str, words: list[str], tmp_path: Path
) -> None:
    found = asked(tmp_path, LIES[place].replace("40 LIE", told.replace("LIE", "birds")))
    assert found == [(word,) for word in words]


def test_an_address_is_asked_about_unless_the_document_tells_it(tmp_path: Path) -> None:
    lie = "# seeds/wire.yml\nurl: https://www.example.org/wire"
    assert asked(tmp_path / "one", lie) == [("example.org",)]
    play(lie, tmp_path / "two")
    file = tmp_path / "two/seeds/wire.txt"
    file.write_text(f"{file.read_text('utf-8')}\nFrom example.org\n", encoding="utf-8")
    assert not [
        q for q in examine(tmp_path / "two").verdicts.questions if q.words == ("example.org",)
    ]


@pytest.mark.parametrize(("day", "late"), [("2001-12-31", 0), ("2002-01-01", 1), ("2031-01-01", 1)])
def test_the_day_of_the_archive_is_not_after_its_last_document(
    day: str, late: int, tmp_path: Path
) -> None:
    assert len(asked(tmp_path, f"# chronology.yml\nas_of: {day}")) == late


def test_a_title_that_stands_in_the_document_is_that_of_the_document(tmp_path: Path) -> None:
    assert not asked(tmp_path, "# seeds/wire.yml\ntitle: {how: stated}")
