"""`chronology check`: every fault of every file, in one run."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import click

from chronology.cli import reports
from chronology.cli.cache import Said, fingerprint, recall, remember
from chronology.cli.main import BAD_DATA

FORMATS = sorted(module.name for module in pkgutil.iter_modules(reports.__path__))


@click.command()
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--cache/--no-cache", default=True, help="Ask again even where no file has changed.")
@click.pass_obj
def command(root: Path, format_: str, *, cache: bool) -> None:
    """Check events, documents and pages; print every fault."""
    mark = fingerprint(root, format_) if cache else None
    said = recall(root, mark)
    if said is None:
        said = _said(root, format_)
        # A file that was saved meanwhile may have been read before or after.
        if cache and mark == fingerprint(root, format_):
            remember(root, mark, said)
    click.echo(said.report, nl=False)
    if not said.ok:
        raise click.exceptions.Exit(BAD_DATA)


def _said(root: Path, format_: str) -> Said:
    # All that checks is imported only where there is something to check.
    from chronology.cli.pipeline import examine  # noqa: PLC0415

    verdicts = examine(root).verdicts
    report = importlib.import_module(f"{reports.__name__}.{format_}").report
    return Said(verdicts.ok, report(verdicts))
