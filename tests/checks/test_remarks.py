"""A remark, and the reason beside it, are read like every sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from chronology.cli.pipeline import examine
from chronology.values.faults import Fault, Question
from examples import play

BODY = "The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]"


def found(root: Path, remark: str, rule: str) -> tuple[list[Fault], list[Question]]:
    """Give what a rule refuses and asks of a remark below a sentence that cites the wire."""
    play(f"body: |\n  {BODY}\n  {remark}\n", root)
    verdicts = examine(root).verdicts
    faults = [one for one in verdicts.faults if one.rule == rule]
    return faults, [one for one in verdicts.questions if one.rule == rule]


@pytest.mark.parametrize(
    ("reason", "refused", "asked"),
    [
        ("40 words were read", ["40"], []),
        ("it was so on 3 May 1999", ["3 May 1999"], []),
        ("so Ole Vik said it", ["Ole Vik"], []),
        ("the officers tortured prisoners", [], ["officers", "tortured", "prisoners"]),
        ("as Smith says it", [], ["Smith"]),
        ("read in both documents", [], []),
        ("read in all two documents", [], []),
        ("read in all nine documents", ["nine"], []),
        ("what the passage leaves open", [], []),
        ("the Board said it on 4 May 2001", [], []),
    ],
)
def test_the_reason_of_a_remark_holds_nothing_that_nothing_cited_holds(
    reason: str, refused: list[str], asked: list[str], tmp_path: Path
) -> None:
    remark = f"The passage gives no year. [editorial: {reason}]"
    faults, questions = found(tmp_path, remark, "unsupported-reason")
    assert [one.words[0] for one in faults] == refused
    assert sorted(one.words[0] for one in questions) == sorted(asked)


@pytest.mark.parametrize(
    "denied",
    [
        "The article does not say that the lamp burned all night.",
        "The document does not mention that keepers were seen loading a boat.",
        "No document says that three keepers had left.",
        "None of the documents mentions Northport.",
        "The article does not say that the South Head light still has keepers; nor does another.",
    ],
)
def test_a_remark_that_denies_what_the_document_says_is_wrong(denied: str, tmp_path: Path) -> None:
    (fault,), questions = found(tmp_path, f"{denied} [editorial: read in full]", "untrue-silence")
    assert fault.near is not None
    assert fault.near.place.path == "seeds/wire.txt"
    assert not questions


@pytest.mark.parametrize(
    "denied",
    [
        "The article does not say that prisoners were tortured there.",
        "The article does not say when the lamp burned.",
        "The article does not say whether the lamp burned all night.",
        "The article names no fisherman.",
        "Nothing in the documents proves that the lamp burned all night, or that it did not.",
        "No document says that no day has been set.",
    ],
)
def test_a_silence_that_no_machine_can_prove_is_asked_about(denied: str, tmp_path: Path) -> None:
    faults, questions = found(tmp_path, f"{denied} [editorial: read in full]", "untrue-silence")
    assert not faults
    assert len(questions) == 1


@pytest.mark.parametrize(
    ("quote", "asked"),
    [("The lamp burned all night", 0), ("Two of the five keepers reportedly left last week", 1)],
)
def test_that_no_day_is_given_is_asked_about_where_a_quotation_has_one(
    quote: str, asked: int, tmp_path: Path
) -> None:
    board = f"{{seed: gazette, origin: article, quote: {quote}, says: , at: publication}}"
    remark = "The article gives no date. [editorial: how the date is known]"
    play(f"citations: {{board: {board}}}\nbody: |\n  {BODY}\n  {remark}", tmp_path)
    found = [q for q in examine(tmp_path).verdicts.questions if q.rule == "untrue-silence"]
    assert len(found) == asked


def test_a_silence_is_that_of_the_documents_it_speaks_of(tmp_path: Path) -> None:
    remark = (
        "The article does not say that keepers have begun to leave Grey Rock. [editorial: read]"
    )
    faults, questions = found(tmp_path / "one", remark, "untrue-silence")
    assert (len(faults), len(questions)) == (0, 1)
    everywhere = remark.replace("The article does not say", "No document says")
    (fault,), _ = found(tmp_path / "two", everywhere, "untrue-silence")
    assert fault.near is not None
    assert fault.near.place.path == "seeds/gazette.txt"


def test_a_remark_that_says_what_a_document_says_is_not_asked_about(tmp_path: Path) -> None:
    remark = "The passage counts from the day of writing. [editorial: how the date is known]"
    assert found(tmp_path, remark, "untrue-silence") == ([], [])
