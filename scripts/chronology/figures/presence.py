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
from chronology.figures.svg import element, joined, percent, text

HEIGHT = 34  # of a row's drawing, in pixels
LANE = 27  # the line under the band on which events stand


@dataclass(frozen=True)
class Mark:
    """A moment and the event that tells of it."""

    when: Moment
    href: str = ""
    title: str = ""

    @property
    def words(self) -> str:
        return ", ".join(part for part in (self.title, self.when.in_words()) if part)


@dataclass(frozen=True)
class Segment:
    """One state of a force at a base.

    Without `begins` it was so already, without `ends` it is so until the last evidence.
    `certainty` is a word of the events (claimed, apparent), or nothing.
    """

    state: str
    begins: Mark | None = None
    ends: Mark | None = None
    certainty: str = ""


@dataclass(frozen=True)
class Row:
    """A force at a base. `evidence` are events that show a state without changing it."""

    base: str
    force: str
    segments: tuple[Segment, ...]
    last: Mark | None = None
    evidence: tuple[Mark, ...] = ()
    href: str = ""
    note: str = ""
    names: Mapping[str, str] = field(default_factory=dict)


def draw_presence(  # noqa: PLR0913 - a figure has a heading, a description and choices of its own
    rows: Sequence[Row],
    forces: Sequence[Force],
    axis: Axis,
    *,
    figure_id: str,
    title: str,
    desc: str,
    as_of: Mark | None = None,
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


def presence_legend(rows: Sequence[Row], *, figure_id: str) -> str:
    """Explain what these rows show, and nothing else; the patterns are those of the figure."""
    states = [state for state in STATES if any(s.state == state for r in rows for s in r.segments)]
    entries = [(sample(state, figure_id), STATES[state]) for state in states if state != "unknown"]
    entries.append((sample("soft", figure_id), "an end at some time within"))
    entries.append((_small(_EVENT_SIGN), "an event and its possible dates"))
    if any(row.evidence for row in rows):
        entries.append((_small(_EVIDENCE_SIGN), "further evidence"))
    if any(row.last for row in rows):
        entries.append((_small(_last_sign(12)), "last evidence, then unknown"))
    return element(
        "ul", *(element("li", sign, text(words)) for sign, words in entries), class_="chr-legend"
    )


def _row(row: Row, rank: int, axis: Axis, figure_id: str) -> str:
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
        aria_label=f"{row.base}: {'; '.join(_in_a_sentence(s, row) for s in row.segments)}",
    )
    return element("div", label, drawn, class_="chr-presence-row")


def _band(segment: Segment, row: Row, axis: Axis, rank: int, figure_id: str) -> str:
    begins, ends = _ends(segment, row, axis)
    unsure = segment.certainty in _UNSURE
    return draw_band(segment.state, begins, ends, rank=rank, figure_id=figure_id, unsure=unsure)


def _ends(
    segment: Segment, row: Row, axis: Axis
) -> tuple[tuple[float, float] | None, tuple[float, float]]:
    """The soft spans of both ends.

    What has no end stops at the last evidence, and never before it began. A plan without an end
    reaches over the whole time in which it may be carried out.
    """
    begins = axis.span(segment.begins.when) if segment.begins else None
    if segment.ends:
        return begins, axis.span(segment.ends.when)
    if segment.state == "planned" and begins:
        return (begins[0], begins[0]), (begins[1], begins[1])
    end = axis.span(row.last.when) if row.last else (100.0, 100.0)
    soonest = begins[1] if begins else 0.0
    return begins, (max(end[0], soonest), max(end[1], soonest))


def _marks(row: Row, axis: Axis) -> Iterator[str]:
    """Events under the band in the order of time, each once; then where the evidence stops."""
    changes = [m for s in row.segments for m in (s.begins, s.ends) if m]
    planned = {m.href for s in row.segments if s.state == "planned" and (m := s.ends or s.begins)}
    seen: set[tuple[str, str]] = set()
    signs = [(mark, True) for mark in changes] + [(mark, False) for mark in row.evidence]
    for mark, changed in sorted(signs, key=lambda sign: axis.span(sign[0].when)):
        if (mark.href, mark.words) not in seen:
            seen.add((mark.href, mark.words))
            yield _mark(mark, axis, changed=changed, planned=mark.href in planned)
    if row.last:
        x = axis.span(row.last.when)[1]
        yield _spot(x, _last_sign(0, TOP))


def _mark(mark: Mark, axis: Axis, *, changed: bool, planned: bool) -> str:
    left, right = axis.span(mark.when)
    middle = (left + right) / 2
    if changed:
        sign = element("circle", class_="chr-ring" if planned else "chr-dot", cy=LANE, r=3.5)
    else:
        sign = element("path", class_="chr-tick", d=f"M0 {LANE - 4}v8")
    whisker = _whisker(left, right) if changed and right - left > _WORTH_A_WHISKER else ""
    hit = element("path", class_="chr-hit", d=f"M-12 {LANE - 17}h24v24h-24z")
    spot = _spot(middle, hit + sign)
    said = element("title", text(mark.words))
    if not mark.href:
        return element("g", said, whisker, spot)
    return element(
        "a", said, whisker, spot, href=mark.href, aria_label=mark.words, class_="chr-end"
    )


def _whisker(left: float, right: float) -> str:
    def line(start: float, end: float, half: float) -> str:
        ends = {"x1": percent(start), "x2": percent(end), "y1": LANE - half, "y2": LANE + half}
        return element("line", class_="chr-whisker", **ends)

    return line(left, right, 0) + line(left, left, 2.5) + line(right, right, 2.5)


def _spot(x: float, drawn: str) -> str:
    """What is drawn in pixels around a point that lies at a percentage."""
    return element("svg", drawn, x=percent(x))


def _grid(axis: Axis, figure_id: str, as_of: Mark | None) -> Iterator[str]:
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


def _foot(axis: Axis, as_of: Mark | None) -> str:
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


def _in_a_sentence(segment: Segment, row: Row) -> str:
    begins = f"from {segment.begins.when.in_words()}" if segment.begins else "already before"
    ends = f"until {segment.ends.when.in_words()}" if segment.ends else _until(row, segment)
    return f"{_state_words(segment)} {begins}, {ends}"


def _state_words(segment: Segment) -> str:
    return joined([STATES[segment.state], f"({segment.certainty})" if segment.certainty else ""])


def _until(row: Row, segment: Segment) -> str:
    if segment is not row.segments[-1] or not row.last:
        return "no end reported"
    return f"last evidence {row.last.when.in_words()}, then unknown"


def _linked(words: str, href: str) -> str:
    return element("a", text(words), href=href) if href else text(words)


_EVENT_SIGN = (
    '<path class="chr-whisker" d="M3 11.5v5M3 14h26M29 11.5v5"/>'
    '<circle class="chr-dot" cx="16" cy="14" r="3.5"/>'
)
_EVIDENCE_SIGN = '<path class="chr-tick" d="M16 9v10"/>'

_UNSURE = frozenset({"apparent", "claimed"})
_RIGHT_HALF = 50
_WORTH_A_WHISKER = 0.4  # percent of the line; less is hidden by the dot
