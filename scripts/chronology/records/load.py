"""The door: files become records, or faults that say where and why they could not.

Only this stage reads the project. One unreadable file never hides another.
"""

from __future__ import annotations

import codecs
import hashlib
import json
import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from frontmatter.default_handlers import YAMLHandler
from pydantic import BaseModel, ValidationError

from chronology.records import prose
from chronology.records.models import Actor, Base, Event, Record, Seed, Settings, Written
from chronology.records.partial import partial, unread
from chronology.records.refusals import meant, refusals
from chronology.values.faults import Fault, Place
from chronology.values.places import SETTINGS, line_column
from chronology.values.yaml_tree import UNREAD, Source, Tree, compose

R = TypeVar("R", bound=Record)
M = TypeVar("M", bound=BaseModel)

LARGEST = 1_000_000
"""Bytes beyond which a record is refused unread; the longest honest one is a hundredth of it."""
LARGEST_SEED = 20_000_000

# YAML takes some of these for the end of a line, editors take none of them.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_ID = 80
_DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
_RECORDS = frozenset({".md", ".yml", ".txt"})
_HAND_WRITTEN = frozenset({"actors", "bases", "assets", "overrides"})


@dataclass(frozen=True)
class Text:
    """An archived document as it lies on disk."""

    path: str
    text: str
    sha256: str


@dataclass(frozen=True)
class Loaded:
    """Everything that could be read, by id; `broken` holds the ids of what could not.

    A record of which only some fields are at fault is there without them, and broken as well.
    """

    root: Path
    settings: Settings
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


def load_archive(root: Path) -> Loaded:
    """Read only the documents and their records: all that comparing quotations needs."""
    reading = _Reading(root)
    return Loaded(
        root=root,
        settings=unread(Settings),
        seeds=reading.records("seeds", Seed, "*.yml", also=".txt"),
        texts=reading.texts(),
        broken=frozenset(reading.broken),
        faults=tuple(sorted(set(reading.faults))),
    )


def decode(raw: bytes, path: str, *, as_is: bool = False) -> tuple[str, Fault | None]:
    """Read UTF-8; unless `as_is`, without a byte order mark and with line feeds only."""
    if not as_is:
        raw = raw.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        place = Place(path, before.count(b"\n") + 1, column)
        message = f"the byte 0x{raw[error.start]:02x} is no UTF-8"
        return "", Fault(place, "malformed", message, "save the file as UTF-8")
    if not as_is and (control := _CONTROL.search(text)):
        place = Place(path, *line_column(text, control.start()))
        message = f"here stands the invisible control character U+{ord(control.group()):04X}"
        return "", Fault(place, "malformed", message, "remove it")
    return text, None


def split(text: str, path: str) -> tuple[str, str, int, Fault | None]:
    """Split front matter from body: both texts and the line on which the body begins."""
    opening = re.match(r"-{3,}[ \t]*\n", text)
    if opening is None:
        help_ = "begin the file with a line `---`"
        return "", "", 1, Fault(Place(path), "malformed", "there is no front matter", help_)
    closing = re.compile(r"^-{3,}[ \t]*$", re.MULTILINE).search(text, opening.end())
    if closing is None:
        message = "the front matter that begins here is never closed"
        help_ = "put a line `---` between the fields and the text"
        return "", "", 1, Fault(Place(path), "malformed", message, help_)
    front, body = YAMLHandler().split(text)
    # The library drops the white space that follows the fence, so count where the body is.
    body_at = text.find(body, closing.end()) if body else len(text)
    return front, body, text.count("\n", 0, body_at) + 1, None


def read(text: str, name: str, kind: type[R]) -> tuple[R | None, list[Fault]]:
    """Make a record of the text of the file `name`, without the fields that are at fault."""
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
        tree, source, faults = compose(front, name, 1 + text.count("\n", 0, text.find(front, 3)))
    record, refused = _value(kind, tree, source) if tree is not UNREAD else (None, [])
    if record is not None:
        # A page that rests on nothing is bound to nothing.
        bound = kind is not Written or record.citations or prose.rests(body)
        split_up = prose.read if bound else prose.unread
        record.placed(Path(name).stem, source, split_up(body, name, line))
    return record, [*faults, *refused]


def replaced(loaded: Loaded, name: str, text: str) -> Loaded:
    """Give what would have been loaded had the file `name` held this text."""
    for field_, folder, kind in _REGISTERS:
        if name.startswith(f"{folder}/") and (name.endswith(".yml") or kind is not Seed):
            records: Mapping[str, Record] = getattr(loaded, field_)
            id_ = next(id_ for id_, record in records.items() if record.path == name)
            record, faults = read(text, name, kind)
            record = None if faults else record
            changed: dict[str, Any] = {
                field_: {**records, id_: record}
                if record is not None
                else {key: kept for key, kept in records.items() if key != id_},
                "broken": loaded.broken if record is not None else loaded.broken | {id_},
                "faults": (*loaded.faults, *faults),
            }
            return replace(loaded, **changed)
    raise ValueError(name)


