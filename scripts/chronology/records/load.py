"""The door: files become records, or faults that say where and why they could not.

Only this stage reads the project.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from frontmatter.default_handlers import YAMLHandler

from chronology.quotes.sentences import Splitter, Splitters, sentences
from chronology.records import prose
from chronology.records.disk import LARGEST_ASSET, LARGEST_SEED, Disk
from chronology.records.models import Actor, Base, Event, Record, Seed, Settings, Written
from chronology.records.partial import if_read, unread, validated
from chronology.records.reviews import REVIEWS, Review, read_review
from chronology.values.faults import Fault, Place
from chronology.values.places import SETTINGS
from chronology.values.yaml_tree import UNREAD, Source, Tree, compose

R = TypeVar("R", bound=Record)

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_ID = 80
_DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
_JSON = frozenset({".json", ".geojson"})

CONFIG = "mkdocs.yml"
NO_PAGES = frozenset({"actors", "bases", "assets", "overrides"})
"""Folders below docs/ that hold no pages: registers become pages by another way, the rest none."""


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
    files: Mapping[str, bytes] = field(default_factory=dict)
    """What was read, as it lies on disk, by path in the project; but for the documents' texts."""
    reviews: Mapping[str, Review] = field(default_factory=dict)
    """What second readers found, by the path of the file that says so."""
    broken: frozenset[str] = frozenset()
    faults: tuple[Fault, ...] = ()
    part: Splitter = sentences
    """Finds the sentences of our own texts."""


def load(root: Path, splitter: Splitters) -> Loaded:
    """Read the project at `root`. Raises FileNotFoundError where there is no chronology.yml."""
    reading = _Reading(root)
    settings = reading.settings()
    reading.part = splitter(if_read(settings, "language", "en"))
    return Loaded(
        root=root,
        settings=settings,
        part=reading.part,
        events=reading.records("events", Event, "*/*.md"),
        actors=reading.records("docs/actors", Actor, "*.md"),
        bases=reading.records("docs/bases", Base, "*.md"),
        seeds=reading.records("seeds", Seed, "*.yml", also=".txt"),
        texts=reading.texts(),
        pages=reading.pages(),
        reviews=reading.reviews(),
        files=reading.files(),
        **reading.told,
    )


def load_archive(root: Path) -> Loaded:
    """Read only the documents and their records: all that comparing quotations needs."""
    reading = _Reading(root)
    return Loaded(
        root=root,
        settings=unread(Settings),
        seeds=reading.records("seeds", Seed, "*.yml", also=".txt"),
        texts=reading.texts(),
        **reading.told,
    )


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


def read(text: str, name: str, kind: type[R], part: Splitter) -> tuple[R | None, list[Fault]]:
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
    record, refused = validated(kind, tree, source) if tree is not UNREAD else (None, [])
    if record is not None:
        # A page that rests on nothing is bound to nothing.
        bound = kind is not Written or record.citations or prose.rests(body)
        said = prose.read(body, name, line, part) if bound else prose.unread(body, name, line)
        record.placed(Path(name).stem, source, said)
    return record, [*faults, *refused]


def replaced(loaded: Loaded, name: str, text: str) -> Loaded:
    """Give what would have been loaded had the file `name` held this text."""
    for field_, folder, kind in _REGISTERS:
        if name.startswith(f"{folder}/") and (name.endswith(".yml") or kind is not Seed):
            records: Mapping[str, Record] = getattr(loaded, field_)
            id_ = next(id_ for id_, record in records.items() if record.path == name)
            record, faults = read(text, name, kind, loaded.part)
            record = None if faults else record
            changed: dict[str, Any] = {
                field_: {**records, id_: record}
                if record is not None
                else {key: kept for key, kept in records.items() if key != id_},
                "files": {**loaded.files, name: text.encode()},
                "broken": loaded.broken if record is not None else loaded.broken | {id_},
                "faults": (*loaded.faults, *faults),
            }
            return replace(loaded, **changed)
    raise ValueError(name)


_REGISTERS: tuple[tuple[str, str, type[Record]], ...] = (
    ("events", "events", Event),
    ("actors", "docs/actors", Actor),
    ("bases", "docs/bases", Base),
    ("seeds", "seeds", Seed),
    ("pages", "docs", Written),
)


