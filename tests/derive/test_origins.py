"""Whose knowledge it is, and how many know it."""

from __future__ import annotations

from pathlib import Path

import pytest

from chronology.cli.pipeline import examine
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Cited
from chronology.derive.origins import chain, documents, in_words, independent, own_voice, root
from chronology.evaluation.mutate import original
from examples import EXAMPLE, play


@pytest.fixture(scope="module")
def chronology() -> Chronology:
    return original(EXAMPLE).chronology


def _cited(chronology: Chronology, event: str, name: str) -> Cited:
    return next(
        cited for cited in chronology.citations_of(chronology.event[event]) if cited.name == name
    )


def test_an_unnamed_source_is_as_independent_as_who_vouches_for_it(chronology: Chronology) -> None:
    assert root(_cited(chronology, "two-keepers-leave", "gazette")) == "gazette"


def test_a_named_speaker_is_an_origin_of_his_own(chronology: Chronology) -> None:
    assert root(_cited(chronology, "machine-announced", "board")) == "lighthouse-board"


def test_a_document_in_its_own_voice_is_its_own_origin(chronology: Chronology) -> None:
    silence = _cited(chronology, "board-silent", "silence")
    assert own_voice(silence)
    assert root(silence) == "gazette"


def test_two_citations_of_one_source_are_one_origin(chronology: Chronology) -> None:
    cited = chronology.citations_of(chronology.event["two-keepers-leave"])
    assert independent(cited) == ("gazette",)
    assert documents(cited) == ("gazette",)
    assert in_words(cited) == "1 document, 1 origin"


# The agency, the two documents and their two publishers are five names.
TWO_PAPERS_OF_ONE_AGENCY = """\
# docs/actors/north-press.md (whole file)
---
name: North Press
kind: agency
---

# docs/actors/moor-and-sons.md (whole file)
---
name: Moor and Sons
kind: media
---

# seeds/gazette.yml
publisher: {name: Moor and Sons, actor: moor-and-sons, how: the imprint}
origins:
  harbour-master: {via: [north-press, moor-and-sons]}

# seeds/wire.yml
origins:
  fishermen: {via: [north-press]}

# events/2001/two-keepers-leave.md
citations:
  wire:
    seed: wire
    quote: Keepers were seen loading a boat at Grey Rock on Wednesday
    origin: fishermen
"""


def test_two_papers_that_repeat_one_agency_count_as_one_source(tmp_path: Path) -> None:
    play(TWO_PAPERS_OF_ONE_AGENCY, tmp_path)
    chronology = original(tmp_path).chronology
    cited = chronology.citations_of(chronology.event["two-keepers-leave"])
    assert documents(cited) == ("gazette", "wire")
    assert independent(cited) == ("north-press",)
    assert in_words(cited) == "2 documents, 1 origin"


def test_and_as_two_where_each_has_an_agency_of_its_own(tmp_path: Path) -> None:
    apart = "\n# seeds/wire.yml\norigins:\n  fishermen: {via: [coast-wire]}\n"
    play(TWO_PAPERS_OF_ONE_AGENCY + apart, tmp_path)
    chronology = original(tmp_path).chronology
    cited = chronology.citations_of(chronology.event["two-keepers-leave"])
    assert independent(cited) == ("north-press", "coast-wire")
    assert in_words(cited) == "2 documents, 2 origins"


def test_a_document_without_a_relay_is_as_independent_as_its_publisher(tmp_path: Path) -> None:
    play(TWO_PAPERS_OF_ONE_AGENCY, tmp_path)
    chronology = original(tmp_path).chronology
    assert root(_cited(chronology, "board-silent", "silence")) == "moor-and-sons"


def test_a_chain_runs_from_the_source_to_the_document(chronology: Chronology) -> None:
    links = chain(_cited(chronology, "two-keepers-leave", "gazette"), {"gazette": "The Gazette"})
    assert [link.name for link in links] == ["the harbour master", "The Gazette"]


def test_of_two_unnamed_sources_the_passage_means_that_of_whom_it_names(tmp_path: Path) -> None:
    play(
        """\
# seeds/gazette.yml
origins:
  watchman: {name: "a harbour watchman, to Coast Wire", via: [coast-wire]}

# events/2001/two-keepers-leave.md
citations:
  place: {origin: watchman}
""",
        tmp_path,
    )
    found = {fault.rule: fault for fault in examine(tmp_path).verdicts.faults}
    assert "who passed on “the harbour master”" in found["wrong-origin"].message
