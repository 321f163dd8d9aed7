"""`chronology trial pairs.jsonl --score`: sentences beside passages, with nobody registered."""

from __future__ import annotations

import sys
from typing import BinaryIO

import click

from chronology.checks.measured import FILE, write
from chronology.cli.git import git
from chronology.cli.main import BAD_DATA
from chronology.cli.streams import Json, UnreadableError, answer, text, text_or_nothing
from chronology.evaluation.trial import Judged, Score, judge


@click.command()
@click.argument("file", type=click.File("rb"))
@click.option("--score", is_flag=True, help="Of labelled lines, print both sides instead.")
@click.option("--write", "day", metavar="DAY", help="Keep the score of this day for the rules.")
def command(file: BinaryIO, *, score: bool, day: str | None) -> None:
    """Compare claims with passages: JSON Lines in, and out; `-` is standard input.

    A line is {"id", "claim", "passages": ["…"], "language": "en", "speaker": null}; with `--score`
    it has a "label", and may have the name of a "set". `--write DAY` keeps what each rule did, with
    the commit of the program, where the pages of the rules find it.
    """
    if day and not score:
        raise click.UsageError("--write keeps a score: give --score, too")
    counted = Score()

    def ask(asked: Json) -> Json:
        judged = _judged(asked)
        if score:
            counted.add(text_or_nothing(asked, "set") or "no set", judged, supported=_label(asked))
        return {"id": asked.get("id"), **judged.as_data()}

    unreadable = answer(ask, file, None if score else sys.stdout)
    if score:
        for line in counted.lines():
            click.echo(line)
    if day:
        commit = git(FILE.parent, "rev-parse", "--short", "HEAD").decode().strip()
        write(counted.measures(day, commit or "no commit"))
    if unreadable:
        click.echo(f"{unreadable} lines could not be read", err=True)
        raise click.exceptions.Exit(BAD_DATA)


def _judged(asked: Json) -> Judged:
    passages = asked.get("passages")
    if passages is None:
        passages = [text(asked, "passage")]
    if not isinstance(passages, list) or not all(isinstance(one, str) for one in passages):
        raise UnreadableError("`passages` is a list of texts")
    language = text_or_nothing(asked, "language") or "en"
    return judge(text(asked, "claim"), passages, language, text_or_nothing(asked, "speaker"))


def _label(asked: Json) -> bool:
    return text(asked, "label") == "supported"
