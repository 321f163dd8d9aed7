"""The files that a change touches and no record tells of: what they could do, and what is new."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import unified_diff

from chronology.cli.snapshots import Snapshot
from chronology.values.places import SETTINGS

_SORTS: tuple[tuple[str, str, str], ...] = (
    ("site", "mkdocs.yml", "decides which plugins and hooks build the site, and what it links to"),
    ("site", "docs/overrides/", "stands on every page, and no check reads it"),
    ("site", "docs/assets/", "styles and scripts can hide words and add others"),
    ("git", ".gitattributes", "decides what a code host shows of a change"),
    ("git", ".gitignore", "decides what git overlooks"),
    ("git", ".gitmodules", "brings in files from elsewhere"),
    ("program", ".github/", "runs on every change, and publishes"),
    ("program", ".ci/", "runs on every change"),
    ("program", ".pre-commit-config.yaml", "runs on the machines of the authors"),
    ("program", "scripts/", "is the program that checks"),
    ("program", "tests/", "holds the program to what it promises"),
    ("program", "Makefile", "decides what the checks run"),
    ("program", "pyproject.toml", "decides what is installed"),
    ("program", "requirements", "decides what is installed"),
)
_RECORDS = re.compile(r"events/.+\.md|seeds/[^/]+\.(?:txt|yml)|reviews/.+\.yml|docs/.+\.md")
_REGISTERS = ("events/", "docs/actors/", "docs/bases/")
_UNREAD = re.compile(
    r"\](?:\([^)]*\)|\[(?!@|editorial)[^\]]*\])|^\[[^\]]+\]:.*|<[^>\n]*>|\{[^}\n]*\}"
    r"|^(?P<fence>```|~~~).*?^(?P=fence)",
    re.MULTILINE | re.DOTALL,
)
"""What a text of ours has besides words: where links lead, HTML, attributes, code."""
_SHOWN = 40
"""Lines of a difference that are shown; a reader of more opens the file."""


@dataclass(frozen=True)
class Touched:
    """A file that is another one now; `lines` are those that went and came, with `-` and `+`."""

    path: str
    sort: str
    how: str
    why: str
    lines: tuple[str, ...] = ()
    more: int = 0
    """How many lines are not shown."""


def touched(before: Snapshot, after: Snapshot) -> Iterator[Touched]:
    """Yield what differs, the most powerful first."""
    paths = {p for p in {*before.files, *after.files} if before.files.get(p) != after.files.get(p)}
    found = [_touched(before, after, path) for path in sorted(paths)]
    yield from sorted(filter(None, found), key=lambda one: _rank(one.path))


def _touched(before: Snapshot, after: Snapshot, path: str) -> Touched | None:
    if path == SETTINGS:
        return None
    gone, fresh = path not in after.files, path not in before.files
    how = "removed" if gone else "added" if fresh else "changed"
    old, new = before.lines(path), after.lines(path)
    if _RECORDS.fullmatch(path) and not path.startswith("docs/assets/"):
        why, old, new = _beside(path, old, new)
        return _with_lines(Touched(path, "page", how, why), old, new) if why else None
    sort, why = next(
        ((s, why) for s, start, why in _SORTS if path.startswith(start)), ("other", "")
    )
    return _with_lines(Touched(path, sort, how, why), old, new)


def _beside(path: str, old: list[str], new: list[str]) -> tuple[str, list[str], list[str]]:
    """Give of a page what its citations do not hold: all of one without, of others the markup."""
    texts = ["\n".join(lines) for lines in (old, new)] if path.endswith(".md") else ["", ""]
    if any(texts) and not path.startswith(_REGISTERS) and not any("[@" in text for text in texts):
        return "is published and cites nothing", old, new
    was, now = (sorted(m[0] for m in _UNREAD.finditer(_body(text))) for text in texts)
    return "holds links or markup that no check reads" if was != now else "", was, now


def _with_lines(file: Touched, old: list[str], new: list[str]) -> Touched:
    # Behind the two lines that name the files, whatever is no content begins with `@@`.
    drawn = [x for x in [*unified_diff(old, new, n=0, lineterm="")][2:] if not x.startswith("@@")]
    return replace(file, lines=tuple(drawn[:_SHOWN]), more=max(0, len(drawn) - _SHOWN))


def _body(text: str) -> str:
    return text.split("\n---", 1)[-1] if text.startswith("---") else text


def _rank(path: str) -> tuple[int, str]:
    starts = [start for _, start, _ in _SORTS]
    at = next((n for n, start in enumerate(starts) if path.startswith(start)), len(starts))
    return at, path
