"""`chronology coverage`: what the documents say that no event uses yet."""

from __future__ import annotations

from pathlib import Path

import click

from chronology.cli.main import BAD_DATA
from chronology.cli.pipeline import examine
from chronology.derive.coverage import Coverage


@click.command()
@click.argument("seed", required=False)
@click.option("--fail-under", type=click.FloatRange(0, 100), help="Per cent cited or excused.")
@click.pass_obj
def command(root: Path, seed: str | None, fail_under: float | None) -> None:
    """Show, for each document, the sentences that are cited, excused and open."""
    outcome = examine(root)
    measured = [
        covered for id_, covered in outcome.chronology.coverage.items() if seed in (None, id_)
    ]
    if not measured:
        click.echo(f"there is no document `{seed}` in seeds/", err=True)
        raise click.exceptions.Exit(BAD_DATA)
    for one in measured:
        _print(one)
    worst = min(one.share("cited", "irrelevant") for one in measured) * 100
    if fail_under is not None and worst < fail_under:
        click.echo(f"a document has {worst:.1f} % cited or excused, less than {fail_under:g} %")
        raise click.exceptions.Exit(BAD_DATA)


def _print(one: Coverage) -> None:
    shares = ", ".join(
        f"{use} {one.share(use):.1%} ({one.count(use)})" for use in ("cited", "irrelevant", "open")
    )
    total = one.length("cited", "irrelevant", "open")
    click.echo(
        f"{one.archived.id}: {shares} of {total} characters in {len(one.sentences)} sentences"
    )
    for sentence in one.open:
        mark = "!" if sentence.weight else " "
        words = " ".join(one.archived.document.text[sentence.start : sentence.end].split())
        click.echo(f"  {mark} {one.archived.place(sentence.start)}: {words}")
