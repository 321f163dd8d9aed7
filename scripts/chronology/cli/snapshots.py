"""The states of a project: its working tree, another folder, or what git keeps of a revision.

Nothing of a state is run, and nothing that it says of itself is believed: blobs are read as they
are, without the attributes, filters and links by which a tree could show another face.
"""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import click

from chronology.values.characters import visible

_LINK, _MODULE = "120000", "160000"
_SHORT = 12
_A_LINK = "a link"
_APART = frozenset(
    "site build node_modules .build .git .hypothesis .mypy_cache .pytest_cache .ruff_cache .venv "
    "__pycache__".split()
)
"""Folders that programs fill; none of them is a part of a project."""


@dataclass(frozen=True)
class Snapshot:
    """A project as it lies in a folder, with the hash of each of its files."""

    name: str
    root: Path
    files: Mapping[str, str]

    def lines(self, path: str) -> list[str]:
        """Give the lines of a file; none of one that is not there, is a link, or is no text."""
        there = self.files.get(path, _A_LINK) != _A_LINK
        raw = (self.root / path).read_bytes() if there else b""
        return [] if b"\0" in raw else raw.decode("utf-8", "replace").splitlines()


@contextmanager
def snapshot(root: Path, name: str | None) -> Iterator[Snapshot]:
    """Give the working tree at `root`, the folder of this name, or the revision that git keeps."""
    if name is None:
        yield folder("the working tree", root)
    elif Path(name).is_dir():
        yield folder(name, Path(name).resolve())
    else:
        with TemporaryDirectory(prefix="chronology-") as temporary:
            yield _revision(root, name, Path(temporary).resolve())


def folder(name: str, root: Path) -> Snapshot:
    """Give a project as it lies in a folder."""
    # What git is told to ignore is no part of a change, unless git keeps it all the same.
    kept = _git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    names = os.fsdecode(kept).split("\0") if kept else _walked(root)
    return Snapshot(name, root, dict(_hashed(root, names)))


def _walked(root: Path) -> Iterator[str]:
    for directory, folders, files in os.walk(root):
        folders[:] = sorted(set(folders) - _APART)
        for name in sorted(files):
            yield Path(directory, name).relative_to(root).as_posix()


def _hashed(root: Path, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        path = root / name
        if path.is_symlink():
            yield name, _A_LINK
        elif name and path.is_file():
            yield name, hashlib.sha256(path.read_bytes()).hexdigest()


def _revision(root: Path, name: str, target: Path) -> Snapshot:
    """Write out the blobs of a revision, of the project's own folder only."""
    wanted = f"{name}^{{commit}}"
    found = b"" if name.startswith("-") else _git(root, "rev-parse", "--verify", "--quiet", wanted)
    if not (commit := found.decode().strip()):
        help_ = "name a folder, or a commit, branch or tag that git has at hand"
        raise click.UsageError(f"there is no revision `{name}` here: {help_}")
    entries = [_entry(raw) for raw in _git(root, "ls-tree", "-r", "-z", commit).split(b"\0") if raw]
    files = {target / path: blob for mode, blob, path in entries if mode not in (_LINK, _MODULE)}
    contents = _blobs(root, set(files.values()))
    for file, blob in files.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(contents[blob])
    links = [target / path for mode, _, path in entries if mode == _LINK]
    names = [str(path) for _, _, path in entries]
    for link in links:
        # That it is a link is a fault; where it leads is nobody's business.
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to("nowhere")
    return Snapshot(f"{name} ({commit[:_SHORT]})", target, dict(_hashed(target, names)))


def _entry(raw: bytes) -> tuple[str, str, PurePosixPath]:
    told, _, path = raw.partition(b"\t")
    mode, _, blob = told.decode().split()
    return mode, blob, _inside(os.fsdecode(path))


def _blobs(root: Path, names: Iterable[str]) -> dict[str, bytes]:
    """Read many blobs in one go: git answers each name with a line and the content."""
    answered = io.BytesIO(_git(root, "cat-file", "--batch", asked="\n".join(names).encode()))
    contents = {}
    while line := answered.readline():
        name, _, size = line.decode().split()
        contents[name] = answered.read(int(size) + 1)[:-1]
    return contents


def _inside(name: str) -> PurePosixPath:
    path = PurePosixPath(name)
    if path.is_absolute() or {"..", ".git"} & {*path.parts}:
        raise click.UsageError(f"git keeps a file of the name `{visible(name)}`, which is no name")
    return path


def _git(root: Path, *arguments: str, asked: bytes = b"") -> bytes:
    """Ask git for what it keeps; it reads objects only, and fetches nothing."""
    try:
        return subprocess.run(  # noqa: S603 - revisions begin with no dash, the rest is ours
            ["git", *arguments], cwd=root, input=asked, capture_output=True, check=True,  # noqa: S607
            env={**os.environ, "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0"},
        ).stdout  # fmt: skip
    except (OSError, subprocess.CalledProcessError):
        return b""
