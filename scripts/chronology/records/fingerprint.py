"""On what something was measured: a hash of the content, and one of the program that judges it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from chronology.values.places import SETTINGS

_CONTENT = ("events/", "seeds/", "docs/")
_DRESS = ("docs/assets/", "docs/overrides/")
_PROGRAM = Path(__file__).parents[1]
# The wings on which a verdict depends; how pages look is no part of it.
_JUDGES = ("values", "quotes", "records", "language", "derive", "checks", "evaluation")
_CODE = frozenset({".py", ".yml"})


def measured_on(files: Mapping[str, bytes]) -> dict[str, str]:
    """Tell by hashes on which texts, and by which program; `files` as they were loaded.

    The texts of the documents are pinned by their records.
    """
    told = (path for path in files if path == SETTINGS or path.startswith(_CONTENT))
    content = {path: files[path] for path in told if not path.startswith(_DRESS)}
    return {"content": _hash(sorted(content.items())), "code": _program()}


@cache
def _program() -> str:
    paths = sorted(path for wing in _JUDGES for path in (_PROGRAM / wing).rglob("*"))
    return _hash(
        (path.relative_to(_PROGRAM).as_posix(), path.read_bytes())
        for path in paths
        if path.suffix in _CODE
    )


def _hash(files: Iterable[tuple[str, bytes]]) -> str:
    digest = hashlib.sha256()
    for path, content in files:
        digest.update(f"{len(path)} {len(content)}\n{path}".encode() + content)
    return digest.hexdigest()
