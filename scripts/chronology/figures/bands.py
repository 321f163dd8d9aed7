"""A band of time: what its state looks like, and how its ends fade. Measured in percentages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from chronology.figures.svg import element, percent

BAND = 14  # height in pixels
TOP = 5


def draw_band(  # noqa: PLR0913 - a state, two ends and what dresses them
    state: str,
    begins: tuple[float, float],
    ends: tuple[float, float],
    *,
    rank: int | None,
    figure_id: str,
    unsure: bool = False,
) -> str:
    """Draw a state: solid between the latest start and the earliest end, fading over both spans.

    Where the two spans overlap nothing is certain, and the band only swells and fades.
    """
    if state not in _FILLED:
        return ""
    fill = _fill(state, rank, figure_id)
    start, sure_from = begins
    sure_until, end = ends
    if sure_from > sure_until:
        sure_from = sure_until = min(max((sure_from + sure_until) / 2, start), end)
    parts = [
        _Part(start, sure_from, f"url(#{figure_id}-in)"),
        _Part(sure_from, sure_until, None),
        _Part(sure_until, end, f"url(#{figure_id}-out)"),
    ]
    drawn = (
        element("rect", x=percent(part.left), width=percent(part.right - part.left), y=TOP,
                height=BAND, fill=fill, mask=part.mask)
        for part in parts
        if part.right - part.left > _SEEN
    )  # fmt: skip
    return element("g", *drawn, class_="chr-band chr-unsure" if unsure else "chr-band")


def sample(state: str, figure_id: str) -> str:
    """A piece of band for a legend, in ink and not in the colour of a force."""
    ends = (50.0, 95.0) if state == "soft" else (95.0, 95.0)
    shown = "present" if state == "soft" else state
    drawn = draw_band(shown, (5.0, 5.0), ends, rank=None, figure_id=figure_id)
    return element("svg", drawn, class_="chr-swatch", width=32, height=24, aria_hidden="true")


def patterns(states: Iterable[str], ranks: Iterable[int], figure_id: str) -> str:
    """The fades, and for each state shown its pattern: in the colour of each force, and in ink."""
    fades = "".join(
        element(
            "linearGradient",
            element("stop", stop_color="#fff", stop_opacity=first),
            element("stop", offset=1, stop_color="#fff", stop_opacity=last),
            id=f"{figure_id}-grad-{name}",
        )
        + element(
            "mask",
            element("rect", width=1, height=1, fill=f"url(#{figure_id}-grad-{name})"),
            id=f"{figure_id}-{name}",
            maskContentUnits="objectBoundingBox",
        )
        for name, first, last in (("in", 0.04, 1), ("out", 1, 0.04))
    )
    return fades + "".join(
        element(
            "pattern",
            element("path", d=_PATTERNS[state][1]),
            id=f"{figure_id}-{state}-{ink}",
            class_=f"chr-pattern chr-pattern-{state} chr-force-{ink}",
            patternUnits="userSpaceOnUse",
            y=TOP,
            width=_PATTERNS[state][0],
            height=BAND,
        )
        for state in sorted(set(states) & _PATTERNS.keys())
        for ink in ("ink", *(rank + 1 for rank in ranks))
    )


class _Part(NamedTuple):
    left: float
    right: float
    mask: str | None


def _fill(state: str, rank: int | None, figure_id: str) -> str:
    if state not in _PATTERNS:
        return "currentColor"
    return f"url(#{figure_id}-{state}-{'ink' if rank is None else rank + 1})"


# Width of the tile, and what is stroked in it. Leaving leans down and arriving up, like stairs;
# who left leaves an empty frame, and a plan one that is dashed: hollow, as on the map.
_EDGES = "M0 .6h7M0 13.4h7"
_PATTERNS = {
    "leaving": (7, f"{_EDGES}M-1 -1L8 15M-8 -1L1 15M6 -1L15 15"),
    "arriving": (7, f"{_EDGES}M8 -1L-1 15M15 -1L6 15M1 -1L-8 15"),
    "contested": (7, f"{_EDGES}M0 0L7 14M7 0L0 14M0 7h7"),
    "planned": (7, "M0 .7h4.5M0 13.3h4.5"),
    "left": (7, _EDGES),
    "handed-over": (7, f"{_EDGES}M0 7h7"),
}
_FILLED = frozenset({"present", *_PATTERNS})
_SEEN = 0.02
