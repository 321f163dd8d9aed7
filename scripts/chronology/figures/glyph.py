"""One uncertain date as a small drawing in a line of text: how sure, how wide, how open.

No drawing needs an identifier, so a hundred stand on one page without minding each other.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from chronology.figures.axis import Between, Moment
from chronology.figures.svg import element, number, text

WIDTH = 124.0
MARGIN = 8.0
HEIGHT = 18.0

Frame = tuple[date, date]


def draw_glyph(when: Moment, over: Frame | None = None) -> str:
    """Draw a date on the month, year or years that hold it, or on the frame given.

    A day is a dot; a span a soft bar; a month or year known only as such fills its width lightly;
    possible days are hollow and bracketed; an open end fades into an arrow; what is approximate is
    feathered and underlined with a wave; what is doubtful bears a question mark.
    """
    frame = over or frame_of(when)
    left = _x(when.earliest, frame) if when.earliest else 0.0
    right = _x(when.latest + _DAY, frame) if when.latest and when.latest < date.max else WIDTH
    return element(
        "svg",
        element("path", class_="chr-g-line", d=_rule(frame)),
        *_body(when, frame, left, max(right, left)),
        *_qualifiers(when, left, max(right, left)),
        class_="chr-g",
        viewBox=f"-{MARGIN:g} 0 {WIDTH + 2 * MARGIN:g} {HEIGHT:g}",
        width=WIDTH + 2 * MARGIN,
        height=HEIGHT,
        role="img",
        aria_label=when.in_words(),
    )


def frame_of(when: Moment) -> Frame:
    """The month or few months around a date, or the whole years."""
    first = when.earliest or when.latest
    last = when.latest or when.earliest
    assert first, "a date without any bound has no place on a line"
    assert last, "a date without any bound has no place on a line"
    if (last - first).days <= _TWO_MONTHS:
        return first.replace(day=1), last.replace(day=monthrange(last.year, last.month)[1])
    return date(first.year, 1, 1), date(last.year, 12, 31)


def glyph_legend() -> str:
    """The drawings and what they mean, each drawn by the same hand as the rest."""
    return element(
        "ul",
        *(
            element("li", draw_glyph(example, _MONTH), element("span", text(example.meaning)))
            for example in _EXAMPLES
        ),
        class_="chr-legend chr-legend-dates",
    )


def _body(when: Moment, frame: Frame, left: float, right: float) -> Iterator[str]:
    if not when.earliest or not when.latest:
        yield from _open(when, left, right)
    elif when.kind == "one-of":
        yield from _one_of(when, frame, left, right)
    elif when.earliest == when.latest:
        yield element("circle", class_="chr-g-mark", cx=(left + right) / 2, cy=_MIDDLE, r=3.4)
    elif when.kind in _ONLY_AS_SUCH:
        yield _bar(left, right, 10, 0.32)
    else:
        yield _bar(left, left + 2, 7, 0.45)
        yield _bar(left + 2, right - 2, 7, 0.85)
        yield _bar(right - 2, right, 7, 0.45)


def _one_of(when: Moment, frame: Frame, left: float, right: float) -> Iterator[str]:
    """Hollow dots where the days can be told apart, else a hollow bar; brackets around both."""
    days = possible_days(when)
    spots = [(_x(day, frame) + _x(day + _DAY, frame)) / 2 for day in days]
    near = [b - a for a, b in pairwise(spots)]
    if spots and all(gap >= _APART for gap in near):
        left, right = spots[0] - 2, spots[-1] + 2
        yield from (element("circle", class_="chr-g-ring", cx=x, cy=_MIDDLE, r=1.7) for x in spots)
    else:
        yield _frame(left, right)
    yield element(
        "path",
        class_="chr-g-stroke",
        d=f"M{number(left)} 3h-2.5v12h2.5M{number(right)} 3h2.5v12h-2.5",
    )


def possible_days(when: Moment) -> tuple[date, ...]:
    """The days that a date leaves open, where they are few enough to be told one by one."""
    days = [
        day
        for first, last in ((stretch[0], stretch[1]) for stretch in when.stretches)
        if first and last
        for day in _days(first, last)
    ]
    return tuple(dict.fromkeys(days)) if len(days) <= _COUNTABLE else ()


def _days(first: date, last: date) -> Iterator[date]:
    """One more than can be counted is enough to know that they cannot."""
    for count in range(min((last - first).days, _COUNTABLE) + 1):
        yield first + timedelta(days=count)


def _open(when: Moment, left: float, right: float) -> Iterator[str]:
    """Fade toward the open side and point there; the known side is a firm stroke."""
    steps = 9
    size = (right - left) / steps
    for step in range(steps):
        strength = (step + 1 if not when.earliest else steps - step) / steps
        yield _bar(left + step * size, left + (step + 1) * size, 7, 0.85 * strength**1.5)
    if not when.earliest:
        yield element("path", class_="chr-g-stroke", d=f"M-1 {_MIDDLE - 3.5}l-4 3.5 4 3.5")
        yield element("path", class_="chr-g-stroke", d=f"M{number(right)} 4v10")
    else:
        yield element("path", class_="chr-g-stroke", d=f"M{WIDTH + 1} {_MIDDLE - 3.5}l4 3.5-4 3.5")
        yield element("path", class_="chr-g-stroke", d=f"M{number(left)} 4v10")


def _qualifiers(when: Moment, left: float, right: float) -> Iterator[str]:
    if when.qualifier in {"~", "%"}:
        middle = (left + right) / 2
        start = max(min(left, middle - 4), _FEATHER - MARGIN)
        end = min(max(right, middle + 4), WIDTH + MARGIN - _FEATHER)
        for step, strength in enumerate((0.3, 0.18, 0.08)):
            out = 2.5 * step
            yield _bar(start - out - 2.5, start - out, 8, strength)
            yield _bar(end + out, end + out + 2.5, 8, strength)
        waves = max(2, round((end - start) / 6))
        half = (end - start) / waves / 2
        first, rest = f"q{number(half / 2)}-2.4 {number(half)} 0", f"t{number(half)} 0"
        wave = first + rest * (2 * waves - 1)
        yield element("path", class_="chr-g-stroke", d=f"M{number(start)} 16{wave}")
    if when.qualifier in {"?", "%"}:
        clear = 9 if when.qualifier == "%" else 2
        x = right + clear
        if right > WIDTH - _ROOM:
            x = left - clear - 7 if left > _ROOM else WIDTH / 2 - 3
        yield element("text", "?", class_="chr-g-query", x=x, y=13)


def _bar(left: float, right: float, height: float, strength: float) -> str:
    return element(
        "rect",
        class_="chr-g-mark",
        x=left,
        y=_MIDDLE - height / 2,
        width=max(0.0, right - left),
        height=height,
        opacity=strength,
    )


def _frame(left: float, right: float) -> str:
    wide = max(0.0, right - left)
    return element("rect", class_="chr-g-ring", x=left, y=_MIDDLE - 3, width=wide, height=6)


def _rule(frame: Frame) -> str:
    """A line with ticks at its ends, and at thirds of a month, or months, quarters, years."""
    first, last = frame
    if (first.year, first.month) == (last.year, last.month):
        stops = [first.replace(day=11), first.replace(day=21)]
    elif (last - first).days < _HALF_A_YEAR:
        months = ((first + timedelta(days=31 * n)).replace(day=1) for n in range(1, 5))
        stops = [month for month in months if month <= last]
    elif first.year == last.year:
        stops = [date(first.year, month, 1) for month in (4, 7, 10)]
    else:
        stops = [date(year, 1, 1) for year in range(first.year + 1, last.year + 1)]
    ticks = "".join(f"M{number(_x(day, frame))} {_MIDDLE - 1.5}v3" for day in stops[:12])
    return f"M0 {_MIDDLE - 3}v6M0 {_MIDDLE:g}h{WIDTH:g}m0-3v6{ticks}"


def _x(day: date, frame: Frame) -> float:
    first, last = frame
    return min(1.0, max(0.0, (day - first).days / ((last - first).days + 1))) * WIDTH


@dataclass(frozen=True)
class _Example:
    earliest: date | None
    latest: date | None
    meaning: str
    kind: str = "day"
    qualifier: str = ""

    @property
    def stretches(self) -> tuple[Between, ...]:
        return ((self.earliest, self.latest),)

    def in_words(self) -> str:
        return self.meaning


_FEATHER = 7.5
_DAY = timedelta(days=1)
_MIDDLE = 9.0
_ONLY_AS_SUCH = frozenset({"month", "year", "masked"})
_TWO_MONTHS = 62
_HALF_A_YEAR = 183
_COUNTABLE = 10
_APART = 3.0
_ROOM = 10.0

# A month of thirty days that stands for any other.
_MONTH = (date(2001, 6, 1), date(2001, 6, 30))


def _june(day: int) -> date:
    return date(2001, 6, day)


_EXAMPLES = (
    _Example(_june(12), _june(12), "on this day"),
    _Example(_june(9), _june(19), "over these days", "span"),
    _Example(_june(12), _june(15), "on one of these days", "one-of"),
    _Example(_june(6), _june(24), "some day in this range", "one-of"),
    _Example(_june(1), _june(30), "in this month, day unknown", "month"),
    _Example(_june(12), _june(12), "about this day", "day", "~"),
    _Example(_june(9), _june(19), "about these days", "span", "~"),
    _Example(_june(12), _june(12), "perhaps this day", "day", "?"),
    _Example(None, _june(15), "on this day or earlier", "span"),
    _Example(_june(15), None, "on this day or later", "span"),
)