class _Reading:
    """What is read of one project, and the ids of what could not be."""

    def __init__(self, root: Path) -> None:
        self.disk = Disk(root)
        self.broken: set[str] = set()
        self.part: Splitter = sentences

    @property
    def told(self) -> dict[str, Any]:
        """What there is to say once everything was read."""
        return {
            "broken": frozenset(self.broken),
            "faults": tuple(sorted(set(self.disk.faults))),
        }

    def settings(self) -> Settings:
        if not os.path.lexists(self.disk.root / SETTINGS):
            raise FileNotFoundError(self.disk.root / SETTINGS)
        path = self.disk.there(SETTINGS)
        text = self.disk.text(path) if path else None
        if text is None:
            return unread(Settings)
        tree, source, faults = compose(text, SETTINGS)
        settings, refused = validated(Settings, tree, source) if tree is not UNREAD else (None, [])
        self.disk.faults += [*faults, *refused]
        settings = settings or unread(Settings)
        settings.placed(source)
        return settings

    def records(self, folder: str, kind: type[R], pattern: str, also: str = "") -> dict[str, R]:
        suffix = Path(pattern).suffix
        depth = pattern.count("/")
        records: dict[str, R] = {}
        for path in self.disk.files(folder):
            name = self.disk.name(path)
            if path.suffix == also and also:
                continue
            if path.suffix != suffix or name.count("/") - folder.count("/") - 1 != depth:
                self._stray(path, folder, pattern)
                continue
            if (record := self._record(path, kind)) is None:
                self.broken.add(path.stem)
            elif path.stem in records:
                other = records[path.stem].path
                message = f"`{path.stem}` is also the id of {other}"
                help_ = "a file's name is its permanent id: choose another"
                self.disk.fault(path, "duplicate-id", message, help_)
            else:
                records[path.stem] = record
        return records

    def texts(self) -> dict[str, Text]:
        texts: dict[str, Text] = {}
        for path in self.disk.files("seeds"):
            if path.suffix != ".txt" or path.parent != self.disk.root / "seeds":
                continue
            raw = self.disk.bytes(path, LARGEST_SEED)
            # Offsets count characters of the document as it is, so nothing is folded here.
            text = None if raw is None else self.disk.decoded(raw, path, as_is=True)
            if raw is None or text is None:
                self.broken.add(path.stem)
            else:
                sha256 = hashlib.sha256(raw).hexdigest()
                texts[path.stem] = Text(self.disk.name(path), text, sha256)
        return texts

    def pages(self) -> dict[str, Written]:
        pages: dict[str, Written] = {}
        for path in self.disk.files("docs"):
            name = self.disk.name(path)
            if path.suffix != ".md" or name.split("/")[1] in NO_PAGES:
                continue
            page = self._record(path, Written)
            if page is not None:
                pages[name.removeprefix("docs/").removesuffix(".md")] = page
        return pages

    def reviews(self) -> dict[str, Review]:
        found: dict[str, Review] = {}
        for path in self.disk.files(REVIEWS):
            if path.suffix != ".yml" or path.parent == self.disk.root / REVIEWS:
                self._stray(path, REVIEWS, "<year or register>/*.yml")
            elif (text := self.disk.text(path)) is not None:
                review, faults = read_review(text, self.disk.name(path))
                self.disk.faults += faults
                found |= {self.disk.name(path): review} if review else {}
        return found

    def files(self) -> dict[str, bytes]:
        """Read what the site is dressed with; give it with all that was read before."""
        for path in self.disk.files("docs/assets"):
            if path.suffix in _JSON:
                self._json(path)
            else:
                self.disk.raw(path, LARGEST_ASSET)
        for path in self.disk.files("docs/overrides"):
            self.disk.raw(path, LARGEST_ASSET)
        if path_ := self.disk.there(CONFIG):
            self.disk.text(path_)
        return self.disk.kept

    def _json(self, path: Path) -> None:
        text = self.disk.text(path)
        if text is None:
            return
        try:
            json.loads(text)
        except (ValueError, RecursionError) as error:
            at = getattr(error, "lineno", 1), getattr(error, "colno", 1)
            message = f"this is no JSON: {getattr(error, 'msg', 'nested too deep')}"
            place = Place(self.disk.name(path), *at)
            self.disk.faults.append(Fault(place, "malformed", message, "mend or remove it"))

    def _stray(self, path: Path, folder: str, pattern: str) -> None:
        message = f"files of {folder}/ are named `{folder}/{pattern.replace('*', '<id>')}`"
        if folder == "events":
            message = "an event's file is named `events/<year>/<id>.md`"
        self.disk.fault(path, "stray-file", message, "rename, move or remove it")

    def _record(self, path: Path, kind: type[R]) -> R | None:
        if kind is not Written and (help_ := _not_an_id(path.stem)):
            self.disk.fault(path, "malformed-id", f"`{path.stem}` cannot be an id", help_)
            return None
        text = self.disk.text(path)
        if text is None:
            return None
        record, faults = read(text, self.disk.name(path), kind, self.part)
        self.disk.faults += faults
        if faults and kind is not Written:
            self.broken.add(path.stem)
        return record


def _not_an_id(name: str) -> str:
    if _DEVICE.fullmatch(name):
        return "choose another: Windows takes this for a device, and cannot keep such a file"
    if _ID.fullmatch(name) and len(name) <= _LONGEST_ID:
        return ""
    return f"use small letters a–z, digits and single hyphens, {_LONGEST_ID} at the most"
