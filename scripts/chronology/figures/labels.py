"""Where the labels of a map go, so that none covers another: the same places give the same map."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle by its corners."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: Box) -> float:
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across * down if across > 0 and down > 0 else 0.0

    def outside(self, width: float, height: float) -> bool:
        return self.left < 0 or self.top < 0 or self.right > width or self.bottom > height

    def crossed(self, start: tuple[float, float], end: tuple[float, float]) -> bool:
        """Tell whether a straight line passes through (sampled: a label is no needle)."""
        if max(start[0], end[0]) <= self.left or min(start[0], end[0]) >= self.right:
            return False
        if max(start[1], end[1]) <= self.top or min(start[1], end[1]) >= self.bottom:
            return False
        return any(
            self.left < start[0] + (end[0] - start[0]) * t / _SAMPLES < self.right
            and self.top < start[1] + (end[1] - start[1]) * t / _SAMPLES < self.bottom
            for t in range(_SAMPLES + 1)
        )


class Anchor(NamedTuple):
    """What is to be labelled: its middle, the half of its symbol's size, the size of its label."""

    x: float
    y: float
    half_width: float
    half_height: float
    width: float
    height: float


class Label(NamedTuple):
    """A label's box, and the line that leads from it to its symbol where it stands apart."""

    box: Box
    leader: tuple[float, float, float, float] | None
    flush: str = "middle"  # the side of the box at which its words stand: start, middle or end


def spread(anchors: Sequence[Anchor], width: float, height: float) -> list[Anchor]:
    """Push symbols apart that would cover one another, each pair along the line between them."""
    moved = list(anchors)
    for _ in range(_ROUNDS):
        quiet = True
        for i, j in combinations(range(len(moved)), 2):
            one, other = moved[i], moved[j]
            across = one.half_width + other.half_width + 2 - abs(one.x - other.x)
            down = one.half_height + other.half_height + 2 - abs(one.y - other.y)
            if across <= 0 or down <= 0:
                continue
            quiet = False
            if across <= down:
                step = (across / 2 + 0.1) * (1 if one.x <= other.x else -1)
                pushed = one._replace(x=one.x - step), other._replace(x=other.x + step)
            else:
                step = (down / 2 + 0.1) * (1 if one.y <= other.y else -1)
                pushed = one._replace(y=one.y - step), other._replace(y=other.y + step)
            moved[i], moved[j] = (_kept(anchor, width, height) for anchor in pushed)
        if quiet:
            break
    return moved


def place_labels(
    anchors: Sequence[Anchor], width: float, height: float, taken: Sequence[Box] = ()
) -> tuple[Label, ...]:
    """Place every label: greedily, the most hemmed in first, then twice over with all in sight."""
    symbols = [symbol_box(anchor) for anchor in anchors]
    order = sorted(range(len(anchors)), key=lambda i: (-_crowding(i, anchors), i))
    placed: dict[int, Label] = {}
    for _ in range(3):
        for i in order:
            others = [placed[j] for j in order if j in placed and j != i]
            around = [symbol for j, symbol in enumerate(symbols) if j != i]
            blocked = [*taken, *around, *(label.box for label in others)]
            leaders = [label.leader for label in others if label.leader]
            best = _WORST * 2
            for rank, label in enumerate(_candidates(anchors[i], width, height)):
                # Candidates come in the order of what they cost at least.
                least = rank + (_LED if label.leader else 0)
                if best <= least:
                    break
                cost = least + _cost(label, blocked, leaders) + _beyond(label, width, height)
                if cost < best:
                    best, placed[i] = cost, label
    return tuple(placed[i] for i in range(len(anchors)))


def _candidates(anchor: Anchor, width: float, height: float) -> Iterator[Label]:
    """Beside the symbol in eight directions, east first; then farther off, with a leader."""
    x, y, half_x, half_y, w, h = anchor
    for across, down in _BESIDE:
        left = x + across * (half_x + _GAP) - (1 - across) * w / 2
        top = y + down * (half_y + _GAP / 2) - (1 - down) * h / 2
        if across and down:
            left -= across * half_x * 0.4
            top -= down * half_y * 0.4
        yield Label(Box(left, top, left + w, top + h), None, _FLUSH[across])
    reach = math.hypot(width, height) / 2
    away = max(half_x, half_y)
    while away < reach:
        away += _RING + (away - half_x) / 5
        for turn in range(_TURNS):
            angle = 2 * math.pi * turn / _TURNS
            cos, sin = math.cos(angle), math.sin(angle)
            tip = (x + cos * away, y + sin * away)
            left = tip[0] + (cos - 1) * w / 2
            top = tip[1] + (sin - 1) * h / 2
            start = (x + cos * (half_x + 1), y + sin * (half_y + 1))
            side = 0 if abs(cos) < _STEEP else round(math.copysign(1, cos))
            yield Label(Box(left, top, left + w, top + h), (*start, *tip), _FLUSH[side])


def _beyond(label: Label, width: float, height: float) -> float:
    return _WORST if label.box.outside(width, height) else 0.0


def _cost(
    label: Label, blocked: Sequence[Box], leaders: Sequence[tuple[float, float, float, float]]
) -> float:
    covered = sum(label.box.overlap(box) for box in blocked)
    cost = _BAD + covered if covered else 0.0
    cost += sum(_CROSSED for a, b, c, d in leaders if label.box.crossed((a, b), (c, d)))
    if label.leader:
        a, b, c, d = label.leader
        cost += sum(_CROSSED for box in blocked if box.crossed((a, b), (c, d)))
    return cost


def _kept(anchor: Anchor, width: float, height: float) -> Anchor:
    x = min(max(anchor.x, anchor.half_width), width - anchor.half_width)
    y = min(max(anchor.y, anchor.half_height), height - anchor.half_height)
    return anchor._replace(x=x, y=y)


def symbol_box(anchor: Anchor) -> Box:
    x, y, half_x, half_y, _, _ = anchor
    return Box(x - half_x, y - half_y, x + half_x, y + half_y)


def _crowding(index: int, anchors: Sequence[Anchor]) -> float:
    here = anchors[index]
    return sum(
        1 / (1 + math.hypot(here.x - other.x, here.y - other.y))
        for place, other in enumerate(anchors)
        if place != index
    )


_BESIDE = ((1, 0), (-1, 0), (1, -1), (1, 1), (-1, -1), (-1, 1), (0, -1), (0, 1))
_FLUSH = {1: "start", -1: "end", 0: "middle"}
_STEEP = 0.5
_ROUNDS = 60
_GAP = 4.0
_RING = 9.0
_TURNS = 16
_SAMPLES = 12
_LED = 20.0  # a leader is worse than any place beside the symbol
_CROSSED = 1e3
_BAD = 1e5
_WORST = 1e7
