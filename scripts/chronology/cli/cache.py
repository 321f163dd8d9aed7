"""What a run said, kept for the next run over exactly the same files by exactly the same program.

Kept in the user's own folder and never in the project, since whoever sends a pull request could
else send the verdict along; and not at all in CI, where every run begins with nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from chronology.values.places import SETTINGS

_READ = frozenset({".md", ".yml", ".txt", ".json", ".geojson"})
_OURS = frozenset({".py", ".md", ".yml"})
_FOLDERS = ("docs", "events", "seeds")
_PROGRAM = Path(__file__).parents[1]


class Said(NamedTuple):
    """The end of a run: whether all was well, and what was printed."""

    ok: bool
    report: str


def fingerprint(root: Path, *circumstances: str) -> str | None:
    """Hash all that a run depends on; None where something could not be read."""
    digest = hashlib.sha256()
    # An installed package changes its folder.
    packages = {Path(path) for path in sys.path if path.endswith("-packages")}
    told = [sys.version, *circumstances, *(str(_changed(path)) for path in sorted(packages))]
    digest.update(json.dumps(told).encode())
    try:
        for top in (root / SETTINGS, *(root / name for name in _FOLDERS)):
            for name, kind, content in _contents(top):
                digest.update(f"{len(name)} {kind} {len(content)}\n".encode() + name + content)
        for _, _, content in _contents(_PROGRAM, _OURS):
            digest.update(f"{len(content)}\n".encode() + content)
    except OSError:
        return None
    return digest.hexdigest()


def recall(root: Path, fingerprint: str | None) -> Said | None:
    """Give what the last run over the same files said, if this was the last run."""
    try:
        kept = json.loads(_file(root).read_bytes()) if fingerprint and _may_keep() else {}
        if isinstance(kept, dict) and kept.get("fingerprint") == fingerprint is not None:
            return Said(ok=kept["ok"] is True, report=str(kept["report"]))
    except (OSError, ValueError, KeyError, RuntimeError):
        pass  # nothing is kept, or somebody meddled with it
    return None


def remember(root: Path, fingerprint: str | None, said: Said) -> None:
    """Keep what a run said; where that is not possible, the next run does the work again."""
    if fingerprint is None or not _may_keep():
        return
    try:
        file = _file(root)
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        new = file.with_suffix(f".{os.getpid()}")
        kept = {"fingerprint": fingerprint, "ok": said.ok, "report": said.report}
        new.write_text(json.dumps(kept), encoding="ascii")
        new.replace(file)
    except (OSError, RuntimeError):
        pass


def _may_keep() -> bool:
    return not os.environ.get("CI")


def _file(root: Path) -> Path:
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    name = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:20]
    return folder / "chronology" / f"{name}.json"


def _changed(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _contents(top: Path, suffixes: frozenset[str] = _READ) -> Iterator[tuple[bytes, str, bytes]]:
    """Yield name, sort and content of everything below, in the order of the names."""
    try:
        mode = top.lstat().st_mode
    except FileNotFoundError:
        return
    name = os.fsencode(top)
    if stat.S_ISLNK(mode):
        yield name, "link", b""
    elif stat.S_ISDIR(mode):
        yield name, "folder", b""
        for path in sorted(top.iterdir()):
            yield from _contents(path, suffixes)
    elif stat.S_ISREG(mode):
        yield name, "file", top.read_bytes() if top.suffix in suffixes else b""
    else:
        yield name, "other", b""
