"""What others show of a page to which somebody links: words for its head, and a picture.

Whoever shows a card fetches it by its whole address, so a site without an address has none. What
was painted is kept in the build folder by all that went into it; nothing is painted twice.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import re
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from html import escape, unescape
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import resvg_py

from chronology.figures import fonts, inks
from chronology.figures.card import HEIGHT, WIDTH, Card, draw_card

FOLDER = "cards"


class Words(NamedTuple):
    """What is said of a page: its URL within the site, its title, and a sentence."""

    url: str
    title: str
    description: str


class Painted(NamedTuple):
    """A picture: where it is published, a digest of it, and where it lies."""

    url: str
    digest: str
    source: Path


def url_of(page: str) -> str:
    """Give the address of the picture of a page: `events/x/` has `cards/events/x.png`."""
    return f"{FOLDER}/{page.rstrip('/') or 'index'}.png"


def words(html: str, url: str) -> Words:
    """Read what is said of a page from its dressed head."""
    title, description = (pattern.search(html) for pattern in (_TITLE, _DESCRIPTION))
    said = (unescape(match[1]) if match else "" for match in (title, description))
    return Words(url, *said)


def tags(said_of: Words, site: str, base: str, cards: Mapping[str, Card]) -> str:
    """Write Open Graph for a page of the site at `base`; without a card it has the front page's."""
    own = said_of.url if said_of.url in cards else ""
    said = {
        "og:type": "article" if said_of.url else "website",
        "og:site_name": site,
        "og:title": said_of.title,
        "og:description": said_of.description,
        "og:url": base + said_of.url,
    }
    if own in cards:
        said |= {
            "og:image": base + url_of(own),
            "og:image:type": "image/png",
            "og:image:width": str(WIDTH),
            "og:image:height": str(HEIGHT),
            "og:image:alt": cards[own].said,
        }
    meta = "".join(
        f'<meta property="{name}" content="{escape(value)}">'
        for name, value in said.items()
        if value
    )
    shown = "summary_large_image" if own in cards else "summary"
    return f'{meta}<meta name="twitter:card" content="{shown}">'


def paint(cards: Mapping[str, Card], folder: Path) -> Iterator[Painted]:
    """Give the pictures of cards by the page they stand for, painted in `folder` if not there."""
    drawn = {page: draw_card(card) for page, card in cards.items()}
    digests = {page: _digest(svg) for page, svg in drawn.items()}
    wanted = {folder / f"{digests[page]}.png": svg for page, svg in drawn.items()}
    missing = {path: svg for path, svg in wanted.items() if not path.exists()}
    folder.mkdir(parents=True, exist_ok=True)
    for path, png in zip(missing, _pictures([*missing.values()]), strict=True):
        # A picture is there whole or not at all, also for whoever builds beside us.
        half = path.with_suffix(f".{os.getpid()}~")
        half.write_bytes(png)
        half.replace(path)
    _forget(folder, wanted)
    for page, digest in digests.items():
        yield Painted(url_of(page), digest, folder / f"{digest}.png")


def picture(svg: str) -> bytes:
    """Paint a drawing as PNG, with no type but ours, so that it is the same everywhere."""
    files = [str(path) for path in fonts.FILES]
    return _smaller(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=files))


def _pictures(drawings: Sequence[str]) -> Iterator[bytes]:
    """Paint by all hands at once where that saves more than it costs to call them."""
    hands = min(os.cpu_count() or 1, _MOST_HANDS)
    if len(drawings) < _MANY or hands == 1:
        yield from map(picture, drawings)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(hands, mp_context=context) as pool:
        yield from pool.map(picture, drawings, chunksize=4)


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
    packer = zlib.compressobj(9, strategy=zlib.Z_FILTERED)
    head = struct.pack(">IIBBBBB", wide, high, 8, _PALETTE, 0, 0, 0)
    data = packer.compress(levels) + packer.flush()
    parts = ((b"IHDR", head), (b"PLTE", inks.palette()), (b"IDAT", data), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(kind, content) for kind, content in parts)


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


_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)"')
_MANY, _MOST_HANDS = 24, 8
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_RGBA, _PALETTE = (8, 6), 3
