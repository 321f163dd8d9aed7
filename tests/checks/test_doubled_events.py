"""An event that is told twice is asked about once, whatever name its file has."""

from __future__ import annotations

from pathlib import Path

import pytest

from chronology.cli.pipeline import examine
from examples import play

COPY = "# events/2001/machine-decided.md (copy of events/2001/machine-announced.md)\n"
CHANGED = f"{COPY}\n# events/2001/machine-decided.md\n"


@pytest.mark.parametrize(
    ("example", "asked"),
    [
        (COPY, True),
        (f"{CHANGED}title: A machine is to run the Grey Rock light", True),
        (f"{CHANGED}kind: plan", True),
        (f"{CHANGED}bases: []", True),
        (f"{CHANGED}citations: {{board: {{quote: The Lighthouse Board said on Friday}}}}", True),
        (f"{CHANGED}date: 2001-05", True),
        (f"{CHANGED}date: 2001-06", False),
        (f"{CHANGED}actors: [keepers]", False),
        (f"{CHANGED}kind: plan\nbases: []", False),
    ],
)
def test_the_same_event_under_two_ids_is_asked_about(
    example: str, *, asked: bool, tmp_path: Path
) -> None:
    play(example, tmp_path)
    found = [q for q in examine(tmp_path).verdicts.questions if q.rule == "doubled-event"]
    ours = [q for q in found if "machine" in q.place.path]
    assert len(ours) == asked


def test_four_copies_are_three_questions(tmp_path: Path) -> None:
    copies = "\n".join(COPY.replace("decided", f"decided-{n}") for n in range(3))
    play(copies, tmp_path)
    found = [q for q in examine(tmp_path).verdicts.questions if q.rule == "doubled-event"]
    assert len(found) == 3


def test_an_event_that_could_not_be_read_doubles_nothing(tmp_path: Path) -> None:
    play(f"{CHANGED}date: nonsense", tmp_path)
    rules = [one.rule for one in examine(tmp_path).verdicts.questions]
    assert "doubled-event" not in rules
