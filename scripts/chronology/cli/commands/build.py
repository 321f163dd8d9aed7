"""`chronology build`: check, render, dress and publish the site."""

from __future__ import annotations

from pathlib import Path

import click

from chronology.cli.main import BAD_DATA
from chronology.cli.pipeline import site
from chronology.cli.reports.text import lines
from chronology.publish.publish import publish


@click.command()
@click.option(
    "--engine", type=click.Choice(["mkdocs", "zensical"]), default="mkdocs", show_default=True
)
@click.option(
    "--target", type=click.Path(file_okay=False, path_type=Path), help="Instead of site/."
)
@click.pass_obj
def command(root: Path, engine: str, target: Path | None) -> None:
    """Build the site; where anything is wrong, the last good one stays as it was."""
    made, faults = site(root)
    outcome = None
    if not faults:
        outcome = publish(made, root, target, by=engine)
        faults = outcome.faults
    if faults or outcome is None:
        for line in lines(faults):
            click.echo(line, err=True)
        count = f"{len(faults)} fault{'' if len(faults) == 1 else 's'}"
        click.echo(f"{count}; the site stays as it was", err=True)
        raise click.exceptions.Exit(BAD_DATA)
    click.echo(
        f"{outcome.pages} pages: {outcome.written} files written, {outcome.kept} unchanged, "
        f"{outcome.removed} removed"
    )
