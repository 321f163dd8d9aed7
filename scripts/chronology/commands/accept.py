"""`chronology accept`: say that changed passages were read again."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from difflib import unified_diff
from pathlib import Path

import click

from chronology.cli import BAD_DATA
from chronology.evidence import Archived, Chronology, Cited
from chronology.pins import pinned
from chronology.pipeline import examine
from chronology.refusals import nearest


@click.command()
@click.argument("ids", nargs=-1)
@click.option("--new", is_flag=True, help="Pin every citation that keeps no hash yet.")
@click.pass_obj
def command(root: Path, ids: tuple[str, ...], new: bool) -> None:  # noqa: FBT001 - a flag
    """Take over the text of the named documents, or the passages of the named events, as read.

    A document: its new hash goes into its record, and what changed is shown; the quotations of
    changed paragraphs stay suspect until their events are accepted by name.
    """
    chronology = examine(root).chronology
    known = {record.id: record for record in chronology.records}
    unknown = [id_ for id_ in ids if id_ not in known and id_ not in chronology.archive]
    for id_ in unknown:
        hint = nearest(id_, [*known, *chronology.archive]) or "see events/ and seeds/"
        click.echo(f"there is no event, page or document `{id_}`\n  help: {hint}", err=True)
    if unknown or not (ids or new):
        if not ids:
            click.echo("name events or documents, or use --new", err=True)
        raise click.exceptions.Exit(BAD_DATA)
    for id_ in ids:
        if id_ in chronology.archive:
            _accept_document(root, chronology.archive[id_], chronology)
    cited = [c for c in chronology.cited.values() if _wanted(c, ids, new=new)]
    if not _accept(root, cited):
        raise click.exceptions.Exit(BAD_DATA)


def _wanted(cited: Cited, ids: tuple[str, ...], *, new: bool) -> bool:
    kept = cited.citation.paragraph
    if kept is None:
        return new or cited.owner.id in ids
    return cited.owner.id in ids and kept != _today(cited)


def _today(cited: Cited) -> str | None:
    if not cited.found or cited.archived is None or cited.verdict is None:
        return None
    return cited.archived.document.paragraph_hash(cited.verdict.spans)


def _accept(root: Path, cited: Iterable[Cited]) -> bool:
    done = 0
    whole = True
    # From the end of each file, so that the places of the citations above stay true.
    for one in sorted(cited, key=lambda c: (c.owner.path, c.at()), reverse=True):
        today = _today(one)
        if today is None:
            click.echo(f"{one.at('quote')}: not accepted, for the quotation is not found", err=True)
            whole = False
            continue
        if one.citation.paragraph is not None:
            _show(one)
        path = root / one.owner.path
        text = path.read_bytes().decode("utf-8")
        path.write_bytes(pinned(text, one, today).encode("utf-8"))
        done += 1
    click.echo(f"{done} citation{'' if done == 1 else 's'} accepted")
    return whole


def _show(one: Cited) -> None:
    if one.archived is None or one.verdict is None:
        return
    document = one.archived.document
    now = " ".join(p.text for p in document.paragraphs_of(one.verdict.spans))
    click.echo(f"{one.at('quote')}: {one.name}")
    click.echo(f"  quoted: {' '.join(one.citation.quote.split())}")
    click.echo(f"  today:  {' '.join(now.split())}")


def _accept_document(root: Path, archived: Archived, chronology: Chronology) -> None:
    if archived.text_sha256 == archived.seed.sha256:
        click.echo(f"{archived.text_path} is the text that was pinned")
        return
    for line in _changes(root, archived):
        click.echo(line.rstrip("\n"))
    path = root / archived.seed.path
    text = path.read_bytes().decode("utf-8")
    path.write_bytes(text.replace(archived.seed.sha256, archived.text_sha256).encode("utf-8"))
    click.echo(f"{archived.seed.path}: sha256 taken over")
    for one in chronology.cited.values():
        kept = one.citation.paragraph
        if one.citation.seed == archived.id and kept is not None and kept != _today(one):
            click.echo(
                f"{one.at('quote')}: read this again, then `chronology accept {one.owner.id}`"
            )


def _changes(root: Path, archived: Archived) -> list[str]:
    """Compare with the last committed text, where the project is kept with git."""
    try:
        old = subprocess.run(  # noqa: S603 - the path is one that we listed ourselves
            ["git", "show", f"HEAD:./{archived.text_path}"],  # noqa: S607 - the user's own git
            cwd=root, capture_output=True, check=True,
        ).stdout.decode("utf-8", "replace")  # fmt: skip
    except (OSError, subprocess.CalledProcessError):
        return ["(the former text is not at hand: the project is not kept with git)"]
    return list(
        unified_diff(
            old.splitlines(keepends=True), archived.document.text.splitlines(keepends=True),
            f"{archived.text_path} (committed)", f"{archived.text_path} (now)", n=0,
        )
    )  # fmt: skip
