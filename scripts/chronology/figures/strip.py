"""How much of a text is used, drawn along it: a segment per sentence, as long as the sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from chronology.figures.svg import element, percent, text

STATES = {
    "cited": "cited",
    "irrelevant": "set aside, with a reason",
    "open": "not used yet",
}


@dataclass(frozen=True)
class Stripe:
    """A sentence of the document: its length in characters, and where its passage is shown."""

    length: int
    state: str
    href: str = ""
    words: str = ""


def draw_strip(sentences: Sequence[Stripe], *, figure_id: str, title: str) -> str:
    """Draw the strip: cited is full, set aside is hatched, open is an empty frame.

    A hairline in the colour of the page parts the sentences; it takes no length from either.
    """
    whole = sum(sentence.length for sentence in sentences) or 1
    ends = [100 * end / whole for end in accumulate(s.length for s in sentences)]
    starts = [0.0, *ends]
    segments = [
        _segment(sentence, left, right, figure_id)
        for sentence, left, right in zip(sentences, starts, ends, strict=False)
    ]
    return element(
        "svg",
        element("defs", _patterns(figure_id)),
        *segments,
        id=figure_id,
        class_="chr-strip",
        width="100%",
        height=28,
        role="group",
        aria_label=title,
    )


def strip_legend(sentences: Sequence[Stripe], *, figure_id: str) -> str:
    """Say how much of the text each state is, in characters and therefore in length of strip."""
    whole = sum(sentence.length for sentence in sentences) or 1
    entries = []
    for state, words in STATES.items():
        part = [sentence for sentence in sentences if sentence.state == state]
        if not part:
            continue
        share = round(100 * sum(sentence.length for sentence in part) / whole)
        count = f"{len(part)} sentence{'' if len(part) == 1 else 's'}"
        shown = _segment(Stripe(1, state), 5, 95, figure_id)
        sign = element("svg", shown, class_="chr-swatch", width=32, height=28, aria_hidden="true")
        entries.append(element("li", sign, text(f"{words}: {share} % ({count})")))
    return element("ul", *entries, class_="chr-legend")


def _segment(sentence: Stripe, left: float, right: float, figure_id: str) -> str:
    fill = f"url(#{figure_id}-{sentence.state})" if sentence.state in _PATTERNS else None
    said = element("title", text(sentence.words)) if sentence.words else ""
    x, end = percent(left), percent(right)
    drawn = element(
        "rect",
        class_=f"chr-sentence chr-{sentence.state}",
        x=x,
        width=percent(right - left),
        y=TOP,
        height=HEIGHT,
        fill=fill,
    ) + element("line", class_="chr-part", x1=end, x2=end, y1=TOP - 1, y2=TOP + HEIGHT + 1)
    if not sentence.href:
        return element("g", said, drawn)
    name = sentence.words or STATES[sentence.state]
    return element("a", said, drawn, href=sentence.href, aria_label=name, class_="chr-end")


def _patterns(figure_id: str) -> str:
    return "".join(
        element(
            "pattern",
            element("path", d=data),
            id=f"{figure_id}-{state}",
            class_="chr-pattern",
            patternUnits="userSpaceOnUse",
            y=TOP,
            width=5,
            height=height,
        )
        for state, (height, data) in _PATTERNS.items()
    )


TOP, HEIGHT = 6, 16

# Height of the tile, and what is stroked in it.
_PATTERNS = {
    "irrelevant": (5, "M-1 6L6 -1M-1 1L1 -1M4 6L6 4"),
    "open": (HEIGHT, f"M0 .6h5M0 {HEIGHT - 0.6}h5"),
}
