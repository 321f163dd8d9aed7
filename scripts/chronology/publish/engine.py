"""The site engine: it dresses hand-written pages and empty shells, and nothing else.

What it gets lies in `.build/`, made anew when anything that can change its output has changed;
otherwise the dressed pages of the last run are used and no engine starts. Whichever engine it is,
it reads `mkdocs.yml`, without hooks, and never sees a generated page.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, field, replace
from difflib import unified_diff
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from chronology.pages import links
from chronology.pages.site import Heading, Page
from chronology.publish import shells
from chronology.values.faults import Fault, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from chronology.pages.site import Site

ENGINES: Mapping[str, tuple[str, ...]] = {
    "mkdocs": ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2", "pygments"),
    "zensical": ("zensical", "markdown", "pymdown-extensions", "pygments"),
}
RULE = "site-engine"
BUILD = ".build"


@dataclass(frozen=True)
class Plan:
    """What an engine is to dress, and where the dressed pages are then found.

    `markdown` and `assets` are by path below `docs/`; `shells` gives for each generated page the
    URL of its shell; `written` for each hand-written page its URL; `name` is that of the site.
    """

    markdown: Mapping[str, str]
    assets: Mapping[str, Path]
    shells: Mapping[str, str]
    written: Mapping[str, str]
    links: tuple[links.Link, ...] = ()
    name: str = ""


@dataclass(frozen=True)
class Dressed:
    """The folder that an engine filled, and a key that changes with anything in it."""

    folder: Path
    key: str


@dataclass(frozen=True)
class _Docs:
    pages: dict[str, str] = field(default_factory=dict)
    assets: dict[str, Path] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def prepare(site: Site, root: Path) -> tuple[Plan, tuple[Fault, ...]]:
    """Collect what the engine is to dress; links of hand-written pages are resolved on the way."""
    docs = _read_docs(root / "docs")
    written = {path: links.address(path) for path in sorted({*docs.pages, *site.written})}
    pages = {page.url: page for page in site.pages}
    faults = [*docs.faults, *_same_address(written, pages)]
    known = {*pages, *written.values(), *(asset.url for asset in site.assets), *docs.assets}
    markdown: dict[str, str] = {}
    followed: list[links.Link] = []
    for path in written:
        source = docs.pages.get(path, "")
        text = site.written.get(path, source)
        faults += _unknown_fragments(path, source, text, site.fragments)
        markdown[path], found, broken = links.rewrite(path, text, source, known)
        followed += found
        faults += broken
    name, nav, more = _read_config(root / "mkdocs.yml")
    faults += [
        *more,
        *(_no_page(path, nav[path]) for path in nav if links.address(path) not in known),
    ]
    homes = {"": "index.md"} | {links.address(path): path for path in nav}
    shell_of = {}
    for url, page in pages.items():
        shell_of[url] = url if url in homes else shells.shared(page)
        path = homes.get(url) or f"{shell_of[url][:-1]}.md"
        if path not in markdown:
            markdown[path] = shells.empty(page)
    plan = Plan(markdown, docs.assets, shell_of, written, tuple(followed), name)
    return plan, tuple(faults)


def dress(plan: Plan, root: Path, engine: str = "mkdocs") -> tuple[Dressed, tuple[Fault, ...]]:
    """Run the engine over the plan, unless it has done so before; what it refuses are faults."""
    key = _key(plan, root, engine)
    done = root / BUILD / f"{engine}-{key}"
    dressed = Dressed(done / "site", key)
    if _is_whole(done):
        done.touch()
        return dressed, ()
    # Somebody may build at the same time: each run has a folder of its own until it is done.
    folder = root / BUILD / f"{engine}-run-{os.getpid()}"
    shutil.rmtree(folder, ignore_errors=True)
    _lay_out(plan, root, folder)
    faults = _run(root, folder, engine)
    if not faults:
        _write(folder / _COUNT, str(_count(folder)))
        shutil.rmtree(done, ignore_errors=True)
        with suppress(OSError):  # the other run was first, and made the same
            folder.rename(done)
        shutil.rmtree(folder, ignore_errors=True)
        _forget(root, engine)
    return dressed, faults


def self_test(plan: Plan, root: Path, engine: str = "mkdocs") -> str:
    """Say how a stamped page differs from one that the engine made whole; empty: in nothing.

    Two sample pages are made by the engine; what it made of their text is stamped into the shell
    that it made for such pages. White space apart, both must be the same.
    """
    folder = root / BUILD / f"{engine}-self-test"
    shutil.rmtree(folder, ignore_errors=True)
    markdown = dict(plan.markdown)
    for page in _SAMPLES:
        markdown[f"{page.url[:-1]}.md"] = shells.whole(page)
        markdown[f"{shells.shared(page)[:-1]}.md"] = shells.empty(page)
    _lay_out(replace(plan, markdown=markdown), root, folder)
    if faults := _run(root, folder, engine):
        return "\n".join(map(str, faults))
    differences: list[str] = []
    for page in _SAMPLES:
        whole, shell = (
            (folder / "site" / links.file_of(url)).read_text("utf-8")
            for url in (page.url, shells.shared(page))
        )
        start, end = whole.index("<h1"), whole.rindex(shells.LAST) + len(shells.LAST)
        stamped = shells.Shell.read(shell, shells.shared(page)).stamp(
            replace(page, body=whole[start:end])
        )
        one, two = (html.replace("<", "\n<").split() for html in (whole, stamped))
        differences += unified_diff(one, two, "by the engine", f"stamped: {page.url}")
    return "\n".join(differences)


_KEPT = 4
_COUNT = "files"
_KEY_LENGTH = 32
_CONTENTS = (
    Heading(2, "one", "One & more"),
    Heading(3, "two", "Two"),
    Heading(4, "three", "Three"),
    Heading(3, "four", "Four"),
    Heading(2, "five", "Five"),
)
_SAMPLES = (
    Page("sample/long/", "Long & “so” on", "", "sample", "What it is", _CONTENTS),
    Page("sample/short/", "Short", "", "sample", "No more"),
)
# Folders below docs/ that hold no pages: the registers become pages by another way, the rest none.
_NO_PAGES = ("actors", "assets", "bases", "overrides")
_ENV = re.compile(r"!ENV\s+\[?\s*([A-Za-z_][A-Za-z0-9_]*)")
_NAV = re.compile(r"^nav\s*:", re.MULTILINE)
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_SAID = re.compile(r"^(?:WARNING|ERROR)\s+-\s+(.+)$", re.MULTILINE)
_SAID_WHERE = re.compile(r"(?:Warning|Error): (.+)\n[^\[\n]*\[ (\S+):(\d+):(\d+) \]")


def _read_docs(folder: Path) -> _Docs:
    docs = _Docs()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        top = name.partition("/")[0]
        if any(part.startswith(".") for part in name.split("/")) or path.is_dir():
            continue
        if path.is_symlink() or not path.resolve().is_relative_to(folder.resolve()):
            docs.faults.append(
                Fault(
                    Place(f"docs/{name}"),
                    "symbolic-link",
                    "this is a link to another file",
                    "put the file itself here",
                )
            )
        elif top == "assets" and not name.endswith(".md"):  # a note beside files is for authors
            docs.assets[name] = path
        elif top not in _NO_PAGES and name.endswith(".md"):
            try:
                docs.pages[name] = path.read_text("utf-8-sig")
            except UnicodeDecodeError:
                fault = "this is not UTF-8", "save the file as UTF-8"
                docs.faults.append(Fault(Place(f"docs/{name}"), "malformed", *fault))
    return docs


def _same_address(written: Mapping[str, str], pages: Mapping[str, Page]) -> list[Fault]:
    return [
        Fault(
            Place(f"docs/{path}"),
            "duplicate-address",
            f"a generated page has the same address, `{url}`",
            "give this file another name",
        )
        for path, url in written.items()
        if url in pages
    ]


def _unknown_fragments(
    path: str, source: str, text: str, fragments: Mapping[str, str]
) -> list[Fault]:
    return [
        Fault(
            links.offset_place(source, max(source.find(f'"{name}"'), 0), f"docs/{path}"),
            "unknown-fragment",
            f"there is no fragment `{name}`",
            f"the fragments are {', '.join(sorted(fragments)) or 'none'}",
        )
        for name in shells.wanted(text)
        if name not in fragments
    ]


def _read_config(config: Path) -> tuple[str, dict[str, Place], list[Fault]]:
    """Read the site's name and the files in its navigation, without knowing what tags mean."""
    try:
        tree = yaml.compose(config.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(config.name, mark.line + 1, mark.column + 1) if mark else Place(config.name)
        what = getattr(error, "problem", None) or str(error).replace(str(config), config.name)
        return "", {}, [Fault(place, RULE, f"this is no configuration: {what}", "mend the YAML")]
    nodes = tree.value if isinstance(tree, yaml.MappingNode) else []
    found = {key.value: value for key, value in nodes}
    name = str(found["site_name"].value) if "site_name" in found else ""
    return name, dict(_leaves(found["nav"])) if "nav" in found else {}, []


def _leaves(node: yaml.Node) -> list[tuple[str, Place]]:
    if isinstance(node, yaml.ScalarNode):
        place = Place("mkdocs.yml", node.start_mark.line + 1, node.start_mark.column + 1)
        return [(node.value, place)] if node.value.endswith(".md") else []
    if isinstance(node, yaml.MappingNode):
        return [leaf for _, value in node.value for leaf in _leaves(value)]
    return [leaf for item in node.value for leaf in _leaves(item)]


def _no_page(path: str, place: Place) -> Fault:
    return Fault(
        place,
        links.BROKEN,
        f"the navigation names `{path}`, and there is no such page",
        f"write docs/{path}, or take the entry out of `nav`",
    )


def _is_whole(done: Path) -> bool:
    """Tell what the engine made from what was copied or deleted halfway."""
    note = done / _COUNT
    return note.is_file() and note.read_text("utf-8") == str(_count(done))


def _count(folder: Path) -> int:
    return sum(len(files) for _, _, files in os.walk(folder / "site"))


def _forget(root: Path, engine: str) -> None:
    """Keep the newest few of what the engine made; an edit that is undone finds its own again."""
    made = [path for path in (root / BUILD).glob(f"{engine}-*") if len(path.name) > _KEY_LENGTH]
    for path in sorted(made, key=lambda path: path.stat().st_mtime_ns)[:-_KEPT]:
        shutil.rmtree(path, ignore_errors=True)


def _lay_out(plan: Plan, root: Path, folder: Path) -> None:
    _write(root / BUILD / ".gitignore", "*\n")
    docs = folder / "docs"
    for path, text in plan.markdown.items():
        _write(docs / path, text)
    for path in plan.assets:
        _write(docs / path, "")  # stands in for the file, which is published without the engine
    overrides = root / "docs" / "overrides"
    theme = "theme: {variant: classic}\n"  # Zensical's name for how Material looks
    if overrides.is_dir():
        shutil.copytree(overrides, folder / "overrides")
        theme = "theme: {variant: classic, custom_dir: overrides}\n"
    text = f"INHERIT: ../../mkdocs.yml\ndocs_dir: docs\nsite_dir: site\nhooks: []\n{theme}"
    if not _NAV.search((root / "mkdocs.yml").read_text("utf-8")):
        # Left alone, the engine would line all pages up, and our shells among them.
        pages = sorted(plan.written, key=lambda path: (path != "index.md", path))
        text += f"nav: {json.dumps(pages)}\n"
    _write(folder / "mkdocs.yml", text)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def _key(plan: Plan, root: Path, engine: str) -> str:
    """Digest everything that can change what the engine makes; its own code is part of it."""
    config = (root / "mkdocs.yml").read_text("utf-8")
    overrides = root / "docs" / "overrides"
    parts = [engine, config]
    parts += [f"{name}={os.environ.get(name)}" for name in sorted(set(_ENV.findall(config)))]
    parts += [f"{name} {_version(name)}" for name in ENGINES[engine]]
    parts += [part for item in sorted(plan.markdown.items()) for part in item]
    parts += sorted(plan.assets)
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        digest.update(part.encode() + b"\0")
    own = [Path(__file__), Path(shells.__file__), Path(links.__file__)]
    for path in (*own, *sorted(path for path in overrides.rglob("*") if path.is_file())):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"


def _run(root: Path, folder: Path, engine: str) -> tuple[Fault, ...]:
    # Colours and the advertisement would stand in messages; the epoch, because of the sitemap.
    quiet = {"NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0"}
    command = [sys.executable, "-m", engine, "build", "--strict", "--config-file"]
    run = subprocess.run(  # noqa: S603  the command is made of constants
        [*command, str(folder / "mkdocs.yml")],
        cwd=root,
        env={**os.environ, **quiet},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    said = _COLOUR.sub("", run.stderr + run.stdout)
    if run.returncode == 0:
        return ()
    help_ = f"run `{engine} build --config-file {folder.relative_to(root)}/mkdocs.yml` to see all"
    faults = [
        Fault(Place(f"docs/{path}", int(line), int(column)), RULE, message, help_)
        for message, path, line, column in _SAID_WHERE.findall(said)
    ] or [Fault(Place("mkdocs.yml"), RULE, message, help_) for message in _SAID.findall(said)]
    last = (said.strip() or f"{engine} ended with {run.returncode}").splitlines()[-1]
    return tuple(faults) or (Fault(Place("mkdocs.yml"), RULE, last, help_),)
