"""The door: files become records, or faults that say where and why they could not.

Only this stage reads the project. One unreadable file never hides another.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from frontmatter.default_handlers import YAMLHandler
from pydantic import BaseModel, ValidationError

from chronology import prose
from chronology.faults import Fault, Place
from chronology.model import Actor, Base, Event, Record, Seed, Settings, Written
from chronology.refusals import refusals
from chronology.yaml_tree import Source, Tree, compose

R = TypeVar("R", bound=Record)
M = TypeVar("M", bound=BaseModel)

LARGEST = 1_000_000
"""Bytes beyond which a record is refused unread; the longest honest one is a hundredth of it."""
LARGEST_SEED = 20_000_000
SETTINGS = "chronology.yml"

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_ID = 80
_HAND_WRITTEN = frozenset({"actors", "bases", "assets", "overrides"})


@dataclass(frozen=True)
class Text:
    """An archived document as it lies on disk."""

    path: str
    text: str
    sha256: str


@dataclass(frozen=True)
class Loaded:
    """Everything that could be read, by id; `broken` holds the ids of what could not."""

    root: Path
    settings: Settings | None
    events: Mapping[str, Event] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    bases: Mapping[str, Base] = field(default_factory=dict)
    seeds: Mapping[str, Seed] = field(default_factory=dict)
    texts: Mapping[str, Text] = field(default_factory=dict)
    pages: Mapping[str, Written] = field(default_factory=dict)
    drawings: Mapping[str, str] = field(default_factory=dict)
    """JSON below docs/assets/ that pages are drawn from, by its path below docs/."""
    broken: frozenset[str] = frozenset()
    faults: tuple[Fault, ...] = ()


def load(root: Path) -> Loaded:
    """Read the project at `root`. Raises FileNotFoundError where there is no chronology.yml."""
    reading = _Reading(root)
    settings = reading.settings()
    return Loaded(
        root=root,
        settings=settings,
        events=reading.records("events", Event, "*/*.md"),
        actors=reading.records("docs/actors", Actor, "*.md"),
        bases=reading.records("docs/bases", Base, "*.md"),
        seeds=reading.records("seeds", Seed, "*.yml", also=".txt"),
        texts=reading.texts(),
        pages=reading.pages(),
        drawings=reading.drawings(),
        broken=frozenset(reading.broken),
        faults=tuple(sorted(set(reading.faults))),
    )


def decode(raw: bytes, path: str, *, as_is: bool = False) -> tuple[str, Fault | None]:
    """Read UTF-8; unless `as_is`, without a byte order mark and with line feeds only."""
    try:
        text = raw.decode("utf-8" if as_is else "utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        place = Place(path, before.count(b"\n") + 1, column)
        message = f"the byte 0x{raw[error.start]:02x} is no UTF-8"
        return "", Fault(place, "malformed", message, "save the file as UTF-8")
    return text if as_is else text.replace("\r\n", "\n").replace("\r", "\n"), None


def split(text: str, path: str) -> tuple[str, str, int, Fault | None]:
    """Split front matter from body: both texts and the line on which the body begins."""
    opening = re.match(r"-{3,}[ \t]*\n", text)
    if opening is None:
        return (
            "",
            "",
            1,
            Fault(
                Place(path),
                "malformed",
                "there is no front matter",
                "begin the file with a line `---`",
            ),
        )
    closing = re.compile(r"^-{3,}[ \t]*$", re.MULTILINE).search(text, opening.end())
    if closing is None:
        return (
            "",
            "",
            1,
            Fault(
                Place(path),
                "malformed",
                "the front matter that begins here is never closed",
                "put a line `---` between the fields and the text",
            ),
        )
    front, body = YAMLHandler().split(text)
    # The library drops the white space that follows the fence, so count where the body is.
    body_at = text.find(body, closing.start()) if body else len(text)
    return front, body, text.count("\n", 0, body_at) + 1, None


def read(text: str, name: str, kind: type[R]) -> tuple[R | None, list[Fault]]:
    """Make a record of the text of a file, whose `name` is its path in the project."""
    body, line = "", 1
    if name.endswith(".yml"):
        tree, source, faults = compose(text, name)
    elif kind is Written and not text.startswith("---"):
        # A hand-written page may do without fields; its first heading is its title.
        heading = re.search(r"^#\s+(.+)$", text, re.MULTILINE)
        title: Tree = heading[1].strip() if heading else Path(name).stem
        tree, source, faults, body = {"title": title}, Source(name), [], text
    else:
        front, body, line, fault = split(text, name)
        if fault:
            return None, [fault]
        tree, source, faults = compose(front, name, 1 + text.count("\n", 0, text.find(front)))
    if faults:
        return None, faults
    record, faults = _value(kind, tree, source)
    if record is not None:
        record.placed(Path(name).stem, source, prose.read(body, name, line))
    return record, faults


def replaced(loaded: Loaded, name: str, text: str) -> Loaded:
    """Give what would have been loaded had the file `name` held this text."""
    stem = Path(name).stem
    for field_, folder, kind in _REGISTERS:
        if name.startswith(f"{folder}/") and (name.endswith(".yml") or kind is not Seed):
            record, faults = read(text, name, kind)
            records: dict[str, Record] = {**getattr(loaded, field_)}
            records.pop(stem, None)
            if record is not None:
                records[stem] = record
            return replace(loaded, **{field_: records}, faults=(*loaded.faults, *faults))
    raise ValueError(name)


def _value(kind: type[M], tree: Tree, source: Source) -> tuple[M | None, list[Fault]]:
    if not isinstance(tree, dict):
        message = "the fields are missing" if tree is None else "this is no list of fields"
        help_ = "each line reads `name: value`"
        return None, [Fault(source.at(), "malformed", message, help_)]
    try:
        return kind.model_validate(tree), []
    except ValidationError as error:
        return None, list(refusals(error, kind, tree, source))


_REGISTERS: tuple[tuple[str, str, type[Record]], ...] = (
    ("events", "events", Event),
    ("actors", "docs/actors", Actor),
    ("bases", "docs/bases", Base),
    ("seeds", "seeds", Seed),
    ("pages", "docs", Written),
)


@dataclass
class _Reading:
    root: Path
    faults: list[Fault] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    names: dict[str, str] = field(default_factory=dict)

    def settings(self) -> Settings | None:
        path = self.root / SETTINGS
        if not path.is_file():
            raise FileNotFoundError(path)
        text = self._text(path, SETTINGS)
        if text is None:
            return None
        tree, source, faults = compose(text, SETTINGS)
        settings, refused = (None, faults) if faults else _value(Settings, tree, source)
        self.faults.extend(refused)
        return settings

    def records(self, folder: str, kind: type[R], pattern: str, also: str = "") -> dict[str, R]:
        suffix = Path(pattern).suffix
        depth = pattern.count("/")
        records: dict[str, R] = {}
        for path in self._files(folder):
            name = path.relative_to(self.root).as_posix()
            if path.suffix == also and also:
                continue
            if path.suffix != suffix or name.count("/") - folder.count("/") - 1 != depth:
                self._stray(name, folder, pattern)
                continue
            if (record := self._record(path, name, kind)) is None:
                self.broken.add(path.stem)
            elif path.stem in records:
                other = records[path.stem].path
                message = f"`{path.stem}` is also the id of {other}"
                help_ = "a file's name is its permanent id: choose another"
                self.faults.append(Fault(Place(name), "duplicate-id", message, help_))
            else:
                records[path.stem] = record
        return records

    def texts(self) -> dict[str, Text]:
        texts: dict[str, Text] = {}
        for path in self._files("seeds"):
            name = path.relative_to(self.root).as_posix()
            if path.suffix != ".txt" or path.parent != self.root / "seeds":
                continue
            raw = self._bytes(path, name, LARGEST_SEED)
            if raw is None:
                self.broken.add(path.stem)
                continue
            # Offsets count characters of the document as it is, so nothing is folded here.
            text, fault = decode(raw, name, as_is=True)
            if fault:
                self.faults.append(fault)
                self.broken.add(path.stem)
                continue
            texts[path.stem] = Text(name, text, hashlib.sha256(raw).hexdigest())
        return texts

    def pages(self) -> dict[str, Written]:
        pages: dict[str, Written] = {}
        for path in self._files("docs"):
            name = path.relative_to(self.root).as_posix()
            if path.suffix != ".md" or name.split("/")[1] in _HAND_WRITTEN:
                continue
            page = self._record(path, name, Written)
            if page is not None:
                pages[name.removeprefix("docs/").removesuffix(".md")] = page
        return pages

    def drawings(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for path in self._files("docs/assets"):
            name = path.relative_to(self.root).as_posix()
            if (
                path.suffix in (".json", ".geojson")
                and (text := self._text(path, name)) is not None
            ):
                found[name.removeprefix("docs/")] = text
        return found

    def _files(self, folder: str) -> Iterator[Path]:
        """List regular files below a folder by name; a link is a fault, wherever it leads."""
        top = self.root / folder
        if not top.is_dir():
            return
        for directory, folders, files in os.walk(top):
            folders.sort()
            for name in sorted([*files, *folders]):
                path = Path(directory, name)
                if path.is_symlink():
                    shown = path.relative_to(self.root).as_posix()
                    message = "this is a symbolic link"
                    help_ = "put the file itself here; links are not followed"
                    self.faults.append(Fault(Place(shown), "symbolic-link", message, help_))
                elif name in files and not name.startswith("."):
                    self._colliding(path)
                    yield path

    def _colliding(self, path: Path) -> None:
        """Two names that differ in case alone are one file on half of all machines."""
        name = path.relative_to(self.root).as_posix()
        first = self.names.setdefault(name.casefold(), name)
        if first != name:
            message = f"`{name}` and `{first}` differ in letter case alone"
            help_ = "rename one of them: some file systems cannot keep both"
            self.faults.append(Fault(Place(name), "case-colliding", message, help_))

    def _stray(self, name: str, folder: str, pattern: str) -> None:
        message = f"files of {folder}/ are named `{folder}/{pattern.replace('*', '<id>')}`"
        if folder == "events":
            message = "an event's file is named `events/<year>/<id>.md`"
        self.faults.append(Fault(Place(name), "stray-file", message, "rename, move or remove it"))

    def _record(self, path: Path, name: str, kind: type[R]) -> R | None:
        if kind is not Written and not (_ID.fullmatch(path.stem) and len(path.stem) <= _LONGEST_ID):
            message = f"`{path.stem}` cannot be an id"
            help_ = "use small letters a–z, digits and single hyphens, 80 at the most"
            self.faults.append(Fault(Place(name), "malformed-id", message, help_))
            return None
        text = self._text(path, name)
        if text is None:
            return None
        record, faults = read(text, name, kind)
        self.faults.extend(faults)
        return record

    def _text(self, path: Path, name: str) -> str | None:
        raw = self._bytes(path, name, LARGEST)
        if raw is None:
            return None
        text, fault = decode(raw, name)
        if fault:
            self.faults.append(fault)
            return None
        return text

    def _bytes(self, path: Path, name: str, largest: int) -> bytes | None:
        try:
            size = path.stat().st_size
            if size > largest:
                message = f"the file has {size:,} bytes; {largest:,} are read at the most"
                self.faults.append(Fault(Place(name), "malformed", message, "split it"))
                return None
            return path.read_bytes()
        except OSError as error:
            message = f"the file cannot be read: {error.strerror}"
            self.faults.append(Fault(Place(name), "malformed", message, "check its permissions"))
            return None
