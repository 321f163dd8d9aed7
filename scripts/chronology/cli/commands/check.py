"""`chronology check`: every fault of every file, in one run, and how much is asked."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import click

from chronology.cli import reports
from chronology.cli.git import authors
from chronology.cli.main import BAD_DATA
from chronology.cli.pipeline import examine
from chronology.values.faults import Question

FORMATS = sorted(module.name for module in pkgutil.iter_modules(reports.__path__))


@click.command()
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--questions", is_flag=True, help="Print the questions of all files, or of PATHS.")
@click.option("--strict", is_flag=True, help="Treat every question as a fault.")
@click.option("--require-reviews", is_flag=True, help="Fail where nobody else has read it.")
@click.option("--git", is_flag=True, help="Let no review count by whom git names as an author.")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.pass_obj
def command(  # noqa: PLR0913 - a command has its options as arguments
    root: Path,
    format_: str,
    paths: tuple[Path, ...],
    *,
    questions: bool,
    strict: bool,
    require_reviews: bool,
    git: bool,
) -> None:
    """Check events, documents and pages; print every fault, and how many questions there are.

    A question is what a machine suspects and cannot prove: it fails no run unless --strict, and
    a review answers it. --require-reviews fails where a statement has no review that holds.
    """
    if paths and not questions:
        raise click.UsageError("everything is checked in every run; PATHS go with --questions")
    shown = _below(root, paths or [root]) if questions else []
    written_by = authors(root) if git else None
    verdicts = examine(root, reviews=require_reviews, authors=written_by).verdicts
    if strict:
        verdicts = verdicts.strict
    report = importlib.import_module(f"{reports.__name__}.{format_}").report
    if format_ == "text":
        report = partial(report, shown=_asked(verdicts.questions, shown))
    click.echo(report(verdicts), nl=False)
    if not verdicts.ok:
        raise click.exceptions.Exit(BAD_DATA)


def _below(root: Path, paths: Iterable[Path]) -> list[str]:
    """Give the beginnings of the places that lie in these files and folders."""
    try:
        inside = [path.resolve().relative_to(root) for path in paths]
    except ValueError as error:
        raise click.UsageError(f"PATHS lie in the project, {root}") from error
    return ["" if path == Path() else path.as_posix() for path in inside]


def _asked(questions: Iterable[Question], shown: Iterable[str]) -> list[Question]:
    return [one for one in questions if any(_lies_in(one.place.path, top) for top in shown)]


def _lies_in(path: str, top: str) -> bool:
    return top in ("", path) or path.startswith(f"{top}/")
