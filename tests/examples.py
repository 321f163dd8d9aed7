"""The Faulty and Sound examples of the rules, played on the small chronology of `example/`.

An example is YAML that changes the front matter of one file (`events/2001/machine-announced.md`
unless its first line names another): mappings are merged, a field without a value is removed, and
`body:` is the text below. `# path (whole file)` gives a file as it is, `(copy of path)`,
`(link to path)` and `(remove)` say what they do. An example may hold several such parts.
"""

from __future__ import annotations

import re
import shutil
import textwrap
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

import frontmatter
import yaml
from click.testing import CliRunner

from chronology.checks.rules import Rule
from chronology.cli.main import cli

EXAMPLE = Path(__file__).parent / "example"
USUAL = "events/2001/machine-announced.md"
_PART = re.compile(
    r"^# (?P<path>[\w./-]+)"
    r"(?: \((?P<how>whole file|remove|copy of|link to)(?: (?P<of>[\w./-]+))?\))?$",
    re.MULTILINE,
)


def examples(rule: Rule, kind: str) -> list[str]:
    """Read the indented blocks below `Faulty:` or `Sound:` of a rule's text."""
    blocks = re.findall(rf"^{kind}[^\n]*:\n\n((?:(?:    [^\n]*)?\n?)+)", rule.text, re.MULTILINE)
    return [textwrap.dedent(block).strip("\n") for block in blocks]


def companions(rule: Rule) -> set[str]:
    """Read which rules the Faulty example cannot but break as well: `Faulty (with x, y):`."""
    named = re.search(r"^Faulty \(with ([a-z, -]+)\):$", rule.text, re.MULTILINE)
    return set(named[1].split(", ")) if named else set()


def play(example: str, root: Path, *, pin: bool = True) -> None:
    """Copy the small chronology to `root` and change it as the example says.

    `pin` lets changed citations keep the hash of their paragraph, as an author would.
    """
    shutil.copytree(EXAMPLE, root, dirs_exist_ok=True)
    for path, how, of, text in _parts(example):
        _apply(root, path, how, of, text)
    if pin:
        CliRunner().invoke(cli, ["--root", str(root), "accept", "--new"], catch_exceptions=False)


def _parts(example: str) -> Iterator[tuple[str, str | None, str | None, str]]:
    heads = list(_PART.finditer(example))
    if not heads or heads[0].start() > 0:
        first = heads[0].start() if heads else len(example)
        yield USUAL, None, None, example[:first]
    for head, following in zip_longest(heads, heads[1:]):
        end = following.start() if following else len(example)
        yield head["path"], head["how"], head["of"], example[head.end() : end].lstrip("\n")


def _apply(root: Path, path: str, how: str | None, of: str | None, text: str) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    match how:
        case "whole file":
            file.write_text(text.rstrip("\n") + "\n", encoding="utf-8")
        case "remove":
            shutil.rmtree(file) if file.is_dir() else file.unlink()
        case "copy of":
            shutil.copy(root / str(of), file)
        case "link to":
            file.symlink_to(root / str(of))
        case _ if file.suffix == ".yml":
            old = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - only text
            file.write_text(_dump(_merged(old, _read(text))), encoding="utf-8")
        case _:
            _merge_post(file, _read(text))


def _merge_post(file: Path, change: dict[str, Any]) -> None:
    text = file.read_text(encoding="utf-8") if file.exists() else "---\n---\n"
    front, body = frontmatter.default_handlers.YAMLHandler().split(text)
    body = change.pop("body", None) if "body" in change else body
    merged = yaml.load(front, yaml.BaseLoader) or {}  # noqa: S506 - builds only text
    merged = _merged(merged, change) if change else merged
    for name, citation in change.get("citations", {}).items():
        if isinstance(citation, dict) and "quote" in citation:
            merged["citations"][name].pop("paragraph", None)
    file.write_text(f"---\n{_dump(merged)}---\n\n{(body or '').strip()}\n", encoding="utf-8")


def _read(text: str) -> dict[str, Any]:
    value = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - builds only text
    return value if isinstance(value, dict) else {}


def _merged(old: Any, new: Any) -> Any:  # noqa: ANN401 - YAML has no type
    if not isinstance(old, dict) or not isinstance(new, dict) or not new:
        return new
    merged = {**old}
    for key, value in new.items():
        if value == "" and key != "body":
            merged.pop(key, None)
        else:
            merged[key] = _merged(old[key], value) if key in old else value
    return merged


def _dump(value: dict[str, Any]) -> str:
    return yaml.safe_dump(value, sort_keys=False, allow_unicode=True) if value else ""
