"""The type of drawings that become pictures: three small fonts, and how wide words get in them.

A picture cannot borrow its reader's type, and type that a machine happens to have would give every
machine another picture; so these are kept here, cut down to the letters that names need.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent
FILES = tuple(
    FOLDER / name for name in ("serif-regular.ttf", "serif-semibold.ttf", "naskh-regular.ttf")
)


class Face(NamedTuple):
    """A font as a style sheet names it, and the file that holds it."""

    family: str
    weight: int
    file: Path


REGULAR, SEMIBOLD, NASKH = (
    Face("Card Serif", 400, FILES[0]),
    Face("Card Serif", 600, FILES[1]),
    Face("Card Naskh", 400, FILES[2]),
)


def draws(words: str) -> bool:
    """Tell whether there is a glyph for every letter."""
    return all(any(letter in _font(face.file).advances for face in _ALL) for letter in words)


def width_of(words: str, size: float, face: Face = REGULAR) -> float:
    """Add up the advances; what kerning and joined letters save is left as air."""
    return sum(_advance(letter, face) for letter in words) * size


@dataclass(frozen=True)
class _Font:
    advances: Mapping[str, float]  # in ems


_ALL = (REGULAR, SEMIBOLD, NASKH)


@cache
def _advance(letter: str, face: Face) -> float:
    """In another font where this one lacks the letter, as whoever draws it does."""
    fonts = (_font(one.file) for one in (face, *_ALL))
    return next((font.advances[letter] for font in fonts if letter in font.advances), 1.0)


@cache
def _font(path: Path) -> _Font:
    data = path.read_bytes()
    (count,) = struct.unpack_from(">H", data, 4)
    entries = (struct.unpack_from(">4s4xII", data, 12 + 16 * place) for place in range(count))
    tables = {tag: data[start : start + length] for tag, start, length in entries}
    (units,) = struct.unpack_from(">H", tables[b"head"], 18)
    (full,) = struct.unpack_from(">H", tables[b"hhea"], 34)
    widths = [width for width, _ in struct.iter_unpack(">Hh", tables[b"hmtx"][: 4 * full])]
    glyphs = _glyphs(tables[b"cmap"])
    # Glyphs past the last width have that one, too.
    return _Font({chr(code): widths[min(at, full - 1)] / units for code, at in glyphs.items()})


def _glyphs(cmap: bytes) -> dict[int, int]:
    """Read which glyph stands for which letter from the one form of table that our fonts have."""
    (start,) = struct.unpack_from(">I", cmap, 8)
    form, twice = struct.unpack_from(">H4xH", cmap, start)
    assert form == 4, "the fonts are cut with a table of form 4"  # noqa: PLR2004 - its number
    ends, starts, deltas, offsets = (
        _numbers(cmap, start + 14 + row * twice + (2 if row else 0), twice // 2) for row in range(4)
    )
    found = {}
    for place, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for code in range(first, last + 1):
            glyph = code
            if offsets[place]:
                at = start + 16 + 3 * twice + 2 * place + offsets[place] + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", cmap, at)
            found[code] = (glyph + deltas[place]) % 65536
    return {code: glyph for code, glyph in found.items() if glyph}


def _numbers(data: bytes, start: int, count: int) -> Sequence[int]:
    return struct.unpack_from(f">{count}H", data, start)
