"""Time publishing of ten thousand pages against writing the same files and bytes.

`PYTHONPATH=scripts:tests python -m bench.publish`; quote ratios, not seconds.
"""

from __future__ import annotations

import argparse
import gc
import os
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

import tiny
from chronology.pages.site import Heading, Page, Site
from chronology.publish.publish import make
from chronology.publish.write import File, write

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
say = click.echo


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--in", dest="folder", type=Path, help="where to write (a disk, a memory)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        measure(options.pages, tiny.project(Path(folder)))


def measure(count: int, root: Path) -> None:
    site = tiny.loaded(root, synthetic(count))
    timed("the engine starts", lambda: make(site, root))
    files, faults = timed("dress, engine cached", lambda: make(site, root))
    assert not faults, faults[:3]
    contents = [(file.path, file.content()) for file in files]
    size = sum(len(content) for _, content in contents)
    timed("the same files and bytes, plainly", lambda: plainly(contents, root / "plain"))
    timed("stamp and write", lambda: counted(files, root / "site"))
    files, _ = timed("dress again, nothing changed", lambda: make(site, root))
    timed("write again, nothing changed", lambda: counted(files, root / "site"))
    page = replace(site.pages[-1], body=site.pages[-1].body + "<p>New</p>")
    edited = replace(site, pages=(*site.pages[:-1], page))
    timed("dress and write after one edit", lambda: counted(make(edited, root)[0], root / "site"))
    say(f"{len(files)} files, {size / 1e6:.0f} MB")


def synthetic(count: int) -> Site:
    words = "The withdrawal was reported by two of the newspapers and denied by the third. " * 8
    pages = tuple(
        Page(
            f"events/event-{number:05}/",
            f"Event number {number}",
            f'<h1 id="e">Event number {number}</h1>\n<h2 id="when">When</h2><p>{words}</p>'
            f'<h2 id="who">Who</h2><p><a href="../../bases/x/">X</a> and '
            f'<a href="../event-{(number + 1) % count:05}/#who">the next</a></p><p>{words}</p>',
            "event",
            toc=(Heading(2, "when", "When"), Heading(2, "who", "Who")),
            date="21 January 2026",
            source="events/2026/a.md",
        )
        for number in range(count)
    )
    return replace(tiny.SITE, pages=(*tiny.SITE.pages, *pages))


def plainly(contents: list[tuple[str, bytes]], target: Path) -> None:
    made = set()
    for path, content in contents:
        full = f"{target}/{path}"
        folder = full.rpartition("/")[0]
        if folder not in made:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103  as plainly as can be
            made.add(folder)
        with open(full, "wb", buffering=0) as file:  # noqa: PTH123  for the same reason
            file.write(content)


def counted(files: tuple[File, ...], target: Path) -> tuple[int, int, int]:
    found = write(files, target)
    say("    written {}, kept {}, removed {}".format(*found))
    return found


def timed(what: str, run: Callable[[], T]) -> T:
    gc.collect()
    start = time.perf_counter()
    found = run()
    say(f"{time.perf_counter() - start:8.3f} s  {what}")
    return found


if __name__ == "__main__":
    main()
