"""`chronology cite SEED "words"`: find a passage and print the YAML to paste."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from chronology.cli import BAD_DATA
from chronology.evidence import Archived
from chronology.load import load
from chronology.quotes import verify
from chronology.refusals import nearest
from chronology.resolve import archive as archive_of
from chronology.snippet import snippet


@click.command()
@click.argument("seed", required=False)
@click.argument("words", required=False)
@click.option("--verify", "stream", help="`-`: verify JSON Lines {seed, quote} of standard input.")
@click.option("--name", default="name", show_default=True, help="What to call the citation.")
@click.option("--origin", help="Whose words they are: an origin of the document's record.")
@click.pass_obj
def command(  # noqa: PLR0913 - a command has its options as arguments
    root: Path,
    seed: str | None,
    words: str | None,
    stream: str | None,
    name: str,
    origin: str | None,
) -> None:
    """Find WORDS in the document SEED and print the citation to paste, sliced from the document."""
    archive = dict(archive_of(load(root)))
    if stream is not None:
        if stream != "-":
            raise click.UsageError("--verify reads standard input: write `--verify -`")
        for line in sys.stdin.buffer:
            if line.strip():
                click.echo(json.dumps(_answer(line, archive), ensure_ascii=False))
        return
    if seed is None or words is None:
        raise click.UsageError('name a document and its words: chronology cite SEED "words"')
    if seed not in archive:
        hint = nearest(seed, list(archive)) or "the documents are " + ", ".join(archive)
        click.echo(f"there is no document `{seed}` in seeds/\n  help: {hint}", err=True)
        raise click.exceptions.Exit(BAD_DATA)
    _print(archive[seed], words, name, origin)


def _print(archived: Archived, words: str, name: str, origin: str | None) -> None:
    verdict = verify(archived.document, words)
    if not verdict.found:
        click.echo(f"{verdict.message} [{verdict.rule}]", err=True)
        if verdict.near:
            place = archived.place(verdict.near.start)
            click.echo(f"  note: {place}: “{verdict.near.text}”", err=True)
        for line in verdict.help.splitlines():
            click.echo(f"  help: {line}", err=True)
        raise click.exceptions.Exit(BAD_DATA)
    click.echo(snippet(archived, verdict, name, origin), nl=False)


def _answer(line: bytes, archive: Mapping[str, Archived]) -> dict[str, Any]:
    try:
        asked = json.loads(line)
        seed, quote = asked["seed"], asked["quote"]
        prefix, suffix = asked.get("prefix"), asked.get("suffix")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        shown = f"{type(error).__name__}: {str(error)[:80]}"
        return {"error": f'a line reads {{"seed": …, "quote": …}}: {shown}'}
    texts = [value for value in (prefix, suffix) if value is not None]
    if not all(isinstance(value, str) for value in (seed, quote, *texts)):
        return {"error": "seed and quote are text"}
    if seed not in archive:
        return {"error": f"there is no document `{seed}`"}
    verdict = verify(archive[seed].document, quote, prefix, suffix)
    return {
        "verdict": "found" if verdict.found else "not found",
        "rule": verdict.rule,
        "spans": [list(span) for span in verdict.spans] if verdict.found else [],
    }
