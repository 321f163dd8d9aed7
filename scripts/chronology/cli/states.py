"""The states of a project: its working tree, another folder, or what git keeps of a revision.

Nothing of a state is run, and nothing that it says of itself is believed: blobs are read as they
are, without the attributes, filters and links by which a tree could show another face.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import click

_LINK, _MODULE = "120000", "160000"
_APART = frozenset(
    "site build node_modules .build .git .hypothesis .mypy_cache .pytest_cache .ruff_cache .venv "
    "__pycache__".split()
)
"""Folders that programs fill; none of them is a part of a project."""


@dataclass(frozen=True)
class State:
    """A project as it lies in a folder, with the hash of each of its files."""

    name: str
    root: Path
    files: Mapping[str, str]

    def lines(self, path: str) -> list[str]:
        """Give the lines of a file; none of one that is not there, or is no text."""
        raw = (self.root / path).read_bytes() if path in self.files else b""
        return [] if b"\0" in raw else raw.decode("utf-8", "replace").splitlines()


@contextmanager
def state(root: Path, name: str | None) -> Iterator[State]:
    """Give the working tree at `root`, the folder of this name, or the revision that git keeps."""
    if name is None:
        yield _folder("the working tree", root)
    elif (folder := Path(name)).is_dir():
        yield _folder(name, folder.resolve())
    else:
        with TemporaryDirectory(prefix="chronology-") as temporary:
            yield _revision(root, name, Path(temporary).resolve())


def _folder(name: str, root: Path) -> State:
    return State(name, root, dict(_hashed(root)))


def _hashed(root: Path) -> Iterator[tuple[str, str]]:
    for directory, folders, files in os.walk(root):
        folders[:] = sorted(set(folders) - _APART)
        for name in sorted(files):
            path = Path(directory, name)
            if path.is_file() and not path.is_symlink():
                digest = hashlib.sha256(path.read_bytes()).hexdigest()
                yield path.relative_to(root).as_posix(), digest


def _revision(root: Path, name: str, target: Path) -> State:
    """Write out the blobs of a revision, of the project's own folder only."""
    commit = "" if name.startswith("-") else _git(root, "rev-parse", "--verify", f"{name}^{{commit}}")
    if not commit.strip():
        help_ = "name a folder, or a commit, branch or tag of git"
        raise click.UsageError(f"there is no revision `{name}` here: {help_}")
    listed = _git(root, "ls-tree", "-r", "-z", commit.strip()).split("\0")
    for entry in filter(None, listed):
        told, _, path = entry.partition("\t")
        mode, _, blob = told.split()
        _write(root, target, path, mode, blob)
    return State(f"{name} ({commit.strip()[:12]})", target, dict(_hashed(target)))
