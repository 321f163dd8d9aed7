"""What a run said is said again for exactly the same files, and for no others."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from chronology.cli import cache, pipeline
from chronology.cli.cache import Said, fingerprint, recall, remember
from chronology.cli.main import cli
from examples import EXAMPLE

EVENT = "events/2001/machine-announced.md"
SAID = Said(ok=True, report="all is well\n")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "kept"))
    monkeypatch.delenv("CI", raising=False)
    root = tmp_path / "project"
    shutil.copytree(EXAMPLE, root)
    return root


def check(root: Path, *options: str) -> Result:
    return CliRunner().invoke(cli, ["--root", str(root), "check", *options], catch_exceptions=False)


def append(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\n")


def link(root: Path) -> None:
    (root / EVENT).unlink()
    (root / EVENT).symlink_to(EXAMPLE / EVENT)


CHANGES: dict[str, Callable[[Path], object]] = {
    "an event": lambda root: append(root / EVENT),
    "a document": lambda root: append(root / "seeds/wire.txt"),
    "a record": lambda root: append(root / "seeds/wire.yml"),
    "the settings": lambda root: append(root / "chronology.yml"),
    "a register": lambda root: append(root / "docs/actors/ole-vik.md"),
    "a file more": lambda root: (root / "docs/x.md").touch(),
    "a file of another sort": lambda root: (root / "events/2001/x.pdf").touch(),
    "a file less": lambda root: (root / EVENT).unlink(),
    "a file elsewhere": lambda root: (root / EVENT).rename(root / "events/machine.md"),
    "a folder more": lambda root: (root / "events/2002").mkdir(),
    "no folder": lambda root: shutil.rmtree(root / "events"),
    "a link": link,
    "a pipe": lambda root: os.mkfifo(root / "events/x"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_is_another_run(change: str, project: Path) -> None:
    before = fingerprint(project)
    assert before == fingerprint(project)
    CHANGES[change](project)
    assert fingerprint(project) not in (before, None)


def test_another_format_and_another_program_are_other_runs(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint(project, "text")
    assert fingerprint(project, "json") != before
    (tmp_path / "rule.py").touch()
    monkeypatch.setattr(cache, "_PROGRAM", tmp_path)
    assert fingerprint(project, "text") != before


def test_where_something_cannot_be_read_nothing_is_kept(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert fingerprint(project) is None
    remember(project, None, SAID)
    assert recall(project, None) is None


def test_what_was_said_is_said_again_until_something_changes(project: Path) -> None:
    remember(project, "1", SAID)
    assert recall(project, "1") == SAID
    assert recall(project, "2") is None
    remember(project, "2", SAID._replace(ok=False))
    assert recall(project, "1") is None
    assert recall(project, "2") == SAID._replace(ok=False)


@pytest.mark.parametrize("kept", [b"", b"[]", b"{}", b'{"fingerprint": "1"}', b"\xff"])
def test_what_somebody_meddled_with_is_passed_over(kept: bytes, project: Path) -> None:
    remember(project, "1", SAID)
    cache._file(project).write_bytes(kept)
    assert recall(project, "1") is None


def test_a_folder_that_cannot_be_written_does_no_harm(project: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").touch()
    remember(project, "1", SAID)
    assert recall(project, "1") is None


def test_in_continuous_integration_nothing_is_kept_or_recalled(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember(project, "1", SAID)
    monkeypatch.setenv("CI", "true")
    assert recall(project, "1") is None
    remember(project, "2", SAID)
    monkeypatch.delenv("CI")
    assert recall(project, "1") == SAID


def test_nothing_is_kept_in_the_project(project: Path) -> None:
    before = sorted(project.rglob("*"))
    check(project)
    assert sorted(project.rglob("*")) == before


def test_a_run_from_memory_says_the_same(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = check(project)
    assert first.exit_code == 0
    monkeypatch.setattr("chronology.cli.pipeline.examine", None)
    assert check(project).output == first.output
    monkeypatch.undo()
    (project / EVENT).unlink()
    failed = check(project)
    assert failed.exit_code == 1


def test_a_run_can_be_made_to_ask_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check(project)
    monkeypatch.setattr("chronology.cli.pipeline.examine", None)
    with pytest.raises(TypeError):
        check(project, "--no-cache")


def test_a_file_saved_during_the_run_is_not_kept_as_checked(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = pipeline.examine

    def saved_meanwhile(root: Path, **asked: Any) -> pipeline.Outcome:  # noqa: ANN401 - as it is
        append(root / EVENT)
        return really(root, **asked)

    monkeypatch.setattr(pipeline, "examine", saved_meanwhile)
    check(project)
    assert recall(project, fingerprint(project, "text")) is None
