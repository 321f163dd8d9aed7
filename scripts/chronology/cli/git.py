"""What git knows of the project, where it is kept with git."""

from __future__ import annotations

import subprocess
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import click

_COMMIT = "\x1e"
_BETWEEN = "\x1f"


def git(root: Path, *arguments: str) -> bytes:
    """Ask git; nothing where there is no git, or it says no."""
    try:
        return subprocess.run(  # noqa: S603 - the paths are ones that we listed ourselves
            ["git", *arguments], cwd=root, capture_output=True, check=True,  # noqa: S607
        ).stdout  # fmt: skip
    except (OSError, subprocess.CalledProcessError):
        return b""


def authors(root: Path) -> Mapping[str, frozenset[str]]:
    """Give the names and addresses, in small letters, of those who ever changed each file.

    Whoever changed a file under a name that it had before is one of them. What git cannot know, it
    does not tell: two names of one person that no `.mailmap` joins are two persons.
    """
    if git(root, "rev-parse", "--is-shallow-repository").strip() != b"false":
        message = "git does not keep the whole history of this project here"
        raise click.UsageError(f"{message}; fetch all of it, or leave out --git")
    log = git(
        root, "-c", "core.quotepath=off", "log", "--reverse", "--relative", "--name-status", "-M",
        f"--format={_COMMIT}%aN{_BETWEEN}%aE",
    )  # fmt: skip
    found: dict[str, set[str]] = defaultdict(set)
    for commit in log.decode("utf-8", "replace").split(_COMMIT)[1:]:
        who, *changed = commit.split("\n")
        for line in filter(None, changed):
            _, *names = line.split("\t")
            for former in names[:-1]:
                found[names[-1]] |= found[former]
            found[names[-1]] |= {name.casefold() for name in who.split(_BETWEEN)}
    return {path: frozenset(names) for path, names in found.items()}
