"""`chronology cite SEED "words"`: find a passage and print the YAML to paste."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from chronology.cli.main import BAD_DATA
from chronology.cli.snippet import snippet
from chronology.cli.streams import Json, standard, text, text_or_nothing
from chronology.derive.cited import Archived
from chronology.derive.resolve import archive as archive_of
from chronology.quotes.verify import verify
from chronology.records.load import load_archive
from chronology.records.refusals import nearest


@click.command()
@click.argument("seed", required=False)
@click.argument("words", required=False)
@click.option("--verify", "stream", help="`-`: verify JSON Lines {seed, quote} of standard input.")
@click.option("--name", default="name", show_default=True, help="What to call the citation.")
@click.option("--origin", help="Whose words they are: an origin of the document's record.")
@click.pass_obj
def command(  # noqa: PLR0913 - a command has its options as arguments
    root: Path,
    *,
    seed: str | None,
    words: str | None,
    stream: str | None,
    name: str,
    origin: str | None,
) -> None:
    """Find WORDS in the document SEED and print the citation to paste, sliced from the document."""
    archive = dict(archive_of(load_archive(root)))
    if stream is not None:
        if stream != "-":
            raise click.UsageError("--verify reads standard input: write `--verify -`")
        standard(lambda asked: _answer(asked, archive))
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


def _answer(asked: Json, archive: Mapping[str, Archived]) -> Json:
    seed, quote = text(asked, "seed"), text(asked, "quote")
    prefix, suffix = text_or_nothing(asked, "prefix"), text_or_nothing(asked, "suffix")
    if seed not in archive:
        error = f"there is no document `{seed}` in seeds/"
        return {"verdict": "not found", "rule": "unknown-seed", "spans": [], "error": error}
    verdict = verify(archive[seed].document, quote, prefix, suffix)
    return {
        "verdict": "found" if verdict.found else "not found",
        "rule": verdict.rule,
        "spans": [list(span) for span in verdict.spans] if verdict.found else [],
    }
