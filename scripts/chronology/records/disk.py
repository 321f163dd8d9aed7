"""The project as it lies on disk: which files there are, and what stands in them as text.

Links are not followed, and nothing is read that is no file or has no end. What cannot be read is a
fault; one unreadable file never hides another.
"""

from __future__ import annotations

import codecs
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from chronology.values.faults import Fault, Place
from chronology.values.places import line_column

LARGEST = 1_000_000
"""Bytes beyond which a record is refused unread; the longest honest one is a hundredth of it."""
LARGEST_SEED = 20_000_000
LARGEST_ASSET = 100_000_000
"""As much as hosts of sites take."""


@dataclass
class Disk:
    """The folder `root`; `faults` are what was wrong with its files, `kept` what stood in them."""

    root: Path
    faults: list[Fault] = field(default_factory=list)
    kept: dict[str, bytes] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)

    def files(self, folder: str) -> Iterator[Path]:
        """List regular files below a folder by name; a link is a fault, wherever it leads."""
        top = self.root
        for part in folder.split("/"):
            top /= part
            if self.is_link(top) or not os.path.lexists(top):
                return
        if not top.is_dir():
            self.fault(top, "stray-file", "this is no folder", "a folder of this name belongs here")
            return
        for directory, folders, files in os.walk(top, onerror=self._unlisted):
            folders.sort()
            for name in sorted([*files, *folders]):
                path = Path(directory, name)
                if self.is_link(path) or name.startswith("."):
                    continue
                if name in files:
                    self._colliding(path)
                    yield path
                elif path.suffix in _RECORDS:
                    message = f"this is a folder named like a {path.suffix} file"
                    self.fault(path, "stray-file", message, "rename it")

    def there(self, name: str) -> Path | None:
        """Give a file at the top, if there is one and it is no link."""
        path = self.root / name
        return path if os.path.lexists(path) and not self.is_link(path) else None

    def is_link(self, path: Path) -> bool:
        if linked := path.is_symlink():
            help_ = "put the file itself here; links are not followed"
            self.fault(path, "symbolic-link", "this is a symbolic link", help_)
        return linked

    def name(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()

    def text(self, path: Path) -> str | None:
        """Read what people write: with line feeds only, and without what nobody can see."""
        raw = self.raw(path, LARGEST)
        return None if raw is None else self.decoded(raw, path)

    def decoded(self, raw: bytes, path: Path, *, as_is: bool = False) -> str | None:
        text, fault = decode(raw, self.name(path), as_is=as_is)
        if fault:
            self.faults.append(fault)
            return None
        return text

    def raw(self, path: Path, largest: int) -> bytes | None:
        """Read a file as it lies there, and keep it by its path in the project."""
        if (found := self.bytes(path, largest)) is not None:
            self.kept[self.name(path)] = found
        return found

    def bytes(self, path: Path, largest: int) -> bytes | None:
        try:
            state = path.stat()
            # A pipe would be waited for, a device never ends.
            if not stat.S_ISREG(state.st_mode):
                self.fault(path, "malformed", "this is no regular file", "remove it")
                return None
            if state.st_size > largest:
                message = f"the file has {state.st_size:,} bytes; {largest:,} are read at the most"
                self.fault(path, "malformed", message, "split it")
                return None
            return path.read_bytes()
        except OSError as error:
            message = f"the file cannot be read: {error.strerror}"
            self.fault(path, "malformed", message, "check its permissions")
            return None

    def fault(self, path: Path, rule: str, message: str, help_: str) -> None:
        self.faults.append(Fault(Place(self.name(path)), rule, message, help_))

    def _unlisted(self, error: OSError) -> None:
        self.fault(
            Path(error.filename), "malformed", f"the folder cannot be read: {error.strerror}",
            "check its permissions",
        )  # fmt: skip

    def _colliding(self, path: Path) -> None:
        """Two names that differ in case alone are one file on half of all machines."""
        name = self.name(path)
        first = self._names.setdefault(name.casefold(), name)
        if first != name:
            message = f"`{name}` and `{first}` differ in letter case alone"
            help_ = "rename one of them: some file systems cannot keep both"
            self.fault(path, "case-colliding", message, help_)


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


# YAML takes some of these for the end of a line, editors take none of them.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")
_RECORDS = frozenset({".md", ".yml", ".txt"})
