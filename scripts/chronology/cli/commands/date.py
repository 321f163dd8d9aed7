"""`chronology date "five or six days ago" --anchor 2026-01-27`: a date from words."""

from __future__ import annotations

from typing import Literal, get_args

import click

from chronology.cli.main import BAD_DATA
from chronology.cli.streams import Json, UnreadableError, standard, text, text_or_nothing
from chronology.language.en.expressions import Derivation, derive
from chronology.values.dates import DateError, When

Direction = Literal["past", "future"]
_DIRECTIONS: dict[str, Direction] = {"past": "past", "future": "future"}


@click.command()
@click.argument("expression")
@click.option("--anchor", help="The date from which the words count, as EDTF.")
@click.option("--direction", type=click.Choice(get_args(Direction)), help="Which way they look.")
def command(expression: str, anchor: str | None, direction: Direction | None) -> None:
    """Work a date out from words; `-` answers JSON Lines on standard input."""
    if expression == "-":
        standard(_answer)
        return
    if anchor is None:
        raise click.UsageError("name the date from which the words count with --anchor")
    try:
        when = When.parse(anchor)
    except DateError as error:
        click.echo(f"the anchor `{anchor}`: {error.message}\n  help: {error.help}", err=True)
        raise click.exceptions.Exit(BAD_DATA) from error
    derivation = derive(expression, when, direction)
    if derivation is None:
        click.echo(f"no rule reads “{expression}”, and none guesses", err=True)
        click.echo(
            "  help: give the date with `gives:` and the reason with `dated_because:`", err=True
        )
        raise click.exceptions.Exit(BAD_DATA)
    found = derivation.when
    click.echo(f"date      {found}")
    click.echo(f"in words  {found.in_words()}")
    click.echo(f"earliest  {found.earliest or 'open'}")
    click.echo(f"latest    {found.latest or 'open'}")
    click.echo(f"rule      {derivation.rule}")
    click.echo(f"working   {derivation.working}")


def _answer(asked: Json) -> Json:
    expression, anchor = text(asked, "expression"), text(asked, "anchor")
    direction = text_or_nothing(asked, "direction")
    if direction is not None and direction not in _DIRECTIONS:
        raise UnreadableError("`direction` is past, future or null")
    try:
        when = When.parse(anchor)
    except DateError as error:
        raise UnreadableError(f"`anchor`: {error.message}") from error
    return _shown(derive(expression, when, _DIRECTIONS.get(direction or "")))


def _shown(derivation: Derivation | None) -> Json:
    if derivation is None:
        return {"date": None, "earliest": None, "latest": None, "rule": None}
    when = derivation.when
    return {
        "date": str(when),
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
        "rule": derivation.rule,
    }
