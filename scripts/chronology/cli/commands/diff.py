"""`chronology diff`: what a change does, in terms of the chronology."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import click

from chronology.cli import cards

FORMATS = sorted(module.name for module in pkgutil.iter_modules(cards.__path__))


@click.command()
@click.argument("base")
@click.option("--head", metavar="REV", help="A revision or folder; otherwise the working tree.")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True)
@click.pass_obj
def command(root: Path, base: str, head: str | None, format_: str) -> None:
    """Compare BASE, a revision of git or a folder, with the working tree.

    Prints the review card: first what can carry a lie past every check, then each new or changed
    sentence beside its passages with what is asked about it, what the change takes away, and what
    follows for the whole. Nothing of either state is run; a fault in one is told and stops nothing.
    """
    # All that checks is imported only where there is something to check.
    from chronology.cli.card import review_card  # noqa: PLC0415

    draw = importlib.import_module(f"{cards.__name__}.{format_}").draw
    click.echo(draw(review_card(root, base, head)), nl=False)