def _value(kind: type[M], tree: Tree, source: Source) -> tuple[M | None, list[Fault]]:
    if not isinstance(tree, dict):
        message = "the fields are missing" if tree is None else "this is no list of fields"
        help_ = "each line reads `name: value`"
        return None, [Fault(source.at(), "malformed", message, help_)]
    try:
        return kind.model_validate(tree), []
    except ValidationError as error:
        left = partial(kind, tree, meant(error, kind, tree))
        return left, list(refusals(error, kind, tree, source))


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

    def settings(self) -> Settings:
        path = self.root / SETTINGS
        if not os.path.lexists(path):
            raise FileNotFoundError(path)
        text = None if self._is_link(path) else self._text(path, SETTINGS)
        if text is None:
            return unread(Settings)
        tree, source, faults = compose(text, SETTINGS)
        settings, refused = _value(Settings, tree, source) if tree is not UNREAD else (None, [])
        self.faults += [*faults, *refused]
        settings = settings or unread(Settings)
        settings.placed(source)
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
                self._stray(path, folder, pattern)
                continue
            if (record := self._record(path, name, kind)) is None:
                self.broken.add(path.stem)
            elif path.stem in records:
                other = records[path.stem].path
                message = f"`{path.stem}` is also the id of {other}"
                help_ = "a file's name is its permanent id: choose another"
                self._fault(path, "duplicate-id", message, help_)
            else:
                records[path.stem] = record
        return records

    def texts(self) -> dict[str, Text]:
        texts: dict[str, Text] = {}
        for path in self._files("seeds"):
            name = path.relative_to(self.root).as_posix()
            if path.suffix != ".txt" or path.parent != self.root / "seeds":
                continue
            raw = self._bytes(path, LARGEST_SEED)
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
            if path.suffix not in (".json", ".geojson") or (text := self._text(path, name)) is None:
                continue
            try:
                json.loads(text)
            except (ValueError, RecursionError) as error:
                place = Place(name, getattr(error, "lineno", 1), getattr(error, "colno", 1))
                message = f"this is no JSON: {getattr(error, 'msg', 'nested too deep')}"
                self.faults.append(Fault(place, "malformed", message, "mend or remove it"))
            else:
                found[name.removeprefix("docs/")] = text
        return found

    def _files(self, folder: str) -> Iterator[Path]:
        """List regular files below a folder by name; a link is a fault, wherever it leads."""
        top = self.root
        for part in folder.split("/"):
            top /= part
            if self._is_link(top) or not os.path.lexists(top):
                return
        if not top.is_dir():
            self._fault(
                top, "stray-file", "this is no folder", "a folder of this name belongs here"
            )
            return
        for directory, folders, files in os.walk(top, onerror=self._unlisted):
            folders.sort()
            for name in sorted([*files, *folders]):
                path = Path(directory, name)
                if self._is_link(path) or name.startswith("."):
                    continue
                if name in files:
                    self._colliding(path)
                    yield path
                elif path.suffix in _RECORDS:
                    message = f"this is a folder named like a {path.suffix} file"
                    self._fault(path, "stray-file", message, "rename it")

    def _is_link(self, path: Path) -> bool:
        if linked := path.is_symlink():
            help_ = "put the file itself here; links are not followed"
            self._fault(path, "symbolic-link", "this is a symbolic link", help_)
        return linked

    def _unlisted(self, error: OSError) -> None:
        self._fault(
            Path(error.filename), "malformed", f"the folder cannot be read: {error.strerror}",
            "check its permissions",
        )  # fmt: skip

    def _fault(self, path: Path, rule: str, message: str, help_: str) -> None:
        name = path.relative_to(self.root).as_posix()
        self.faults.append(Fault(Place(name), rule, message, help_))

    def _colliding(self, path: Path) -> None:
        """Two names that differ in case alone are one file on half of all machines."""
        name = path.relative_to(self.root).as_posix()
        first = self.names.setdefault(name.casefold(), name)
        if first != name:
            message = f"`{name}` and `{first}` differ in letter case alone"
            help_ = "rename one of them: some file systems cannot keep both"
            self._fault(path, "case-colliding", message, help_)

    def _stray(self, path: Path, folder: str, pattern: str) -> None:
        message = f"files of {folder}/ are named `{folder}/{pattern.replace('*', '<id>')}`"
        if folder == "events":
            message = "an event's file is named `events/<year>/<id>.md`"
        self._fault(path, "stray-file", message, "rename, move or remove it")

    def _record(self, path: Path, name: str, kind: type[R]) -> R | None:
        if kind is not Written and (help_ := _not_an_id(path.stem)):
            self._fault(path, "malformed-id", f"`{path.stem}` cannot be an id", help_)
            return None
        text = self._text(path, name)
        if text is None:
            return None
        record, faults = read(text, name, kind)
        self.faults.extend(faults)
        if faults and kind is not Written:
            self.broken.add(path.stem)
        return record

    def _text(self, path: Path, name: str) -> str | None:
        raw = self._bytes(path, LARGEST)
        if raw is None:
            return None
        text, fault = decode(raw, name)
        if fault:
            self.faults.append(fault)
            return None
        return text

    def _bytes(self, path: Path, largest: int) -> bytes | None:
        try:
            state = path.stat()
            # A pipe would be waited for, a device never ends.
            if not stat.S_ISREG(state.st_mode):
                self._fault(path, "malformed", "this is no regular file", "remove it")
                return None
            if state.st_size > largest:
                message = f"the file has {state.st_size:,} bytes; {largest:,} are read at the most"
                self._fault(path, "malformed", message, "split it")
                return None
            return path.read_bytes()
        except OSError as error:
            message = f"the file cannot be read: {error.strerror}"
            self._fault(path, "malformed", message, "check its permissions")
            return None


def _not_an_id(name: str) -> str:
    if _DEVICE.fullmatch(name):
        return "choose another: Windows takes this for a device, and cannot keep such a file"
    if _ID.fullmatch(name) and len(name) <= _LONGEST_ID:
        return ""
    return f"use small letters a–z, digits and single hyphens, {_LONGEST_ID} at the most"
