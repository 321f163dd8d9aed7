"""`chronology check`: every fault of every file, in one run."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import click

from chronology import reports
from chronology.cli import BAD_DATA
from chronology.pipeline import examine

FORMATS = sorted(module.name for module in pkgutil.iter_modules(reports.__path__))


@click.command()
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True)
@click.pass_obj
def command(root: Path, format_: str) -> None:
    """Check events, documents and pages; print every fault."""
    verdicts = examine(root).verdicts
    report = importlib.import_module(f"{reports.__name__}.{format_}").report
    click.echo(report(verdicts), nl=False)
    if not verdicts.ok:
        raise click.exceptions.Exit(BAD_DATA)
