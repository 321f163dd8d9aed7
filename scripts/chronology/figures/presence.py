"""Who was where and when: a row per base, a band per state, an end as soft as its date is open.

The figure is a page of its own making: rows of HTML, each with a drawing measured in percentages.
So type keeps its size at every width, labels wrap, and a phone needs no second drawing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from chronology.figures.axis import FINEST, WIDTHS, YEARS, Axis, Moment
from chronology.figures.bands import BAND, TOP, draw_band, patterns, sample
from chronology.figures.states import STATES, Force, swatch
from chronology.figures.svg import element, percent, text

HEIGHT = 34  # of a row's drawing, in pixels
LANE = 27  # the line under the band on which events stand


@dataclass(frozen=True)
class Pin:
    """A moment and the event that tells of it; `said` is more to say of it than its date."""

    when: Moment
    href: str = ""
    title: str = ""
    said: str = ""

    @property
    def words(self) -> str:
        return ", ".join(part for part in (self.title, self.said or self.when.in_words()) if part)


@dataclass(frozen=True)
class Segment:
    """One state of a force at a base, and what is said of it to whoever cannot see it.

    Where it is `open`, it was so before it `begins`, and nobody knows since when; where it is
    `doubted`, so is the date on which it begins. Without `ends` it is so until the last evidence.
    `certainty` is a word of the events (claimed, apparent), or nothing.
    """

    state: str
    begins: Pin
    ends: Pin | None = None
    said: str = ""
    certainty: str = ""
    open: bool = False
    doubted: bool = False


@dataclass(frozen=True)
class Lane:
    """A force at a base. `evidence` are events that show a state without changing it."""

    base: str
    force: str
    segments: tuple[Segment, ...]
    last: Pin | None = None
    evidence: tuple[Pin, ...] = ()
    href: str = ""
    note: str = ""
    names: Mapping[str, str] = field(default_factory=dict)


def draw_presence(  # noqa: PLR0913 - a figure has a heading, a description and choices of its own
    rows: Sequence[Lane],
    forces: Sequence[Force],
    axis: Axis,
    *,
    figure_id: str,
    title: str,
    desc: str,
    as_of: Pin | None = None,
) -> str:
    """Draw the rows, grouped by force in the order of the forces.

    `as_of` is the day on which the documents end; its title is what stands beside the line.
    """
    grouped = [
        (rank, force, [row for row in rows if row.force == force.id])
        for rank, force in enumerate(forces)
    ]
    body = [
        element(
            "div",
            element("p", swatch(rank, "present"), text(force.name), class_="chr-presence-force"),
            *(_row(row, rank, axis, figure_id) for row in of_force),
            class_=f"chr-presence-group chr-force-{rank + 1}",
        )
        for rank, force, of_force in grouped
        if of_force
    ]
    shared = element(
        "svg",
        element(
            "defs",
            patterns(
                {s.state for row in rows for s in row.segments}, range(len(forces)), figure_id
            ),
            *_grid(axis, figure_id, as_of),
        ),
        class_="chr-shared",
        aria_hidden="true",
        width=0,
        height=0,
    )
    return element(
        "figure",
        element(
            "figcaption",
            element("span", text(title), class_="chr-figure-title", id=f"{figure_id}-title"),
            element("span", text(desc), class_="chr-figure-desc", id=f"{figure_id}-desc"),
        ),
        shared,
        _head(axis),
        *body,
        _foot(axis, as_of),
        presence_legend(rows, figure_id=figure_id),
        id=figure_id,
        class_="chr-figure chr-presence",
        aria_labelledby=f"{figure_id}-title",
        aria_describedby=f"{figure_id}-desc",
    )


def presence_legend(rows: Sequence[Lane], *, figure_id: str) -> str:
    """Explain what these rows show, and nothing else; the patterns are those of the figure."""
    states = [state for state in STATES if any(s.state == state for r in rows for s in r.segments)]
    entries = [(sample(state, figure_id), STATES[state]) for state in states]
    segments = [segment for row in rows for segment in row.segments]
    if any(segment.open for segment in segments):
        entries.append((_small(_LEAD_IN_SIGN), "there before; since when is not known"))
    if any(_lasts(mark) for s in segments for mark in _changes(s)):
        entries.append((sample("soft", figure_id), "an end at some time within"))
    if any(segment.doubted for segment in segments):
        entries.append((_small(_doubt_sign(12, 7)), "a change of which the date is in doubt"))
    entries.append((_small(_EVENT_SIGN), "an event: its day, or its possible days"))
    if any(row.evidence for row in rows):
        entries.append((_small(_EVIDENCE_SIGN), "further evidence"))
    if any(row.last for row in rows):
        entries.append((_small(_last_sign(12)), "last evidence, then unknown"))
    return element(
        "ul", *(element("li", sign, text(words)) for sign, words in entries), class_="chr-legend"
    )


def _row(row: Lane, rank: int, axis: Axis, figure_id: str) -> str:
    names = "".join(
        element("span", text(name), lang=code, dir="auto", class_="chr-presence-foreign")
        for code, name in row.names.items()
    )
    label = element(
        "div",
        element("span", _linked(row.base, row.href), names, class_="chr-presence-base"),
        element("span", text(row.note), class_="chr-presence-note") if row.note else "",
        class_="chr-presence-label",
    )
    drawn = element(
        "svg",
        element("use", href=f"#{figure_id}-grid"),
        *(_band(segment, row, axis, rank, figure_id) for segment in row.segments),
        element("use", href=f"#{figure_id}-breaks"),
        *_marks(row, axis),
        class_="chr-track",
        width="100%",
        height=HEIGHT,
        role="group",
        aria_label=f"{row.base}: {'; '.join(s.said for s in row.segments)}",
    )
    return element("div", label, drawn, class_="chr-presence-row")


def _band(segment: Segment, row: Lane, axis: Axis, rank: int, figure_id: str) -> str:
    begins, ends = _ends(segment, row, axis)
    unsure = segment.doubted or segment.certainty in _UNSURE
    return draw_band(segment.state, begins, ends, rank=rank, figure_id=figure_id, unsure=unsure)


def _ends(
    segment: Segment, row: Lane, axis: Axis
) -> tuple[tuple[float, float], tuple[float, float]]:
    """The soft spans of both ends, neither of which goes on after the last evidence.

    What is open begins where it is known, and not before what ends it may have happened. A plan
    without an end reaches over the whole time in which it may be carried out.
    """
    begins = axis.span(segment.begins.when)
    if segment.state == "planned" and not segment.ends:
        return (begins[0], begins[0]), (begins[1], begins[1])
    last = axis.span(row.last.when)[1] if row.last and segment.state != "planned" else 100.0
    ends = axis.span(segment.ends.when) if segment.ends else (last, last)
    if segment.open:
        known = segment.begins.when.latest
        start = min(axis.at(known) if known else last, ends[0])
        begins = start, start
    last = max(last, begins[0])
    begins, ends = (_until(begins, last), _until(ends, last))
    return begins, (max(ends[0], begins[0]), max(ends[1], begins[1]))


def _until(span: tuple[float, float], last: float) -> tuple[float, float]:
    return min(span[0], last), min(span[1], last)


def _changes(segment: Segment) -> Iterator[Pin]:
    """What is told of how a state began and how it ended."""
    if not segment.open:
        yield segment.begins
    if segment.ends:
        yield segment.ends


def _lasts(mark: Pin) -> bool:
    return mark.when.earliest is None or mark.when.earliest != mark.when.latest


def _marks(row: Lane, axis: Axis) -> Iterator[str]:
    """What began open, events under the band in the order of time, and where evidence stops."""
    for segment in row.segments:
        start = _ends(segment, row, axis)[0][0]
        if segment.open:
            sign = element("path", class_="chr-lead-in", d=_LEAD_IN)
            hit = element("path", class_="chr-hit", d=f"M-18 {TOP - 5}h24v24h-24z")
            yield _said(segment.begins, _spot(start, hit + sign))
        elif segment.doubted:
            yield _spot(start, _doubt_sign(0, TOP))
    changes = [mark for segment in row.segments for mark in _changes(segment)]
    planned = {(s.ends or s.begins).href for s in row.segments if s.state == "planned"}
    seen: set[tuple[str, str]] = set()
    signs = [(mark, True) for mark in changes] + [(mark, False) for mark in row.evidence]
    for mark, changed in sorted(signs, key=lambda sign: axis.span(sign[0].when)):
        if (mark.href, mark.words) not in seen:
            seen.add((mark.href, mark.words))
            yield _mark(mark, axis, changed=changed, planned=mark.href in planned)
    if row.last:
        x = axis.span(row.last.when)[1]
        yield _spot(x, _last_sign(0, TOP))


def _mark(mark: Pin, axis: Axis, *, changed: bool, planned: bool) -> str:
    """A dot is a day: what may have been on one of several has a bracket around them."""
    left, right = axis.span(mark.when)
    hit = element("path", class_="chr-hit", d=f"M-12 {LANE - 17}h24v24h-24z")
    if _lasts(mark):
        look = " ".join(["chr-whisker", *(["chr-planned"] if planned else ())])
        sign, around = "", _bracket(left, right, look if changed else "chr-whisker chr-further")
    else:
        around = ""
        sign = (
            element("circle", class_="chr-ring" if planned else "chr-dot", cy=LANE, r=3.5)
            if changed
            else element("path", class_="chr-tick", d=f"M0 {LANE - 4}v8")
        )
    if mark.when.qualifier in _DOUBTED:
        query = element("text", "?", class_="chr-last-query", x=4, y=LANE + 4)
        around += _spot(right, query)
    return _said(mark, around + _spot((left + right) / 2, hit + sign))


def _said(mark: Pin, drawn: str) -> str:
    said = element("title", text(mark.words))
    if not mark.href:
        return element("g", said, drawn)
    return element("a", said, drawn, href=mark.href, aria_label=mark.words, class_="chr-end")


def _bracket(left: float, right: float, look: str) -> str:
    """Days between two bars that point at each other: with no day between, still two bars."""
    ends = {"x1": percent(left), "x2": percent(right), "y1": LANE, "y2": LANE}
    first, last = (element("path", class_=look, d=d) for d in (_OPENS, _CLOSES))
    return element("line", class_=look, **ends) + _spot(left, first) + _spot(right, last)


def _spot(x: float, drawn: str) -> str:
    """What is drawn in pixels around a point that lies at a percentage."""
    return element("svg", drawn, x=percent(x))


def _grid(axis: Axis, figure_id: str, as_of: Pin | None) -> Iterator[str]:
    """What lies under the bands of every row, and the gaps that lie over them."""
    lines = [
        element(
            "line",
            class_=f"chr-grid-{tick.row if tick.rank < len(WIDTHS) else FINEST}",
            x1=percent(tick.at),
            x2=percent(tick.at),
            y2=HEIGHT,
        )
        for tick in axis.ticks()
    ]
    if as_of:
        end = axis.span(as_of.when)[1]
        x, rest = percent(end), percent(100 - end)
        lines.insert(0, element("rect", class_="chr-after", x=x, width=rest, height=HEIGHT))
        lines.append(element("line", class_="chr-as-of", x1=x, x2=x, y2=HEIGHT))
    breaks = [
        element(
            "rect", class_="chr-break", x=percent(left), width=percent(right - left), height=HEIGHT
        )
        for left, right in axis.breaks()
    ]
    yield element("g", *lines, id=f"{figure_id}-grid")
    yield element("g", *breaks, id=f"{figure_id}-breaks")


def _head(axis: Axis) -> str:
    """The calendar above the rows: years over months, and two strokes where the scale changes."""
    labels = "".join(
        element(
            "text",
            tick.label,
            class_=f"chr-rank-{tick.rank} chr-when-{tick.row}",
            x=percent(tick.at),
            y=12 if tick.row == YEARS else 27,
            dx=2,
        )
        for tick in axis.ticks()
        if tick.label and tick.rank < len(WIDTHS)
    )
    strokes = "".join(
        _spot(
            (left + right) / 2, element("path", class_="chr-strokes", d="M-3.5 39l4-10m-1 10l4-10")
        )
        for left, right in axis.breaks()
    )
    base = "".join(
        element("line", class_="chr-base", x1=percent(left), x2=percent(right), y1=34, y2=34)
        for left, right in axis.bounds()
    )
    drawn = element("svg", labels, base, strokes, class_="chr-track", width="100%", height=40)
    return element("div", drawn, class_="chr-presence-axis", aria_hidden="true")


def _foot(axis: Axis, as_of: Pin | None) -> str:
    if not as_of:
        return ""
    x = axis.span(as_of.when)[1]
    ends_here = x > _RIGHT_HALF
    words = element(
        "text",
        text(as_of.title),
        class_="chr-as-of-words",
        x=percent(x),
        y=14,
        dx=-4 if ends_here else 4,
        text_anchor="end" if ends_here else "start",
    )
    line = element("line", class_="chr-as-of", x1=percent(x), x2=percent(x), y2=18)
    drawn = element("svg", line, words, class_="chr-track", width="100%", height=20)
    return element("div", drawn, class_="chr-presence-axis")


def _last_sign(x: float, top: float = 7) -> str:
    bar = element("path", class_="chr-last", d=f"M{x:g} {top - 2:g}v{BAND + 4}")
    return bar + element("text", "?", class_="chr-last-query", x=x + 5, y=top + BAND / 2 + 4)


def _small(drawn: str) -> str:
    return element("svg", drawn, class_="chr-swatch", width=32, height=28, aria_hidden="true")


def _doubt_sign(x: float, top: float) -> str:
    """An edge that is broken through, as the date is that it stands for, and a question."""
    edge = {"d": f"M{x:g} {top - 2:g}v{BAND + 4}"}
    broken = element("path", class_="chr-doubt", **edge)
    return broken + element("text", "?", class_="chr-last-query", x=x + 4, y=top + BAND / 2 + 4)


def _linked(words: str, href: str) -> str:
    return element("a", text(words), href=href) if href else text(words)


_OPENS = f"M2 {LANE - 3.5:g}h-2.5v7h2.5"
_CLOSES = f"M-2 {LANE - 3.5:g}h2.5v7h-2.5"
_LEAD_IN = f"M-1.5 {TOP + 0.7:g}h-12M-1.5 {TOP + BAND / 2:g}h-12M-1.5 {TOP + BAND - 0.7:g}h-12"
_LEAD_IN_SIGN = (
    f'<path class="chr-lead-in" d="M16 7.7h-12M16 {7 + BAND / 2:g}h-12M16 {6.3 + BAND:g}h-12"/>'
    f'<path class="chr-edge chr-full" d="M17 7h12v{BAND}h-12z"/>'
)
_EVENT_SIGN = (
    '<circle class="chr-dot" cx="5" cy="14" r="3.5"/>'
    '<path class="chr-whisker" d="M16 10.5h-2.5v7h2.5M13.5 14h15.5M26.5 10.5h2.5v7h-2.5"/>'
)
_EVIDENCE_SIGN = '<path class="chr-tick" d="M16 9v10"/>'

_DOUBTED = frozenset({"?", "%"})
_UNSURE = frozenset({"apparent", "claimed"})
_RIGHT_HALF = 50
