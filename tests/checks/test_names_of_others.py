"""Nobody gets somebody else's words by an alias without being asked."""

from __future__ import annotations

from pathlib import Path

from cards import card
from chronology.cli.pipeline import examine
from examples import play

MAFIA = """# docs/actors/mafia.md (whole file)
---
name: Northport Mafia
kind: group
aliases: [harbour master]
---

# seeds/gazette.yml
origins: {harbour-master: {actor: mafia}}
"""
KEEPER = """# docs/actors/ole-vik.md
aliases: [harbour master]

# seeds/gazette.yml
origins: {harbour-master: {actor: ole-vik}}
"""


def test_a_name_that_no_document_has_is_asked_about_with_its_alias(tmp_path: Path) -> None:
    play(MAFIA, tmp_path)
    found = [q for q in examine(tmp_path).verdicts.questions if q.rule == "borrowed-alias"]
    assert {q.words[0] for q in found} == {"Northport Mafia", "harbour master"}
    assert {q.place.path for q in found} == {"docs/actors/mafia.md"}


def test_a_change_of_who_speaks_and_the_alias_for_it_stand_on_the_card(tmp_path: Path) -> None:
    for n, change in enumerate((MAFIA, KEEPER)):
        taken = card(change, tmp_path / str(n)).taken
        found = {q.place.path: q.words for q in taken if q.rule == "given-speaker"}
        ours = "docs/actors/mafia.md" if change is MAFIA else "docs/actors/ole-vik.md"
        assert set(found) == {"seeds/gazette.yml", ours}
        assert found[ours] == ("harbour master",)


def test_an_alias_that_shares_a_word_with_the_name_is_not_asked_about(tmp_path: Path) -> None:
    honest = "# docs/actors/lighthouse-board.md\naliases: [the Board, the Lighthouse Board]"
    assert not [q for q in card(honest, tmp_path).taken if q.rule == "given-speaker"]
