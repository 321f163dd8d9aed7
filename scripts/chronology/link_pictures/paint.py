"""Cards as PNG, each painted once: what was painted is kept by all that went into it."""

from __future__ import annotations

import hashlib
import json
import os
import struct
import subprocess
import sys
import zlib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import resvg_py

from chronology.link_pictures import fonts, inks
from chronology.link_pictures.card import Card, draw_card
from chronology.link_pictures.tags import url_of


class Painted(NamedTuple):
    """A picture: where it is published, a digest of it, and where it lies."""

    url: str
    digest: str
    source: Path


def paint(cards: Mapping[str, Card], folder: Path) -> Iterator[Painted]:
    """Give the pictures of cards by the page they stand for, painted in `folder` if not there."""
    drawn = {page: draw_card(card) for page, card in cards.items()}
    digests = {page: _digest(svg) for page, svg in drawn.items()}
    wanted = {folder / f"{digests[page]}.png": svg for page, svg in drawn.items()}
    folder.mkdir(parents=True, exist_ok=True)
    _paint_all([(str(path), svg) for path, svg in wanted.items() if not path.exists()])
    _forget(folder, wanted)
    for page, digest in digests.items():
        yield Painted(url_of(page), digest, folder / f"{digest}.png")


def picture(svg: str) -> bytes:
    """Paint a drawing as PNG, with no type but ours, so that it is the same everywhere."""
    files = [str(path) for path in fonts.FILES]
    return _smaller(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=files))


def work() -> None:
    """Paint what another process asks for."""
    _paint(json.load(sys.stdin))


def _paint_all(missing: Sequence[tuple[str, str]]) -> None:
    """Paint by all hands at once where that saves more than it costs to call them."""
    hands = min(os.cpu_count() or 1, len(missing) // _ENOUGH) or 1
    others = [(_call(), json.dumps(missing[hand::hands])) for hand in range(1, hands)]
    for process, share in others:
        assert process.stdin, "we asked for it"
        process.stdin.write(share.encode())
        process.stdin.close()
    _paint(missing[::hands])
    for process, _ in others:
        assert process.wait() == 0, "a process that paints has failed"


def _call() -> subprocess.Popen[bytes]:
    """Start a process of our own: one that `multiprocessing` starts runs our caller again."""
    path = os.pathsep.join(filter(None, (str(_PACKAGES), os.environ.get("PYTHONPATH"))))
    command = [sys.executable, "-c", f"from {__name__} import work; work()"]
    env = {**os.environ, "PYTHONPATH": path}
    return subprocess.Popen(command, stdin=subprocess.PIPE, env=env)  # noqa: S603  our own words


def _paint(missing: Sequence[tuple[str, str]]) -> None:
    for path, svg in missing:
        # A picture is there whole or not at all, also for whoever builds beside us.
        half = Path(f"{path}.{os.getpid()}~")
        half.write_bytes(picture(svg))
        half.replace(path)


def _smaller(png: bytes) -> bytes:
    """Keep one channel, since all three are the same level of ink, and name the colours of levels.

    PNG foretells a byte from its neighbours of the same channel, so channels can be left out of the
    foretold bytes as well: no pixel has to be worked out.
    """
    chunks = dict(_chunks(png))
    wide, high, depth, colour = struct.unpack(">IIBB", chunks[b"IHDR"][:10])
    assert (depth, colour) == _RGBA, "the painter gives eight bits of red, green, blue and alpha"
    rows = zlib.decompress(chunks[b"IDAT"])
    levels = bytearray()
    for start in range(0, len(rows), 4 * wide + 1):
        levels += rows[start : start + 1] + rows[start + 1 : start + 4 * wide + 1 : 4]
    head = struct.pack(">IIBBBBB", wide, high, 8, _PALETTE, 0, 0, 0)
    data = _packed(bytes(levels), _QUICK)
    if len(data) > _LARGE:
        data = _packed(bytes(levels), _TIGHT)
    parts = ((b"IHDR", head), (b"PLTE", inks.palette()), (b"IDAT", data), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(kind, content) for kind, content in parts)


def _packed(levels: bytes, effort: int) -> bytes:
    packer = zlib.compressobj(effort, strategy=zlib.Z_FILTERED)
    return packer.compress(levels) + packer.flush()


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give the parts by their kind; the picture itself may come in several, which are one."""
    data, at = b"", len(_SIGNATURE)
    while at < len(png):
        size, kind = struct.unpack_from(">I4s", png, at)
        content = png[at + 8 : at + 8 + size]
        data += content if kind == b"IDAT" else b""
        yield kind, data if kind == b"IDAT" else content
        at += size + 12


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


def _forget(folder: Path, wanted: Mapping[Path, str]) -> None:
    """Keep what is shown, and of what was shown before as much again."""
    old = [path for path in folder.glob("*.png") if path not in wanted]
    for path in sorted(old, key=lambda path: (-path.stat().st_mtime_ns, path))[len(wanted) :]:
        path.unlink(missing_ok=True)


def _digest(svg: str) -> str:
    return hashlib.blake2b(f"{_hand()}{svg}".encode(), digest_size=16).hexdigest()


@cache
def _hand() -> str:
    """Digest what paints: another painter, other type or other code, other pictures."""
    own = (Path(__file__), Path(inks.__file__), *fonts.FILES)
    parts = (version("resvg-py").encode(), *(path.read_bytes() for path in own))
    return hashlib.blake2b(b"\0".join(parts), digest_size=16).hexdigest()


_PACKAGES = Path(__file__).parents[2]
_ENOUGH = 16  # pictures that are worth a process
_LARGE = 36_000  # bytes
_QUICK, _TIGHT = 6, 9  # a tenth of the time, a twentieth more bytes
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_RGBA, _PALETTE = (8, 6), 3
