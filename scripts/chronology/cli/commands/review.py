"""`chronology review`: read statements beside their passages, and write down what was found."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import IO

import click

from chronology.cli import streams
from chronology.cli.beside import as_data, drawn
from chronology.cli.main import BAD_DATA
from chronology.cli.pipeline import examine
from chronology.cli.reports.text import on_one_line
from chronology.derive.reviews import Standing
from chronology.publish.signing import Desk, Opinion, UnsignedError, prune
from chronology.quotes.normal import normal_form
from chronology.records.refusals import nearest
from chronology.values.faults import Question

_FAIR, _UNFAIR, _SKIP, _QUIT = "fnsq"
_END = ""  # of what is typed
_KEYS = "[f]air  [n]ot fair  [s]kip  [q]uit"


@click.command()
@click.argument("records", nargs=-1)
@click.option("--by", help="Who reads: a name, or a role such as `second reader`.")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="The day of reading; else today.")
@click.option("--list", "list_", is_flag=True, help="Only show what is still to be read.")
@click.option("--json", "json_", is_flag=True, help="Show it as JSON Lines, with the passages.")
@click.option("--from", "from_", type=click.File("rb"), help="Take over JSON Lines; - for a pipe.")
@click.option("--prune", "prune_", is_flag=True, help="Remove reviews whose statement is gone.")
@click.pass_obj
def command(  # noqa: PLR0913 - a command has its options as arguments
    root: Path,
    records: tuple[str, ...],
    by: str | None,
    day: datetime | None,
    from_: IO[bytes] | None,
    *,
    list_: bool,
    json_: bool,
    prune_: bool,
) -> None:
    """Show one statement after another beside its passages, and write down whether it is fair.

    RECORDS are ids of events, actors, bases, pages or documents; without any, everything is read
    that nobody has read yet. After each answer its file below reviews/ is written, so that a reader
    may stop and go on another day.

    With --from, each line is an object: `seal`, or `record` and `sentence`; `fair`; `answers`, an
    object with a text for each question by its rule; `because`, where it is not fair; `by` and
    `day`, where they differ from the options. `--list --json` gives what is to be read.
    """
    outcome = examine(root)
    desk = Desk(root, outcome.chronology, outcome.verdicts.questions)
    missing = _wanted(desk, records)
    today = day.date() if day else date.today()  # noqa: DTZ011 - the day where the reader sits
    if prune_:
        _prune(desk)
    elif list_ or json_:
        _list(desk, missing, json_=json_)
    elif from_ is not None:
        _take_over(desk, from_, by, today)
    else:
        reader = by or click.prompt("Who reads (a name, or a role)")
        _read(desk, missing, reader, today)


def _wanted(desk: Desk, records: Sequence[str]) -> list[Standing]:
    known = {record.id for record in desk.chronology.written}
    if unknown := [id_ for id_ in records if id_ not in known]:
        hint = nearest(unknown[0], known) or "see events/ and docs/"
        click.echo(f"there is no event, actor, base, page or document `{unknown[0]}`", err=True)
        click.echo(f"  help: {hint}", err=True)
        raise click.exceptions.Exit(BAD_DATA)
    missing = desk.missing()
    return [one for one in missing if not records or one.statement.owner.id in records]


def _prune(desk: Desk) -> None:
    removed = prune(desk.root, desk.chronology)
    for path, sentence in removed:
        click.echo(on_one_line(f"{path}: removed the review of “{sentence}”"))
    click.echo(f"{len(removed)} removed")


def _list(desk: Desk, missing: Iterable[Standing], *, json_: bool) -> None:
    count = 0
    for standing in missing:
        count += 1
        questions = desk.questions_of(standing.statement)
        if json_:
            click.echo(json.dumps(as_data(standing, questions)))
            continue
        asked = f", {len(questions)} asked" if questions else ""
        text = f"{standing.statement.place(0)}: {standing.state}{asked}: "
        click.echo(on_one_line(text + standing.statement.sentence.text))
    if not json_:
        click.echo(f"{count} to read")


def _read(desk: Desk, missing: Sequence[Standing], reader: str, day: date) -> None:
    read = 0
    for number, standing in enumerate(missing, 1):
        questions = desk.questions_of(standing.statement)
        click.echo(f"\n── {number} of {len(missing)} " + "─" * 40)
        for line in drawn(standing, questions):
            click.echo(line)
        try:
            finding = _asked(questions, reader, day)
        except (click.Abort, EOFError):
            break
        if finding is not None:
            try:
                desk.sign(standing, finding)
            except UnsignedError as error:
                click.echo(f"not written: {error}", err=True)
                raise click.exceptions.Exit(BAD_DATA) from error
            read += 1
    click.echo(f"\n{read} read, {len(missing) - read} left")


def _asked(questions: Sequence[Question], reader: str, day: date) -> Opinion | None:
    """Wait for a key; nothing is found where the statement is skipped."""
    click.echo(f"\n{_KEYS}: ", nl=False)
    while (key := click.getchar().lower()) not in (_FAIR, _UNFAIR, _SKIP, _QUIT, _END):
        pass
    click.echo(key)
    if key in (_QUIT, _END):
        raise click.Abort
    if key == _SKIP:
        return None
    if key == _UNFAIR:
        because = click.prompt("What is wrong with it, in a line")
        return Opinion(reader, day, fair=False, because=because)
    rules = dict.fromkeys(question.rule for question in questions)
    answers = {rule: click.prompt(f"Why it is fair ({rule})") for rule in rules}
    return Opinion(reader, day, fair=True, answers=answers)


def _take_over(desk: Desk, lines: IO[bytes], by: str | None, day: date) -> None:
    def take(handed: streams.Json) -> streams.Json:
        standing = _named(desk, handed)
        try:
            entry = desk.sign(standing, _finding(handed, by, day))
        except UnsignedError as error:
            raise streams.UnreadableError(str(error)) from error
        return {
            "seal": entry.seal,
            "record": standing.statement.owner.id,
            "sentence": entry.sentence,
            "verdict": entry.verdict,
        }

    if streams.answer(take, lines, sys.stdout):
        raise click.exceptions.Exit(BAD_DATA)


def _named(desk: Desk, handed: streams.Json) -> Standing:
    if (seal := streams.text_or_nothing(handed, "seal")) is not None:
        if seal not in desk.by_seal:
            raise streams.UnreadableError(f"no statement bears the seal {seal}")
        return desk.by_seal[seal]
    record, sentence = streams.text(handed, "record"), streams.text(handed, "sentence")
    for standing in desk.by_seal.values():
        statement = standing.statement
        same = normal_form(statement.sentence.text) == normal_form(sentence)
        if same and statement.owner.id == record:
            return standing
    raise streams.UnreadableError(f"`{record}` has no such sentence")


def _finding(handed: streams.Json, by: str | None, day: date) -> Opinion:
    reader = streams.text_or_nothing(handed, "by") or by
    if not reader:
        raise streams.UnreadableError("nobody is named who has read it: give `by`, or --by")
    given = streams.text_or_nothing(handed, "day")
    try:
        day = date.fromisoformat(given) if given else day
    except ValueError as error:
        raise streams.UnreadableError(f"`{given}` is no day") from error
    fair, answers = handed.get("fair"), handed.get("answers") or {}
    if not isinstance(fair, bool):
        raise streams.UnreadableError("`fair` is true or false")
    if not isinstance(answers, Mapping) or not all(isinstance(a, str) for a in answers.values()):
        raise streams.UnreadableError("`answers` is an object with a text for each rule")
    because = streams.text_or_nothing(handed, "because") or ""
    return Opinion(reader, day, fair=fair, because=because, answers=answers)
