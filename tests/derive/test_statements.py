"""Sentences of ours: which of them must agree with their quotations, and which cannot yet."""

from __future__ import annotations

from pathlib import Path

import pytest

from chronology.cli.pipeline import examine
from chronology.derive.cited import Found
from chronology.derive.statements import Bound
from examples import play

SENTENCE = "The Lighthouse Board said on Friday that 40 lights would be run by a machine."
WRONG = "citations:\n  board:\n    quote: The Lighthouse Board said on Friday that a lamp fell\n"
BODY = "body: >-\n  " + SENTENCE


@pytest.mark.parametrize(
    ("example", "bound"),
    [
        (f"{BODY} [@board]", True),
        (f"{BODY} [@board] [@nobody]", False),
        (f"{BODY} [@board] [@two-keepers-leave#gazette]", True),
        (f"{BODY}", False),
        (f"{WRONG}{BODY} [@board]", False),
    ],
    ids=["cited", "one does not exist", "another's", "uncited", "not found"],
)
def test_a_sentence_is_bound_once_all_that_it_cites_is_found(
    example: str, *, bound: bool, tmp_path: Path
) -> None:
    play(example, tmp_path)
    outcome = examine(tmp_path)
    chronology = outcome.chronology
    (told,) = (
        one
        for one in chronology.statements_of(chronology.event["machine-announced"])
        if one.sentence.text == SENTENCE
    )
    assert isinstance(told, Bound) is bound
    assert ("unsupported-number" in {fault.rule for fault in outcome.verdicts.faults}) is bound
    if isinstance(told, Bound):
        assert all(isinstance(cited, Found) for cited in told.citations)
