"""Words broken into lines that are nearly even, in the largest type for which there is room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from chronology.link_pictures.fonts import Face, width_of


class Lines(NamedTuple):
    """Lines of type, and how large it is."""

    size: int
    lines: tuple[str, ...]


class Space(NamedTuple):
    """How wide lines may be, and how many of them there may be in each size, largest first."""

    width: float
    sizes: Sequence[tuple[int, int]]


def set_lines(words: str, room: Space, face: Face) -> Lines:
    """Set words in the largest size in which they fit; in the smallest, cut what does not."""
    for size, most in room.sizes:
        lines = _greedy(words.split(), room.width / size, face)
        if lines is not None and len(lines) <= most:
            return Lines(size, _balanced(words.split(), lines, face))
    size, most = room.sizes[-1]
    limit = room.width / size
    pieces = [piece for word in words.split() for piece in _pieces(word, limit, face)]
    lines = _greedy(pieces, limit, face) or []
    if len(lines) > most:
        lines[most - 1 :] = [_cut(lines[most - 1], limit, face)]
    return Lines(size, tuple(lines))


def _greedy(words: Sequence[str], limit: float, face: Face) -> list[str] | None:
    """Fill line after line; nothing where a word is wider than a line."""
    lines: list[str] = []
    for word in words:
        if width_of(word, 1, face) > limit:
            return None
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, 1, face) <= limit:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _balanced(words: Sequence[str], lines: list[str], face: Face) -> tuple[str, ...]:
    """Narrow the lines as far as their number stays: none is then much shorter than the rest."""
    while lines:
        widest = max(width_of(line, 1, face) for line in lines)
        narrower = _greedy(words, widest - _A_LITTLE, face)
        if narrower is None or len(narrower) > len(lines):
            break
        lines = narrower
    return tuple(lines)


def _pieces(word: str, limit: float, face: Face) -> list[str]:
    """Part a word that is wider than a line, where the line ends."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and width_of(pieces[-1] + letter, 1, face) > limit:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _cut(line: str, limit: float, face: Face) -> str:
    """End a line with the mark of what was left out, after a whole word if there is one."""
    kept = line
    while kept and width_of(f"{kept}…", 1, face) > limit:
        kept = kept.rpartition(" ")[0] or kept[:-1]
    return f"{kept.rstrip(' ,;:–—-')}…"


_A_LITTLE = 1e-6  # of an em: the widest line may not stay as it is
