"""Time what people wait for, on this project's own data: `make bench`.

Whole processes, run in turn so that a busy moment hurts all alike: the least of all rounds, which
is what the work takes, and the median, which is what one waits. Compare the ratios, not the
seconds; nothing here fails, for a clock is no test. Its neighbours time parts: `bench.check`,
`bench.publish` and `bench.quotes`, each with `PYTHONPATH=scripts:tests python -m …`.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import click

ROOT = Path(__file__).parents[2]
SOURCES = ("chronology.yml", "mkdocs.yml", "docs", "events", "seeds", "scripts")
ROUNDS = 5


def bench(project: Path) -> None:
    tasks: dict[str, Callable[[], None]] = {
        "check": lambda: _chronology(project, "check"),
        "build, nothing there": lambda: _chronology(project, "build", before=_clean),
        "build, nothing changed": lambda: _chronology(project, "build"),
        "build, one event edited": lambda: _chronology(project, "build", before=_edit),
    }
    spans: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(ROUNDS):
        for name, task in tasks.items():
            spans[name].append(_seconds(task))
    click.echo(f"{'':<26}  least   median of {ROUNDS}")
    for name, seconds in spans.items():
        click.echo(f"{name:<26}{min(seconds):7.2f}  {statistics.median(seconds):7.2f} s")


def _seconds(task: Callable[[], None]) -> float:
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


def _chronology(
    project: Path, *arguments: str, before: Callable[[Path], None] | None = None
) -> None:
    if before:
        before(project)
    command = [sys.executable, "scripts/build.py", *arguments]
    subprocess.run(command, cwd=project, check=True, capture_output=True)


def _clean(project: Path) -> None:
    for made in ("site", "build"):
        shutil.rmtree(project / made, ignore_errors=True)


def _edit(project: Path) -> None:
    """One more blank line at the end of an event: its text is another, its meaning the same."""
    event = min((project / "events").rglob("*.md"))
    event.write_text(event.read_text("utf-8") + "\n", "utf-8")


def _copy(project: Path) -> None:
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, project / name)
        else:
            shutil.copy(source, project / name)


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        _copy(Path(folder))
        bench(Path(folder))
