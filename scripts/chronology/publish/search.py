"""Full-text search: an index that a reader's browser asks for a few kilobytes at a time.

The indexer is Pagefind, spoken to over its service protocol: one process, texts in our order, so
that the same texts give the same bytes. What it made is kept in the build folder under a digest
of the texts; while they stay as they are, nothing is indexed again.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from threading import Thread
from typing import IO, Any

from pagefind_bin import get_executable

from chronology.pages.site import Searchable
from chronology.publish.write import File

FOLDER = "pagefind"
RECORDS = "records.json"


class RefusedError(Exception):
    """The indexer refused what we gave it."""


def index(texts: Sequence[Searchable], folder: Path) -> tuple[File, ...]:
    """Give the files of an index of these texts, made in `folder` unless they are there already."""
    if not texts:
        return ()
    key = _digest(texts)
    note = folder / "key"
    if _read(note) != key:
        note.unlink(missing_ok=True)
        _write(folder, dict(_made(texts)))
        note.write_text(key, "utf-8")
    rows = (line.split(" ", 1) for line in (folder / "list").read_text("utf-8").splitlines())
    return tuple(
        File(f"{FOLDER}/{name}", digest, (folder / name).read_bytes) for digest, name in rows
    )


# Beside these the indexer makes interfaces of its own, which are larger than all the rest.
_WANTED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", f"wasm.{{}}.{FOLDER}")
_WANTED_KINDS = ("pf_meta", "pf_index", "pf_fragment")
_SIGNATURE = b"pagefind_dcd"
_LANGUAGE = "en"
_CODE = Path(__file__)


def _digest(texts: Sequence[Searchable]) -> str:
    parts = (
        version("pagefind-bin"),
        _CODE.read_text("utf-8"),
        *(f"{t.url}\0{t.html}" for t in texts),
    )
    return hashlib.blake2b("\1".join(parts).encode(), digest_size=16).hexdigest()


def _read(path: Path) -> str:
    with suppress(OSError):
        return path.read_text("utf-8")
    return ""


def _write(folder: Path, files: dict[str, bytes]) -> None:
    """Put the files of one index where those of the last one were."""
    for line in _read(folder / "list").splitlines():
        (folder / line.split(" ", 1)[1]).unlink(missing_ok=True)
    rows = []
    for name in sorted(files):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(files[name])
        rows.append(f"{hashlib.blake2b(files[name], digest_size=16).hexdigest()} {name}\n")
    (folder / "list").write_text("".join(rows), "utf-8")


def _made(texts: Sequence[Searchable]) -> Iterator[tuple[str, bytes]]:
    """Index the texts; keep what a search needs, and add which fragment is whose.

    The indexer would have a browser fetch a file per result to learn its address. With the list
    of records one file is enough, however many results are filtered and counted.
    """
    wanted = {name.format(_LANGUAGE) for name in _WANTED}
    records = {}
    for file in _ask(texts):
        name, content = file["path"], b64decode(file["content"])
        if name in wanted or name.rpartition(".")[2] in _WANTED_KINDS:
            yield name, content
        if name.startswith("fragment/"):
            fragment = json.loads(gzip.decompress(content).removeprefix(_SIGNATURE))
            records[name.removeprefix("fragment/").removesuffix(".pf_fragment")] = fragment["url"]
    order = {text.url: place for place, text in enumerate(texts)}
    rows = dict(sorted(records.items(), key=lambda item: (order[item[1]], item[0])))
    yield RECORDS, json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def _ask(texts: Iterable[Searchable]) -> list[dict[str, str]]:
    """Have one process index all texts; what it answers last are the files."""
    messages: list[dict[str, Any]] = [
        {"type": "NewIndex", "config": {"force_language": _LANGUAGE}},
        *({"type": "AddFile", "index_id": 0, "url": t.url, "file_contents": t.html} for t in texts),
        {"type": "BuildIndex", "index_id": 0},
        {"type": "GetFiles", "index_id": 0},
    ]
    command = [str(get_executable()), "--service"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603  our own command
    assert process.stdin, "it was opened"
    assert process.stdout, "it was opened"
    # It answers while it is being asked: who only asks first waits for ever.
    asking = Thread(target=_send, args=(process.stdin, messages), daemon=True)
    asking.start()
    try:
        answers = _answers(process.stdout)
        last = [next(answers) for _ in messages][-1]
    finally:
        process.kill()  # it has answered everything, or will not
        asking.join()
        with suppress(BrokenPipeError):
            process.stdin.close()
        process.stdout.close()
        process.wait()
    files: list[dict[str, str]] = last["files"]
    return files


def _send(pipe: IO[bytes], messages: Iterable[dict[str, Any]]) -> None:
    # Should it end before it was asked everything, its answers tell.
    with suppress(BrokenPipeError):
        for number, payload in enumerate(messages, 1):
            message = json.dumps({"message_id": number, "payload": payload})
            pipe.write(b64encode(message.encode()) + b",")
        pipe.flush()


def _answers(pipe: IO[bytes]) -> Iterator[dict[str, Any]]:
    rest = b""
    while chunk := pipe.read1(1 << 20):  # type: ignore[attr-defined]
        *whole, rest = (rest + chunk).split(b",")
        for part in whole:
            payload: dict[str, Any] = json.loads(b64decode(part))["payload"]
            if payload["type"] == "Error":
                raise RefusedError(payload["message"])
            yield payload
    raise RefusedError("the indexer ended before it had answered")
