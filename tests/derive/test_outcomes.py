"""What came after plans and silences: outcomes, deadlines, and words that end a silence."""

from __future__ import annotations

from pathlib import Path

import pytest

import rendered
from chronology.cli.pipeline import examine
from examples import play
from exported import asset

PLAN = "# events/2001/others-to-follow.md\n"
LATER = """\
# seeds/later.txt (whole file)
The Lighthouse Board said in June that all is well. The last keepers left Grey Rock on Friday.

# seeds/later.yml (copy of seeds/wire.yml)

# seeds/later.yml
published: {date: 2001-06-10, certain: 2001-06-10}
sha256: 47d46f68ae0a0fc04e3af0e2bbb5f0e2f0f3f8dd4f2d8a2d37c8b5ac0d3d9a0e
dateline:

# events/2001/board-speaks.md (copy of events/2001/machine-announced.md)

# events/2001/board-speaks.md
date: 2001-06-10
bases: []
citations:
  board: {seed: later, quote: The Lighthouse Board said in June that all is well, origin: board}
body: The Board spoke. [@board]
"""


def rules_of(example: str, root: Path) -> set[str]:
    play(example, root)
    return {fault.rule for fault in examine(root).verdicts.faults}


@pytest.mark.parametrize(
    ("outcome", "why"),
    [
        ("{is: met, event: two-keepers-leave}", "before the plan was told"),
        ("{is: missed, event: two-keepers-leave}", "before the plan was told"),
        ("{is: met, event: machine-announced}", "shares no actor, or no place"),
        ("{is: met, event: board-silent}", "is a silence, which shows nothing"),
        ("{is: missed, event: others-to-follow}", "has not happened itself"),
        ("{is: met}", "nothing shows it"),
        ("{is: none-reported, event: two-keepers-leave}", "an event is named"),
    ],
)
def test_an_outcome_must_fit_its_plan(outcome: str, why: str, tmp_path: Path) -> None:
    play(f"{PLAN}outcome: {outcome}", tmp_path)
    (fault,) = examine(tmp_path).verdicts.faults
    assert fault.rule == "wrong-outcome"
    assert why in fault.message


@pytest.mark.parametrize(
    ("date", "outcome", "rules"),
    [
        ("2001-06-30", "met", set()),
        ("[2001-06-29..2001-07-02]", "met", {"wrong-outcome"}),
        ("2001-07-01", "met", {"wrong-outcome"}),
        ("2001-07-01", "missed", set()),
    ],
)
def test_a_plan_is_met_only_by_what_surely_happened_in_time(
    date: str,
    outcome: str,
    rules: set[str],
    tmp_path: Path,
) -> None:
    assert rules_of(_gone(date, outcome), tmp_path) & {"wrong-outcome"} == rules


def _gone(date: str, outcome: str) -> str:
    return (
        f"{LATER}\n{PLAN}outcome: {{is: {outcome}, event: all-gone}}\n"
        "# events/2001/all-gone.md (copy of events/2001/two-keepers-leave.md)\n\n"
        f'# events/2001/all-gone.md\ndate: "{date}"\ndated_because: the example has it so\n'
        "changes:\ncitations:\n  place: {seed: later, quote: The last keepers left Grey Rock}"
    )


def test_what_was_planned_to_change_must_have_changed(tmp_path: Path) -> None:
    change = "bases: [grey-rock]\nchanges:\n  - {base: grey-rock, force: keepers, to: left}\n"
    example = _gone("2001-06-29", "met")
    planned = example.replace("outcome: {is: met", f"{change}outcome: {{is: met")
    assert "wrong-outcome" in rules_of(planned, tmp_path / "1")
    assert "wrong-outcome" not in rules_of(f"{planned}\n{change}", tmp_path / "2")


def test_another_document_tells_what_became_of_a_plan(tmp_path: Path) -> None:
    same = _gone("2001-06-29", "met").replace(
        "seed: later, quote: The last keepers left", "quote: x"
    )
    assert "wrong-outcome" in rules_of(same, tmp_path)


def test_a_plan_told_in_retrospect_is_met_before_it_was_published(tmp_path: Path) -> None:
    example = (
        f'{PLAN}date: "[..2001-04-30]"\ndeadline: 2001-04-30\n'
        "outcome: {is: met, event: two-keepers-leave}"
    )
    assert "wrong-outcome" not in rules_of(example, tmp_path)


def test_only_documents_that_date_an_event_tell_that_it_had_happened(tmp_path: Path) -> None:
    example = (
        "date: 2001-05-05\ndated_because: the example has it so\ncitations:\n"
        "  later: {seed: gazette, quote: The Lighthouse Board has not commented, origin: article}\n"
    )
    assert "future-not-planned" in rules_of(example, tmp_path)


def test_a_silence_is_over_when_the_same_actor_speaks_in_a_later_document(tmp_path: Path) -> None:
    play(LATER, tmp_path)
    chronology = rendered.edition(tmp_path).chronology
    voice = chronology.superseded.get("board-silent")
    assert voice
    assert (voice.event.id, str(voice.when)) == ("board-speaks", "2001-06-10")
    silent = next(e for e in asset("data/chronology.json", tmp_path)["events"] if e.get("as_of"))
    assert silent["superseded_by"] == "board-speaks"
    page = rendered.changed(LATER, tmp_path)["events/board-silent/"].body
    assert "Superseded since: The Lighthouse Board says" in rendered.words(page)


@pytest.mark.parametrize(
    "change",
    [
        "# seeds/later.yml\npublished: {date: 2001-05-06, certain: 2001-05-06}",
        "# events/2001/board-speaks.md\nstatus: absent\ndate: 2001-06-10\nas_of: 2001-06-10",
        "# events/2001/board-speaks.md\nkind: departure\ncitations:\n  board: {origin: fishermen}",
        (
            "# events/2001/board-silent.md\nbases: [grey-rock]\n"
            "# events/2001/board-speaks.md\nbases: [south-head]"
        ),
    ],
    ids=["in a document of the same day", "to be silent", "not the same actor", "elsewhere"],
)
def test_a_silence_goes_on_when_nobody_speaks_who_was_silent(change: str, tmp_path: Path) -> None:
    example = LATER.replace("date: 2001-06-10\nbases", "date: 2001-05-06\nbases")
    play(f"{example}\n{change}", tmp_path)
    chronology = rendered.edition(tmp_path).chronology
    assert chronology.superseded.get("board-silent") is None


def test_what_will_be_is_no_word_after_a_silence_because_its_day_is_later(tmp_path: Path) -> None:
    example = (
        "# events/2001/machine-announced.md\nstatus: planned\ndate: 2001-08-01\n"
        "deadline: 2001-08-01\noutcome: {is: none-reported}"
    )
    play(example, tmp_path)
    chronology = rendered.edition(tmp_path).chronology
    assert chronology.superseded.get("board-silent") is None
