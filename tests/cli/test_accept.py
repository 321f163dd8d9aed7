"""`chronology accept`: a changed paragraph makes its own quotations suspect, and no others."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from chronology.cli.main import cli
from chronology.cli.pipeline import examine
from chronology.quotes.documents import Document
from examples import EXAMPLE

TEXT = "seeds/gazette.txt"
OLD, NEW = "by the end of June", "by the end of July"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    shutil.copytree(EXAMPLE, root)
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        git(root, *arguments)
    return root


def git(root: Path, *arguments: str) -> None:
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True)


def change(root: Path, old: str, new: str, path: str = TEXT) -> None:
    file = root / path
    text = file.read_bytes().decode("utf-8")
    assert old in text
    file.write_bytes(text.replace(old, new).encode("utf-8"))


def faults(root: Path) -> list[tuple[str, str]]:
    return [(fault.rule, fault.place.path) for fault in examine(root).verdicts.faults]


def accept(root: Path, *arguments: str) -> str:
    return CliRunner().invoke(cli, ["--root", str(root), "accept", *arguments]).output


def test_exactly_the_quotations_of_a_changed_paragraph_become_suspect(project: Path) -> None:
    change(project, "but no day has been set.", "but no day has been set yet.")
    found = faults(project)
    assert found.count(("changed-passage", "events/2001/two-keepers-leave.md")) == 2
    assert ("changed-passage", "events/2001/board-silent.md") not in found
    assert {rule for rule, _ in found} == {"seed-altered", "changed-passage"} | {
        rule for rule, path in found if path.endswith("others-to-follow.md")
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The lamp burned all night.", "The lamp burned until dawn."),
        ("\n\nThe Lighthouse Board has", "\n\nIt was new.\n\nThe Lighthouse Board has"),
        ("The Lighthouse Board has not commented.\n\n", ""),
        (
            "The Lighthouse Board has not commented.",
            "The  Lighthouse Board\u00a0has not commented.",
        ),
    ],
    ids=["another sentence elsewhere", "a new paragraph", "a removed paragraph", "white space"],
)
def test_other_paragraphs_may_change_come_and_go(old: str, new: str, project: Path) -> None:
    change(project, old, new)
    assert "changed-passage" not in {rule for rule, _ in faults(project)}
    assert ("seed-altered", "seeds/gazette.yml") in faults(project)


def test_a_paragraph_may_move(project: Path) -> None:
    silent = "The Lighthouse Board has not commented.\n\n"
    change(project, silent, "")
    change(project, "Hale's ropes", f"{silent}Hale's ropes")
    assert faults(project) == [("seed-altered", "seeds/gazette.yml")]


def test_the_first_blank_line_of_a_text_does_not_make_all_of_it_another() -> None:
    lines = "One stands here.\nTwo stands here.\nThree stands here.\n"
    spans = [(17, 32)]
    kept = Document("", lines).paragraph_hash(spans)
    assert Document("", f"{lines}\nFour stands here.\n").was_read(spans, kept)
    assert not Document("", f"{lines.replace('Two', 'Ten')}\nFour.\n").was_read(spans, kept)


def test_a_blank_line_put_in_elsewhere_leaves_the_quotations_alone(project: Path) -> None:
    change(project, "\n\n", "\n", "seeds/wire.txt")
    assert not any(rule == "changed-passage" for rule, _ in faults(project))
    change(project, "still has its keepers.", "still has its keepers.\n\nNew.", "seeds/wire.txt")
    assert not any(rule == "changed-passage" for rule, _ in faults(project))


def test_a_document_is_taken_over_with_what_changed_and_what_to_read_again(project: Path) -> None:
    change(project, "but no day has been set.", "but no day has been set yet.")
    output = accept(project, "gazette")
    assert "-The keepers have begun" in output
    assert "no day has been set yet." in output
    assert "read this again, then `chronology accept two-keepers-leave`" in output
    assert "board-silent" not in output
    assert "seed-altered" not in {rule for rule, _ in faults(project)}
    assert ("changed-passage", "events/2001/two-keepers-leave.md") in faults(project)


def test_old_and_new_stand_side_by_side_even_after_the_change_was_committed(project: Path) -> None:
    change(project, "carried down to the boat. The others", "carried to the boats. The others")
    change(
        project,
        "carried down to the boat",
        "carried to the boats",
        "events/2001/two-keepers-leave.md",
    )
    git(project, "commit", "-qam", "the Gazette has corrected itself")
    assert "-The keepers have begun" in accept(project, "gazette")
    output = accept(project, "two-keepers-leave")
    assert "as it was read" in output
    columns = [line.split(" │ ") for line in output.splitlines() if " │ " in line]
    old, new = (
        " ".join(side.strip() for side in sides) for sides in zip(*columns[1:], strict=True)
    )
    assert "carried down to the boat." in old
    assert "carried to the boats." in new
    assert "“down” → “”" in output
    assert "“boat.” → “boats.”" in output
    assert "2 citations accepted" in output
    assert ("changed-passage", "events/2001/two-keepers-leave.md") not in faults(project)


def test_without_git_the_new_paragraph_is_shown_alone(project: Path) -> None:
    shutil.rmtree(project / ".git")
    change(project, "but no day has been set.", "but no day has been set yet.")
    assert "(the former text is not at hand: git does not keep it)" in accept(project, "gazette")
    assert "not at hand: git does not keep it" in accept(project, "two-keepers-leave")


def test_a_quotation_that_is_gone_cannot_be_accepted(project: Path) -> None:
    change(project, "The Lighthouse Board has not commented.", "The Board is silent.")
    result = CliRunner().invoke(cli, ["--root", str(project), "accept", "board-silent"])
    assert result.exit_code == 1
    assert "not accepted, for the quotation is not found" in result.output


def test_nothing_but_the_hash_changes_in_the_file(project: Path) -> None:
    path = project / "events/2001/two-keepers-leave.md"
    before = path.read_text("utf-8").splitlines()
    change(project, "but no day has been set.", "but no day has been set yet.")
    accept(project, "gazette", "two-keepers-leave")
    after = path.read_text("utf-8").splitlines()
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == 2
    assert all(line.startswith("    paragraph: ") for line in changed)


def test_one_cannot_excuse_oneself_from_reading_again(project: Path) -> None:
    change(project, "but no day has been set.", "but no day has been set yet.")
    change(
        project,
        "kind: departure",
        "kind: departure\nallow: {changed-passage: the new words say the same}",
        "events/2001/two-keepers-leave.md",
    )
    rules = [rule for rule, path in faults(project) if path.endswith("two-keepers-leave.md")]
    assert sorted(set(rules)) == ["changed-passage", "idle-exception"]
