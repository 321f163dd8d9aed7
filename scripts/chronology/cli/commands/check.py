"""`chronology check`: every fault of every file, in one run, and how much is asked."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from pathlib import Path

import click

from chronology.cli import reports
from chronology.cli.cache import Said, fingerprint, recall, remember
from chronology.cli.main import BAD_DATA

FORMATS = sorted(module.name for module in pkgutil.iter_modules(reports.__path__))


@click.command()
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--questions", is_flag=True, help="Print the questions of all files, or of PATHS.")
@click.option("--strict", is_flag=True, help="Treat every question as a fault.")
@click.option("--cache/--no-cache", default=True, help="Ask again even where no file has changed.")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.pass_obj
def command(  # noqa: PLR0913 - a command has its options as arguments
    root: Path, format_: str, paths: tuple[Path, ...], *, questions: bool, strict: bool, cache: bool
) -> None:
    """Check events, documents and pages; print every fault, and how many questions there are.

    A question is what a machine suspects and cannot prove: it fails no run unless --strict, and
    a review answers it.
    """
    if paths and not questions:
        raise click.UsageError("everything is checked in every run; PATHS go with --questions")
    shown = _below(root, paths or [root]) if questions else []
    circumstances = (format_, f"{strict}", *shown)
    mark = fingerprint(root, *circumstances) if cache else None
    said = recall(root, mark)
    if said is None:
        said = _said(root, format_, shown, strict=strict)
        # A file that was saved meanwhile may have been read before or after.
        if cache and mark == fingerprint(root, *circumstances):
            remember(root, mark, said)
    click.echo(said.report, nl=False)
    if not said.ok:
        raise click.exceptions.Exit(BAD_DATA)


def _below(root: Path, paths: Iterable[Path]) -> list[str]:
    """Give the beginnings of the places that lie in these files and folders."""
    try:
        inside = [path.resolve().relative_to(root) for path in paths]
    except ValueError as error:
        raise click.UsageError(f"PATHS lie in the project, {root}") from error
    return ["" if path == Path() else path.as_posix() for path in inside]


def _said(root: Path, format_: str, shown: list[str], *, strict: bool) -> Said:
    # All that checks is imported only where there is something to check.
    from chronology.cli.pipeline import examine  # noqa: PLC0415

    verdicts = examine(root).verdicts
    if strict:
        verdicts = verdicts.strict
    report = importlib.import_module(f"{reports.__name__}.{format_}").report
    if format_ != "text":
        return Said(verdicts.ok, report(verdicts))
    asked = [q for q in verdicts.questions if any(_lies_in(q.place.path, top) for top in shown)]
    return Said(verdicts.ok, report(verdicts, asked))


def _lies_in(path: str, top: str) -> bool:
    return top in ("", path) or path.startswith(f"{top}/")
