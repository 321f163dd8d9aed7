"""The command: what it prints, and with which status it ends."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from chronology.cli import main as module
from chronology.cli.main import cli, main
from examples import EXAMPLE

ROOT = Path(__file__).parents[2]
EVENT = "events/2001/machine-announced.md"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    shutil.copytree(EXAMPLE, root)
    return root


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["--root", str(root), *arguments], catch_exceptions=False)


def process(
    *arguments: str, cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, str(ROOT / "scripts/build.py"), *arguments],
        cwd=cwd, capture_output=True, check=False, env={"PATH": "", **environment},
    )  # fmt: skip


def spoil(root: Path, old: str = "Friday that", new: str = "Monday that") -> None:
    path = root / EVENT
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_a_sound_project_ends_well_and_with_counts() -> None:
    done = process("--root", str(EXAMPLE), "check")
    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[-1] == (
        "4 events, 9 sentences, 2 documents; citations: 6 checked, 0 failed, 0 unchecked; "
        "0 faults, 0 excused, 0 questions; "
        "statements: 0 reviewed, 17 unreviewed, 0 void, 0 unread"
    )


def test_bad_data_end_with_one_and_the_count_comes_last(project: Path) -> None:
    spoil(project)
    done = process("--root", str(project), "check")
    assert done.returncode == 1
    lines = done.stdout.decode().splitlines()
    assert lines[0].startswith(f"{EVENT}:12:41: these words do not stand in the document")
    assert "“Friday”" in done.stdout.decode()
    assert "1 failed" in lines[-1]
    assert done.stderr == b""


@pytest.mark.parametrize(
    "arguments",
    [("check", "--format", "xml"), ("nothing",), ("check", "extra"), ("--root", "nowhere")],
)
def test_a_wrong_use_ends_with_two(arguments: tuple[str, ...]) -> None:
    done = process(*arguments)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_no_project_ends_with_two(tmp_path: Path) -> None:
    done = process("check", cwd=tmp_path)
    assert done.returncode == 2
    assert b"there is no chronology.yml here or above" in done.stderr


def test_the_project_is_found_from_a_folder_in_it(project: Path) -> None:
    done = process("check", cwd=project / "events/2001")
    assert done.returncode == 0


def test_a_fault_of_the_program_ends_with_two_and_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(**_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(module, "cli", fail)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "a fault of the program" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "status"),
    [(click.Abort(), 130), (BrokenPipeError(), 0), (FileNotFoundError(2, "no", "x"), 2)],
)
def test_what_ends_a_run_from_outside_has_its_status(
    error: BaseException, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Closed:
        def close(self) -> None:
            pass

        def write(self, text: str) -> int:
            return len(text)

        def flush(self) -> None:
            pass

    def fail(**_: object) -> None:
        raise error

    monkeypatch.setattr(module, "cli", fail)
    monkeypatch.setattr(sys, "stderr", Closed())
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == status


def test_a_command_that_needs_what_cannot_be_read_says_to_check_first(project: Path) -> None:
    spoil(project, 'paragraph: "', 'paragraph: "x')
    done = process("--root", str(project), "accept", "--new")
    assert done.returncode == 1
    assert "run `chronology check`" in done.stderr.decode()


def test_output_that_nobody_reads_ends_quietly(project: Path) -> None:
    for number in range(200):
        (project / f"events/2001/Bad {number}.md").touch()
    command = f"{sys.executable} {ROOT}/scripts/build.py --root {project} check | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=True)
    assert done.stdout.count(b"\n") == 1
    assert b"Traceback" not in done.stderr


def test_help_and_the_list_of_commands_are_there() -> None:
    done = run(EXAMPLE, "--help")
    commands = re.findall(r"^  ([a-z]+)  ", done.output, re.MULTILINE)
    assert {"accept", "build", "check", "cite", "coverage", "date", "explain", "mutate"} <= {
        *commands
    }
    for command in commands:
        assert run(EXAMPLE, command, "--help").exit_code == 0


def test_the_json_report_holds_everything(project: Path) -> None:
    spoil(project)
    done = run(project, "check", "--format", "json")
    assert done.exit_code == 1
    report = json.loads(done.output)
    fault = next(one for one in report["faults"] if one["rule"] == "quote-not-found")
    assert (fault["path"], fault["line"], fault["column"]) == (EVENT, 12, 41)
    assert fault["near"]["text"].startswith("The Lighthouse Board said on Friday")
    assert report["counts"]["failed"] == 1


def test_the_sarif_report_is_what_code_scanning_reads(project: Path) -> None:
    spoil(project)
    log: Any = json.loads(run(project, "check", "--format", "sarif").output)
    (one,) = log["runs"]
    assert log["version"] == "2.1.0"
    described = {rule["id"] for rule in one["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in one["results"]} == described
    region = one["results"][0]["locations"][0]["physicalLocation"]
    assert region["artifactLocation"]["uri"] == EVENT
    assert region["region"] == {"startLine": 12, "startColumn": 41}


def test_the_github_report_puts_each_fault_on_its_line(project: Path) -> None:
    spoil(project)
    first = run(project, "check", "--format", "github").output.splitlines()[0]
    assert first.startswith(f"::error file={EVENT},line=12,col=41,title=quote-not-found::")
    assert "%0Ahelp: " in first


@pytest.mark.parametrize("format_", ["text", "github", "json", "sarif"])
def test_no_name_and_no_text_can_act_in_a_report(format_: str, project: Path) -> None:
    shutil.copy(project / EVENT, project / "events/2001/a\n::error::b\x1b[31m.md")
    spoil(project, "kind: statement", 'kind: "a\\e[31m\\n::error::b"')
    output = run(project, "check", "--format", format_).output
    assert "\x1b" not in output
    assert not re.search(r"^::error::", output, re.MULTILINE)
    if format_ in ("json", "sarif"):
        json.loads(output)


def test_a_name_that_is_no_text_can_be_reported_in_any_locale(project: Path) -> None:
    try:
        (project / "events/2001" / "a\udcff.md").touch()
    except OSError:
        pytest.skip("this file system has no such names")
    for format_ in ("text", "github", "json", "sarif"):
        done = process(
            "--root", str(project), "check", "--format", format_, PYTHONIOENCODING="latin-1",
            PYTHONUTF8="0",
        )  # fmt: skip
        assert done.returncode == 1, done.stderr
        assert b"malformed-id" in done.stdout


def test_many_faults_are_all_reported(project: Path) -> None:
    lines = "\n".join(f"x{number}: y" for number in range(3000))
    spoil(project, "kind: statement", f"kind: statement\n{lines}")
    done = run(project, "check")
    assert done.output.count("[unknown-field]") == 3000
    assert done.output.splitlines()[-1].endswith("unread")
    assert "3000 faults" in done.output.splitlines()[-1] or "faults" in done.output


def test_living_exceptions_are_listed_at_the_end_of_a_green_run(project: Path) -> None:
    spoil(project, "kind: statement", "kind: statement\nbases_: x".replace("\nbases_: x", ""))
    path = project / "docs/bases/south-head.md"
    path.write_text(
        path.read_text("utf-8").replace("---\n", "---\nallow: {ambiguous-name: one place}\n", 1)
        .replace("[South Head]", "[South Head, Grey Rock]"), "utf-8",
    )  # fmt: skip
    done = run(project, "check")
    assert "ambiguous-name: one place" in done.output, done.output
    assert done.exit_code == 0
    assert "0 faults, 1 excused, 0 questions;" in done.output.splitlines()[-1]


def test_a_rule_is_explained_and_a_misspelt_one_guessed() -> None:
    assert "Faulty" in run(EXAMPLE, "explain", "quote-not-found").output
    assert len(run(EXAMPLE, "explain").output.splitlines()) > 70
    done = run(EXAMPLE, "explain", "quote-not-fond")
    assert (done.exit_code, "did you mean `quote-not-found`?" in done.output) == (1, True)
    assert "lists the rules" in run(EXAMPLE, "explain", "zzz").output


def test_a_citation_is_sliced_from_the_document() -> None:
    done = run(EXAMPLE, "cite", "wire", "The South head light".replace("head", "Head"))
    assert "quote: The South Head light" in done.output
    assert "# origin: whose words are they? One of article, fishermen, board" in done.output
    assert (
        "origin: board"
        in run(EXAMPLE, "cite", "wire", "The South Head light", "--origin", "board").output
    )


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("wires", "x y z"), 1, "did you mean `wire`?"),
        (("zzz", "x y z"), 1, "the documents are gazette, wire"),
        (("wire", "The South Heat light"), 1, "seeds/wire.txt:3:"),
        (("wire", "nothing of the sort stands here"), 1, "quote-not-found"),
        (("wire",), 2, "name a document and its words"),
        (("--verify", "x"), 2, "--verify -"),
    ],
)
def test_what_cannot_be_cited_is_said(arguments: tuple[str, ...], status: int, told: str) -> None:
    done = run(EXAMPLE, "cite", *arguments)
    assert done.exit_code == status
    assert told in done.output


def test_a_date_is_worked_out_from_words() -> None:
    done = run(EXAMPLE, "date", "five or six days ago", "--anchor", "2026-01-27")
    assert "[2026-01-21,2026-01-22]" in done.output
    assert "rule      days-ago" in done.output


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("gibberish", "--anchor", "2026-01-27"), 1, "none guesses"),
        (("last week", "--anchor", "soon"), 1, "the anchor `soon`"),
        (("last week",), 2, "--anchor"),
    ],
)
def test_what_gives_no_date_is_said(arguments: tuple[str, ...], status: int, told: str) -> None:
    done = run(EXAMPLE, "date", *arguments)
    assert done.exit_code == status
    assert told in done.output
