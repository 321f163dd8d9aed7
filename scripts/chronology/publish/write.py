"""Write what changed, and nothing else.

A list in the published folder (`.published`) says what stands there by whose hand: files that
somebody else put there are left alone, and a page that did not change is not even filled.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

LIST = ".published"


class File(NamedTuple):
    """A file of the site: `key` changes whenever `content()` would."""

    path: str
    key: str
    content: Callable[[], bytes]


def write(files: Iterable[File], target: Path) -> tuple[int, int, int]:
    """Bring `target` to `files`; count what was written, kept and removed.

    A file is kept when the list knows its key and it was not touched since the list was written.
    The list first names what is about to be written, so that an interrupted run leaves no orphan.
    """
    before, when = _read_list(target / LIST)
    files = list(files)
    stale = [file for file in files if not _stands(target, file, before, when)]
    gone = sorted(before.keys() - {file.path for file in files})
    if not stale and not gone:
        return 0, len(files), 0
    target.mkdir(parents=True, exist_ok=True)
    _write_list(target, before | {file.path: ("-", 0) for file in stale})
    after = {file.path: before.get(file.path, ("-", 0)) for file in files}
    written = 0
    fresh: dict[str, bool] = {}
    for file in stale:
        content = file.content()
        after[file.path] = file.key, len(content)
        written += _write_changed(target, file.path, content, fresh)
    for path in gone:
        _remove(target, path)
    _write_list(target, after)
    return written, len(files) - written, len(gone)


def _read_list(path: Path) -> tuple[dict[str, tuple[str, int]], int]:
    try:
        when = path.stat().st_mtime_ns
        lines = path.read_text("utf-8").splitlines()
    except FileNotFoundError:
        return {}, 0
    rows = (line.split(" ", 2) for line in lines)
    return {path: (key, int(size)) for key, size, path in rows}, when


def _write_list(target: Path, rows: Mapping[str, tuple[str, int]]) -> None:
    text = "".join(f"{key} {size} {path}\n" for path, (key, size) in sorted(rows.items()))
    replace_file(f"{target}/{LIST}", text.encode())


def _stands(target: Path, file: File, before: Mapping[str, tuple[str, int]], when: int) -> bool:
    key, size = before.get(file.path, ("", 0))
    if key != file.key:
        return False
    try:
        stat = os.lstat(f"{target}/{file.path}")
    except OSError:
        return False
    return stat.st_size == size and stat.st_mtime_ns <= when


def _write_changed(target: Path, name: str, content: bytes, fresh: dict[str, bool]) -> bool:
    """Write a file whole or not at all; one that has the right bytes keeps its time."""
    path = f"{target}/{name}"
    folder = path.rpartition("/")[0]
    if folder not in fresh:
        fresh[folder] = _make(folder)
    if not fresh[folder] and _reads(path) == content:
        return False
    replace_file(path, content)
    return True


def _make(folder: str) -> bool:
    """Make a folder where there is none; say whether it is new, so that nothing stands in it."""
    try:
        os.mkdir(folder)  # noqa: PTH102  ten thousand times: a Path costs as much as the work
    except FileExistsError:
        return False
    except FileNotFoundError:
        Path(folder).mkdir(parents=True)
    return True


def _reads(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:  # noqa: PTH123  for the same reason
            return file.read()
    except OSError:
        return None


def replace_file(path: str, content: bytes) -> None:
    with open(f"{path}~", "wb", buffering=0) as file:  # noqa: PTH123  for the same reason
        file.write(content)
    os.replace(f"{path}~", path)  # noqa: PTH105  for the same reason


def _remove(target: Path, name: str) -> None:
    path = target / name
    path.unlink(missing_ok=True)
    for folder in path.relative_to(target).parents[:-1]:
        try:
            (target / folder).rmdir()
        except OSError:  # it holds something else, or is gone
            return
