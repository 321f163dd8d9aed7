"""`chronology accept`: say that changed passages were read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher, unified_diff
from hashlib import sha256
from itertools import zip_longest
from pathlib import Path
from textwrap import wrap

import click

from chronology.cli.git import git
from chronology.cli.main import BAD_DATA
from chronology.cli.pins import pinned
from chronology.cli.pipeline import examine
from chronology.cli.reports.text import on_one_line
from chronology.derive.chronology import Chronology
from chronology.derive.cited import Archived, Cited, Found
from chronology.quotes.documents import Document
from chronology.records.refusals import nearest

_NOT_AT_HAND = "not at hand: git does not keep it"
_COLUMN = 46
_MOST_PARAGRAPHS = 3
_MOST_VERSIONS = 50


@click.command()
@click.argument("ids", nargs=-1)
@click.option("--new", is_flag=True, help="Pin every citation that keeps no hash yet.")
@click.pass_obj
def command(root: Path, ids: tuple[str, ...], new: bool) -> None:  # noqa: FBT001 - a flag
    """Take over the text of the named documents, or the passages of the named events, as read.

    A document: its new hash goes into its record, and what changed is shown; the quotations of
    changed paragraphs stay suspect until their events are accepted by name. An event: each changed
    paragraph is shown as it was read, as far as git keeps it, beside the one of today.
    """
    outcome = examine(root)
    chronology, files = outcome.chronology, outcome.loaded.files
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
            _accept_document(root, chronology.archive[id_], chronology, files)
    cited = [c for c in chronology.cited.values() if _wanted(c, ids, new=new)]
    if not _accept(root, cited, files):
        raise click.exceptions.Exit(BAD_DATA)


def _wanted(cited: Cited, ids: tuple[str, ...], *, new: bool) -> bool:
    kept = cited.citation.paragraph
    if kept is None:
        return new or cited.owner.id in ids
    today = cited.paragraph_hash if isinstance(cited, Found) else None
    return cited.owner.id in ids and kept != today


def _accept(root: Path, cited: Iterable[Cited], files: Mapping[str, bytes]) -> bool:
    done = 0
    whole = True
    texts: dict[str, str] = {}
    # From the end of each file, so that the places of the citations above stay true.
    for one in sorted(cited, key=lambda c: (c.owner.path, c.at()), reverse=True):
        if not isinstance(one, Found):
            click.echo(f"{one.at('quote')}: not accepted, for the quotation is not found", err=True)
            whole = False
            continue
        if one.citation.paragraph is not None:
            _show(one, (raw.decode("utf-8", "replace") for raw in _versions(root, one.archived)))
        path = one.owner.path
        text = texts.get(path) or files[path].decode()
        texts[path] = pinned(text, one, one.paragraph_hash)
        done += 1
    for path, text in texts.items():
        (root / path).write_bytes(text.encode())
    click.echo(f"{done} citation{'' if done == 1 else 's'} accepted")
    return whole


def _show(one: Found, former: Iterable[str]) -> None:
    """Put the paragraph as it was read beside the one of today, and name the words that differ."""
    kept = one.citation.paragraph or ""
    today = " ".join(p.text for p in one.document.paragraphs_of(one.spans))
    old = next((read for text in former if (read := _read_then(text, kept))), None)
    click.echo(f"{one.at('quote')}: {one.name}")
    click.echo(f"  quoted: {on_one_line(one.citation.quote)}")
    for left, right in _columns(old or _NOT_AT_HAND, today):
        click.echo(f"  {left:<{_COLUMN}} │ {right}".rstrip())
    if old:
        for change in _differences(old, today):
            click.echo(f"  {change}")


def _read_then(text: str, kept: str) -> str | None:
    """Find the paragraph, or the paragraphs in a row, whose hash somebody kept."""
    document = Document("", text)
    for count in range(1, _MOST_PARAGRAPHS + 1):
        for number in range(len(document.paragraphs) - count + 1):
            row = document.paragraphs[number : number + count]
            if document.paragraph_hash([(row[0].start, row[-1].end)]) == kept:
                return " ".join(paragraph.text for paragraph in row)
    return None


def _columns(old: str, new: str) -> Iterator[tuple[str, str]]:
    sides = [wrap(on_one_line(text), _COLUMN) for text in (old, new)]
    yield "as it was read", "today"
    yield from zip_longest(*sides, fillvalue="")


def _differences(old: str, new: str) -> Iterator[str]:
    """Yield which words became which."""
    before, after = old.split(), new.split()
    for how, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if how != "equal":
            yield f"“{on_one_line(' '.join(before[a:b]))}” → “{on_one_line(' '.join(after[c:d]))}”"


def _accept_document(
    root: Path, archived: Archived, chronology: Chronology, files: Mapping[str, bytes]
) -> None:
    if archived.text_sha256 == archived.seed.sha256:
        click.echo(f"{archived.text_path} is the text that was pinned")
        return
    for line in _changes(root, archived):
        click.echo(on_one_line(line))
    path = archived.seed.path
    text = files[path].decode()
    (root / path).write_bytes(text.replace(archived.seed.sha256, archived.text_sha256).encode())
    click.echo(f"{path}: sha256 taken over")
    for one in chronology.cited.values():
        kept = one.citation.paragraph
        if one.citation.seed == archived.id and kept is not None and _is_another(one, kept):
            click.echo(
                f"{one.at('quote')}: read this again, then `chronology accept {one.owner.id}`"
            )


def _is_another(one: Cited, kept: str) -> bool:
    return not isinstance(one, Found) or not one.document.was_read(one.spans, kept)


def _changes(root: Path, archived: Archived) -> Iterable[str]:
    """Compare with the text that was pinned, where the project is kept with git."""
    pinned_ = archived.seed.sha256
    old = next(
        (raw for raw in _versions(root, archived) if sha256(raw).hexdigest() == pinned_), None
    )
    if old is None:
        return [f"(the former text is {_NOT_AT_HAND})"]
    return unified_diff(
        old.decode("utf-8", "replace").splitlines(), archived.document.text.splitlines(),
        f"{archived.text_path} (as pinned)", f"{archived.text_path} (now)", n=0, lineterm="",
    )  # fmt: skip


def _versions(root: Path, archived: Archived) -> Iterator[bytes]:
    """Yield the texts of a document that git keeps, the newest first."""
    path = archived.text_path
    commits = git(root, "log", f"--max-count={_MOST_VERSIONS}", "--format=%H", "--", path)
    for commit in commits.decode().split():
        yield git(root, "show", f"{commit}:./{path}")
