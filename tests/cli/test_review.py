"""Reading statements beside their passages: what is shown, what is written, and by whom alone."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from chronology.cli.main import cli
from chronology.cli.pipeline import examine
from chronology.derive.reviews import Standing
from chronology.publish import signing
from chronology.publish.signing import Desk, Opinion, UnsignedError
from chronology.values.faults import Question
from examples import EXAMPLE

EVENT = "events/2001/machine-announced.md"
FILE = "reviews/2001/machine-announced.yml"
SENTENCE = (
    "The Lighthouse Board said on Friday, 4 May 2001, that the Grey Rock light would be run by a "
    "machine."
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    shutil.copytree(EXAMPLE, root)
    return root


def run(root: Path, *arguments: str, typed: str = "") -> Result:
    command = ["--root", str(root), *arguments]
    return CliRunner().invoke(cli, command, input=typed, catch_exceptions=False)


def review(root: Path, *arguments: str, typed: str = "") -> Result:
    return run(
        root, "review", *arguments, "--by", "second reader", "--day", "2001-12-31", typed=typed
    )


def to_read(root: Path) -> list[dict[str, Any]]:
    return [
        json.loads(line) for line in run(root, "review", "--list", "--json").output.splitlines()
    ]


def handed(root: Path, *lines: object) -> Result:
    return review(root, "--from", "-", typed="".join(f"{json.dumps(line)}\n" for line in lines))


def read_all(root: Path) -> None:
    assert (
        handed(root, *({"seal": one["seal"], "fair": True} for one in to_read(root))).exit_code == 0
    )


def counted(root: Path, *arguments: str) -> str:
    return run(root, "check", *arguments).output.splitlines()[-1].partition("statements: ")[2]


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def desk(root: Path, *rules: str) -> tuple[Desk, Standing]:
    """Lay out one sentence, with questions as rules would ask them."""
    chronology = examine(root).chronology
    (one,) = (s for s in chronology.statements if s.sentence.text == SENTENCE)
    asked = tuple(
        Question(one.place(0), rule, "is it so?", words=("Friday",), statement=one.stated)
        for rule in rules
    )
    return Desk(root, chronology, asked), chronology.reviewing.standings[one]


def test_reasons_are_read_as_well_those_of_documents_too(project: Path) -> None:
    shown = run(project, "review", "gazette", "grey-rock", "--list").output
    assert "seeds/gazette.yml:17:50: unreviewed: an advertisement" in shown
    assert "docs/bases/grey-rock.md:6:60: unreviewed: general knowledge" in shown
    assert "said of seeds/gazette.txt" in review(project, "gazette", typed="f").output
    assert (project / "reviews/documents/gazette.yml").is_file()


def test_a_statement_is_shown_beside_its_passage_in_context(project: Path) -> None:
    shown = " ".join(
        review(project, "machine-announced", typed="ss").output.replace("│", "").split()
    )
    assert SENTENCE.split(", that", maxsplit=1)[0] in shown
    quoted = (
        "«The Lighthouse Board said on Friday that the Grey Rock light would be run by a machine»"
    )
    assert f"{quoted}. The South Head light still has its keepers." in shown
    assert "0 read, 2 left" in shown
    assert not (project / "reviews").exists()


def test_what_is_found_is_written_after_each_answer_and_reading_goes_on_where_it_stopped(
    project: Path,
) -> None:
    assert "1 read, 16 left" in review(project, typed="xfq").output
    assert "16 to read" in run(project, "review", "--list").output
    assert "16 read, 0 left" in review(project, typed="f" * 16).output
    assert counted(project) == "17 reviewed, 0 unreviewed, 0 void, 0 unread"
    assert "0 to read" in run(project, "review", "--list").output


def test_the_end_of_the_input_is_the_end_of_the_reading(project: Path) -> None:
    assert "1 read, 16 left" in review(project, typed="f").output


def test_a_review_says_who_read_what_and_when(project: Path) -> None:
    handed(project, {"record": "machine-announced", "sentence": SENTENCE, "fair": True})
    written = (project / FILE).read_text("utf-8")
    assert "reader: second reader\n  day: 2001-12-31\n  verdict: fair\n" in written
    assert [path.name for path in (project / FILE).parent.iterdir()] == ["machine-announced.yml"]


def test_what_is_not_fair_is_a_fault_until_it_is_mended(project: Path) -> None:
    shown = review(project, "machine-announced", typed="snwho runs it?\n").output
    assert "1 read, 1 left" in shown
    done = run(project, "check")
    assert done.exit_code == 1
    assert "found it unfair: who runs it? [found-unfair]" in done.output
    replace(project / EVENT, "Rock light would be run by a machine. [", "Rock light would run. [")
    assert "[found-unfair]" not in run(project, "check").output
    assert counted(project).startswith("0 reviewed, 16 unreviewed, 1 void")


def test_whoever_finds_a_sentence_unfair_says_why(project: Path) -> None:
    done = handed(project, {"record": "machine-announced", "sentence": SENTENCE, "fair": False})
    assert done.exit_code == 1
    assert "says in a line what is wrong" in done.output
    assert not (project / FILE).exists()


@pytest.mark.parametrize(
    ("path", "old", "new", "void"),
    [
        (EVENT, "light would be run by a machine. [", "light would be run by machine. [", 1),
        (EVENT, "title: The", "title: A", 1),
        ("seeds/wire.txt", "", "", 0),
    ],
    ids=["one word of a sentence", "one word of a title", "nothing"],
)
def test_one_changed_word_voids_its_own_review_and_no_other(
    path: str, old: str, new: str, void: int, project: Path
) -> None:
    read_all(project)
    replace(project / path, old, new) if old else None
    assert counted(project) == f"{17 - void} reviewed, 0 unreviewed, {void} void, 0 unread"


def test_a_changed_paragraph_voids_what_rests_on_it(project: Path) -> None:
    read_all(project)
    text = project / "seeds/wire.txt"
    replace(text, "would be run by a machine", "would be run by a machine soon")
    resting = {one["sentence"] for one in to_read(project)}
    assert SENTENCE in resting
    assert len(resting) < 9


def test_reviews_can_be_demanded_and_what_was_read_before_is_told(project: Path) -> None:
    assert run(project, "check", "--require-reviews").output.count("[unreviewed]") == 17
    read_all(project)
    assert run(project, "check", "--require-reviews").exit_code == 0
    replace(
        project / EVENT, "light would be run by a machine. [", "light would be run by machine. ["
    )
    done = run(project, "check", "--require-reviews")
    assert done.exit_code == 1
    assert f"second reader read “{SENTENCE}”" in done.output
    assert done.output.count("[void-review]") == 1
    assert run(project, "check").exit_code == 0


def test_reading_again_takes_the_place_of_what_is_void(project: Path) -> None:
    read_all(project)
    replace(
        project / EVENT, "light would be run by a machine. [", "light would be run by machine. ["
    )
    assert "read before as: The Lighthouse Board" in review(project, typed="f").output
    assert counted(project) == "17 reviewed, 0 unreviewed, 0 void, 0 unread"
    assert (project / FILE).read_text("utf-8").count("seal:") == 2


def test_a_second_reader_stands_beside_the_first_and_the_same_one_replaces_himself(
    project: Path,
) -> None:
    line = {"record": "machine-announced", "sentence": SENTENCE, "fair": True}
    handed(project, line, {**line, "by": "third reader"}, line)
    assert (project / FILE).read_text("utf-8").count("seal:") == 2


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ({"seal": "0123456789ab", "fair": True}, "no statement bears the seal"),
        ({"record": "machine-announced", "sentence": "Nobody left.", "fair": True}, "no such"),
        ({"record": "nobody", "sentence": SENTENCE, "fair": True}, "no such sentence"),
        ({"fair": True}, "`record` is missing"),
        ({"record": "machine-announced", "sentence": SENTENCE}, "`fair` is true or false"),
        ({"record": "machine-announced", "sentence": SENTENCE, "fair": "yes"}, "true or false"),
        (
            {"record": "machine-announced", "sentence": SENTENCE, "fair": True, "day": "x"},
            "`x` is no day",
        ),
        (
            {"record": "machine-announced", "sentence": SENTENCE, "fair": True, "answers": [1]},
            "`answers` is an object",
        ),
        (
            {
                "record": "machine-announced",
                "sentence": SENTENCE,
                "fair": True,
                "answers": {"dropped-hedge": "it is no matter"},
            },
            "nothing is asked here by dropped-hedge",
        ),
        (
            {"record": "machine-announced", "sentence": SENTENCE, "fair": True, "by": "x" * 200},
            "more than 160 characters",
        ),
        ([], "a line is an object"),
    ],
)
def test_what_cannot_be_taken_over_is_refused_and_nothing_is_written(
    line: object, told: str, project: Path
) -> None:
    done = handed(project, line)
    assert done.exit_code == 1
    assert told in json.loads(done.output)["error"]
    assert not (project / "reviews").exists()


def test_nobody_is_no_reader(project: Path) -> None:
    line = json.dumps({"record": "machine-announced", "sentence": SENTENCE, "fair": True})
    done = run(project, "review", "--from", "-", typed=line)
    assert "nobody is named" in done.output


def test_a_reader_who_does_not_say_who_he_is_is_asked(project: Path) -> None:
    done = run(project, "review", "machine-announced", "--day", "2001-12-31", typed="me\nfq")
    assert "1 read" in done.output
    assert "reader: me\n" in (project / FILE).read_text("utf-8")


def test_an_unknown_record_is_told_with_the_nearest(project: Path) -> None:
    done = review(project, "machine-anounced")
    assert done.exit_code == 1
    assert "did you mean `machine-announced`" in done.stderr


def test_what_is_fair_has_an_answer_for_each_question_and_the_question_is_gone(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid, standing = desk(project, "dropped-hedge", "dropped-hedge", "cause-added")
    fair = Opinion("second reader", laid.chronology.settings.as_of.earliest, fair=True)  # type: ignore[arg-type]
    with pytest.raises(UnsignedError, match="no answer to cause-added, dropped-hedge"):
        laid.sign(standing, fair)
    answers = {"dropped-hedge": "the Board speaks", "cause-added": "none is told"}
    laid.sign(standing, Opinion(fair.reader, fair.day, fair=True, answers=answers))
    again, now = desk(project)
    assert now.entries[0].answers == answers
    named = {(now.statement.stated, rule) for rule in answers}
    assert named <= again.chronology.reviewing.answered


def test_a_question_that_came_after_the_review_is_to_be_read(project: Path) -> None:
    read_all(project)
    laid, standing = desk(project, "dropped-hedge")
    assert laid.missing() == (standing,)


def test_words_of_weight_are_marked_in_the_terminal(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid, _ = desk(project, "dropped-hedge")
    monkeypatch.setattr("chronology.cli.commands.review.Desk", lambda *_: laid)
    shown = review(project, "machine-announced", typed="sfbecause it is\n").output
    assert "said on *Friday*, 4 May" in shown
    assert "? is it so? [dropped-hedge]" in shown
    assert "dropped-hedge: because it is" in (project / FILE).read_text("utf-8")


def test_what_is_gone_is_a_fault_and_can_be_pruned(project: Path) -> None:
    read_all(project)
    (project / "docs/bases/grey-rock.md").write_text(
        "---\nname: Grey Rock\nkind: lighthouse\n---\n", "utf-8"
    )
    (project / "reviews/2001/nobody.yml").write_text((project / FILE).read_text("utf-8"), "utf-8")
    told = run(project, "check").output
    assert told.count("[idle-review]") == 4
    assert "4 removed" in run(project, "review", "--prune").output
    assert "[idle-review]" not in run(project, "check").output
    assert not (project / "reviews/bases/grey-rock.yml").exists()


def test_a_file_that_cannot_be_read_in_full_is_not_written(project: Path) -> None:
    read_all(project)
    replace(project / FILE, "reader: second reader", "readers: second reader")
    before = (project / FILE).read_bytes()
    done = handed(project, {"record": "machine-announced", "sentence": SENTENCE, "fair": True})
    assert "mend the file first" in done.output
    assert (project / FILE).read_bytes() == before


def test_a_link_is_not_written_through(project: Path, tmp_path: Path) -> None:
    (project / "reviews").symlink_to(tmp_path)
    done = handed(project, {"record": "machine-announced", "sentence": SENTENCE, "fair": True})
    assert "links are not followed" in done.output
    assert not (tmp_path / "2001").exists()


def test_no_other_command_writes_a_review(project: Path) -> None:
    read_all(project)
    replace(
        project / EVENT, "light would be run by a machine. [", "light would be run by machine. ["
    )
    before = {path: path.read_bytes() for path in (project / "reviews").rglob("*.yml")}
    for command in (["check", "--strict"], ["accept", "--new"], ["accept", "machine-announced"],
                    ["coverage"], ["review", "--list"]):  # fmt: skip
        run(project, *command)
    assert {path: path.read_bytes() for path in (project / "reviews").rglob("*")
            if path.is_file()} == before  # fmt: skip


def test_one_module_alone_makes_entries() -> None:
    package = Path(signing.__file__).parents[1]
    texts = {path.name: path.read_text("utf-8") for path in package.rglob("*.py")}
    makers = {name for name, text in texts.items() if re.search(r"\bEntry\(|\(Entry\b,", text)}
    assert makers == {"signing.py"}


def git(root: Path, *arguments: str, by: str) -> None:
    who = {"GIT_AUTHOR_NAME": by, "GIT_AUTHOR_EMAIL": f"{by}@example.org",
           "GIT_COMMITTER_NAME": by, "GIT_COMMITTER_EMAIL": f"{by}@example.org"}  # fmt: skip
    path = shutil.which("git")
    assert path
    subprocess.run(
        [path, *arguments],
        cwd=root,
        check=True,
        capture_output=True,
        env={"HOME": str(root), **who},
    )


def test_who_wrote_a_sentence_is_no_second_reader_of_it_where_git_knows(project: Path) -> None:
    git(project, "init", by="ada")
    git(project, "add", ".", by="ada")
    git(project, "commit", "-m", "All", by="ada")
    git(project, "mv", EVENT, "events/2001/machine.md", by="bob")
    git(project, "commit", "-am", "Rename", by="bob")
    for record in ("machine", "board-silent"):
        mine = [o for o in to_read(project) if o["record"] == record]
        lines = [{"seal": o["seal"], "fair": True, "by": "Bob"} for o in mine]
        assert handed(project, *lines).exit_code == 0
    assert counted(project).startswith("4 reviewed")
    done = run(project, "check", "--git", "--require-reviews")
    assert counted(project, "--git").startswith("2 reviewed, 15 unreviewed")
    assert "nobody has read this but Bob, who changed this file too" in done.output
    one = next(o for o in to_read(project) if o["record"] == "grey-rock")
    handed(project, {"seal": one["seal"], "fair": True, "by": "ADA@example.org"})
    assert counted(project, "--git").startswith("2 reviewed, 15 unreviewed")


def test_without_the_whole_history_nobody_is_told_apart(project: Path) -> None:
    done = run(project, "check", "--git")
    assert done.exit_code == 2
    assert "does not keep the whole history" in done.output
