"""The site engine: it dresses hand-written pages and empty shells, and nothing else.

What it gets lies in `.build/`, made anew when anything that can change its output has changed;
otherwise the dressed pages of the last run are used and no engine starts. Whichever engine it is,
it reads our copy of `mkdocs.yml`, without hooks, and never sees a generated page.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from chronology.edition import addresses
from chronology.publish import links, shells
from chronology.publish import plan as planning
from chronology.publish.plan import RULE, Plan
from chronology.records.load import CONFIG
from chronology.values.faults import Fault, Place

ENGINES: Mapping[str, tuple[str, ...]] = {
    "mkdocs": ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2", "pygments"),
    "zensical": ("zensical", "markdown", "pymdown-extensions", "pygments"),
}
BUILD = ".build"


@dataclass(frozen=True)
class Dressed:
    """The folder that an engine filled, and a key that changes with anything in it."""

    folder: Path
    key: str


def run(plan: Plan, root: Path, engine: str = "mkdocs") -> tuple[Dressed, tuple[Fault, ...]]:
    """Run the engine over the plan, unless it has done so before; what it refuses are faults."""
    key = _key(plan, engine)
    done = root / BUILD / f"{engine}-{key}"
    dressed = Dressed(done / "site", key)
    if _is_whole(done):
        done.touch()
        return dressed, ()
    # Somebody may build at the same time: each run has a folder of its own until it is done.
    folder = root / BUILD / f"{engine}-run-{os.getpid()}"
    shutil.rmtree(folder, ignore_errors=True)
    _lay_out(plan, folder)
    faults = _start(folder, engine)
    if not faults:
        _write(folder / _COUNT, str(_count(folder)))
        shutil.rmtree(done, ignore_errors=True)
        with suppress(OSError):  # the other run was first, and made the same
            folder.rename(done)
        shutil.rmtree(folder, ignore_errors=True)
        _forget(root, engine)
    return dressed, faults


_KEPT = 4
_COUNT = "files"
_KEY_LENGTH = 32
_ENV = re.compile(r"!ENV\s+\[?\s*([A-Za-z_][A-Za-z0-9_]*)")
_NAV = re.compile(r"^nav\s*:", re.MULTILINE)
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_SAID = re.compile(r"^(?:WARNING|ERROR)\s+-\s+(.+)$", re.MULTILINE)
_SAID_WHERE = re.compile(r"(?:Warning|Error): (.+)\n[^\[\n]*\[ (\S+):(\d+):(\d+) \]")


def _is_whole(done: Path) -> bool:
    """Tell what the engine made from what was copied or deleted halfway."""
    note = done / _COUNT
    return note.is_file() and note.read_text("utf-8") == str(_count(done))


def _count(folder: Path) -> int:
    return sum(len(files) for _, _, files in os.walk(folder / "site"))


def _forget(root: Path, engine: str) -> None:
    """Keep the newest few of what the engine made; an edit that is undone finds its own again."""
    made = [path for path in (root / BUILD).glob(f"{engine}-*") if len(path.name) > _KEY_LENGTH]
    for path in sorted(made, key=lambda path: path.stat().st_mtime_ns)[:-_KEPT]:
        shutil.rmtree(path, ignore_errors=True)


def _lay_out(plan: Plan, folder: Path) -> None:
    _write(folder.parent / ".gitignore", "*\n")
    docs = folder / "docs"
    for path, text in plan.markdown.items():
        _write(docs / path, text)
    for path in plan.assets:
        _write(docs / path, "")  # stands in for the file, which is published without the engine
    for path, content in plan.overrides.items():
        _write(folder / "overrides" / path, content)
    theme = "variant: classic"  # Zensical's name for how Material looks
    if plan.overrides:
        theme += ", custom_dir: overrides"
    text = f"INHERIT: project.yml\ndocs_dir: docs\nsite_dir: site\nhooks: []\ntheme: {{{theme}}}\n"
    if not _NAV.search(plan.config):
        # Left alone, the engine would line all pages up, and our shells among them.
        pages = sorted(plan.written, key=lambda path: (path != "index.md", path))
        text += f"nav: {json.dumps(pages)}\n"
    _write(folder / "project.yml", plan.config)
    _write(folder / CONFIG, text)


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def _key(plan: Plan, engine: str) -> str:
    """Digest everything that can change what the engine makes; its own code is part of it."""
    parts: list[str | bytes] = [engine, plan.config]
    parts += [f"{name}={os.environ.get(name)}" for name in sorted(set(_ENV.findall(plan.config)))]
    parts += [f"{name} {_version(name)}" for name in ENGINES[engine]]
    parts += [part for item in sorted(plan.markdown.items()) for part in item]
    parts += sorted(plan.assets)
    parts += [part for item in sorted(plan.overrides.items()) for part in item]
    own = (__file__, planning.__file__, shells.__file__, links.__file__, addresses.__file__)
    parts += [Path(path).read_bytes() for path in own]
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        digest.update((part.encode() if isinstance(part, str) else part) + b"\0")
    return digest.hexdigest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"


def _start(folder: Path, engine: str) -> tuple[Fault, ...]:
    # Colours and the advertisement would stand in messages; the epoch, because of the sitemap.
    quiet = {"NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0"}
    command = [sys.executable, "-m", engine, "build", "--strict", "--config-file"]
    ran = subprocess.run(  # noqa: S603  the command is made of constants
        [*command, str(folder / "mkdocs.yml")],
        cwd=folder.parents[1],
        env={**os.environ, **quiet},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    said = _COLOUR.sub("", ran.stderr + ran.stdout)
    if ran.returncode == 0:
        return ()
    where = f"{BUILD}/{folder.name}/{CONFIG}"
    help_ = f"run `{engine} build --config-file {where}` to see all"
    faults = [
        Fault(Place(f"docs/{path}", int(line), int(column)), RULE, message, help_)
        for message, path, line, column in _SAID_WHERE.findall(said)
    ] or [Fault(Place("mkdocs.yml"), RULE, message, help_) for message in _SAID.findall(said)]
    last = (said.strip() or f"{engine} ended with {ran.returncode}").splitlines()[-1]
    return tuple(faults) or (Fault(Place("mkdocs.yml"), RULE, last, help_),)
