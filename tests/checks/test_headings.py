"""Whatever stands in a heading is held to what stands below it."""

from __future__ import annotations

from pathlib import Path

import pytest

from chronology.cli.pipeline import examine
from examples import play

BODY = "The Lighthouse Board said that the Grey Rock light would be run by a machine. [@board]"
RULE = "unsupported-heading"


def told(root: Path, heading: str, path: str = "", after: str = "") -> tuple[list[str], list[str]]:
    """Give the words of the heading that are refused, and those that are asked about."""
    body = f"  {heading}\n\n  {BODY}{after}\n".replace("\n  \n", "\n\n")
    play(f"{path}body: |\n{body}", root)
    verdicts = examine(root).verdicts
    refused, asked = verdicts.faults, verdicts.questions
    return tuple([f.words[0] for f in some if f.rule == RULE] for some in (refused, asked))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("heading", "refused", "asked"),
    [
        ("## 4,000 birds", ["4,000"], []),
        ("## On 3 May 1999", ["3 May 1999"], []),
        ("## Ole Vik said it", ["Ole Vik"], []),
        ("## The Board was bombed", [], ["bombed"]),
        ("## Said at Northport", [], ["Northport"]),
        ("Ole Vik said it\n  ---", ["Ole Vik"], []),
        ("## Forty birds?", ["Forty"], []),
        ("# The Board in May 2001", [], []),
        ("## What the Lighthouse Board said of Grey Rock", [], []),
        ("## Grey Rock", [], []),
    ],
)
def test_a_heading_is_held_to_the_sentences_below_it(
    heading: str, refused: list[str], asked: list[str], tmp_path: Path
) -> None:
    assert told(tmp_path, heading) == (refused, asked)


def test_a_number_is_held_to_the_section_below_its_heading_and_no_other(tmp_path: Path) -> None:
    after = (
        "\n\n  ## Who left\n\n  Two of the five keepers reportedly left Grey Rock in the week"
        " before 6 May 2001. [@two-keepers-leave#gazette] [@two-keepers-leave#place]\n"
    )
    assert told(tmp_path / "one", "## Five of them", after=after)[0] == ["Five"]
    assert told(tmp_path / "two", "# Five of them", after=after)[0] == []


def test_a_heading_with_a_mark_is_a_sentence_like_any_other(tmp_path: Path) -> None:
    play(f"body: |\n  ## Seven machines [@board]\n\n  {BODY}\n", tmp_path)
    rules = examine(tmp_path).verdicts.rules
    assert "unsupported-number" in rules
    assert RULE not in rules


@pytest.mark.parametrize("path", ["docs/bases/grey-rock.md", "docs/about.md"])
def test_headings_of_registers_and_of_pages_that_cite_are_held_too(
    path: str, tmp_path: Path
) -> None:
    marks = BODY.replace("@board", "@machine-announced#board")
    front = "title: About\n" if path == "docs/about.md" else ""
    play(f"# {path}\n{front}body: |\n  ## 40 birds\n\n  {marks}\n", tmp_path)
    faults = [f for f in examine(tmp_path).verdicts.faults if f.rule == RULE]
    assert [(f.place.path, f.words) for f in faults] == [(path, ("40",))]


def test_a_lost_quotation_has_no_second_fault_in_a_heading(tmp_path: Path) -> None:
    play(
        f"citations: {{board: {{quote: It was never so}}}}\nbody: |\n  ## 40\n\n  {BODY}", tmp_path
    )
    assert RULE not in {fault.rule for fault in examine(tmp_path).verdicts.faults}
