"""`chronology serve`: the site with live reload, faults shown on the page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from chronology.cli.card import review_card
from chronology.cli.cards.html import draw, message
from chronology.cli.pipeline import examine, site
from chronology.cli.reports.text import lines
from chronology.publish.publish import publish
from chronology.publish.reading_room import ROOM, Room
from chronology.publish.signing import Desk
from chronology.publish.watch import Preview, serve
from chronology.values.faults import Fault

CARD = "/-/diff/"


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--base", default="HEAD", show_default=True, help="What the card compares with.")
@click.pass_obj
def command(root: Path, host: str, port: int, base: str) -> None:
    """Serve the site and build it again on every change; a fault never ends the server.

    At /-/diff/ stands the review card of what was changed since BASE; at /-/review/ somebody at
    this machine reads statements beside their passages, and says whether they are fair.
    """
    target = root / "site"

    def build() -> Sequence[Fault]:
        made, faults = site(root)
        return faults or publish(made, root, target).faults

    def card() -> str:
        try:
            return draw(review_card(root, base, None))
        except click.UsageError as error:
            return message(error.format_message())

    def lay() -> Desk:
        outcome = examine(root)
        return Desk(root, outcome.chronology, outcome.verdicts.questions)

    # The day is that of whoever sits here; nothing that is built depends on it.
    room = Room(lay, date.today)
    preview = Preview(build, _tell, {CARD: card}, room)
    preview.rebuild()
    click.echo(f"http://{host}:{port}/ (Ctrl-C ends)")
    click.echo(f"http://{host}:{port}{CARD} shows what was changed since {base}")
    click.echo(f"http://{host}:{port}{ROOM} shows what a second person is to read")
    serve(preview, target, root, (host, port))


def _tell(faults: Sequence[Fault]) -> None:
    for line in lines(faults):
        click.echo(line, err=True)
    click.echo(f"{len(faults)} faults" if faults else "built", err=True)
