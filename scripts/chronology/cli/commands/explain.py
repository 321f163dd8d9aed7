"""`chronology explain RULE`: what a rule asks for, with an example."""

from __future__ import annotations

import click

from chronology.checks.measured import precision, read
from chronology.checks.rules import rules
from chronology.cli.main import BAD_DATA
from chronology.records.refusals import nearest


@click.command()
@click.argument("rule", required=False)
def command(rule: str | None) -> None:
    """Explain a rule; without a name, list the rules."""
    by_name = {known.name: known for known in rules()}
    if rule is None:
        width = max(map(len, by_name))
        for known in by_name.values():
            click.echo(f"{known.name:{width}}  {known.summary}")
        return
    if rule not in by_name:
        hint = nearest(rule, list(by_name)) or "`chronology explain` lists the rules"
        click.echo(f"there is no rule `{rule}`\n  help: {hint}", err=True)
        raise click.exceptions.Exit(BAD_DATA)
    found = by_name[rule]
    click.echo(f"{rule} ({found.strength})")
    for told in precision(found, read()):
        click.echo(told)
    click.echo(f"\n{found.text}")
