"""One commit, one site: whoever builds it, wherever, whenever, by whichever command."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PARTS = ("docs", "events", "seeds", "scripts", "chronology.yml", "mkdocs.yml")

# Two machines that agree on nothing but the files.
HERE = {
    "LANG": "C.UTF-8",
    "PYTHONHASHSEED": "1",
    "TZ": "Pacific/Kiritimati",
}
ELSEWHERE = {
    "LANG": "C",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "4242",
    "SOURCE_DATE_EPOCH": "86400",
    "TZ": "America/Anchorage",
}
COMMANDS = {
    "chronology": ["scripts/build.py", "build"],
    "mkdocs": ["-m", "mkdocs", "build", "--quiet", "--strict"],
}


def copied(to: Path, *, backwards: bool) -> Path:
    """Copy the project; a folder lists its files as they came, so the second comes backwards."""
    to.mkdir(parents=True)
    for part in sorted(PARTS, reverse=backwards):
        if (ROOT / part).is_file():
            shutil.copyfile(ROOT / part, to / part)
            continue
        taken = [path for path in (ROOT / part).rglob("*") if path.is_file()]
        for path in sorted(taken, reverse=backwards):
            relative = path.relative_to(ROOT)
            if "__pycache__" not in relative.parts:
                (to / relative).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, to / relative)
    return to


def building(root: Path, command: str, world: dict[str, str], umask: int) -> subprocess.Popen[str]:
    ours = {"SITE_URL", "REPOSITORY_URL", "LC_ALL", *HERE}
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    return subprocess.Popen(
        [sys.executable, *COMMANDS[command]],
        cwd=root,
        env={**kept, **world},
        umask=umask,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.slow
def test_two_builds_of_one_commit_are_the_same_byte_for_byte(tmp_path: Path) -> None:
    here = copied(tmp_path / "here/project", backwards=False)
    there = copied(tmp_path / "with a long name/elsewhere/project 2", backwards=True)
    builds = [
        building(here, "chronology", HERE, 0o022),
        building(there, "mkdocs", ELSEWHERE, 0o077),
    ]
    for build in builds:
        said, _ = build.communicate()
        assert build.returncode == 0, said
    first, second = contents(here / "site"), contents(there / "site")
    assert len(first) > 100
    assert sorted(first) == sorted(second)
    assert [name for name, content in first.items() if content != second[name]] == []
