"""The date itself: reading it, comparing it with others, and the order among dates."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import total_ordering
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, TypeAlias

from chronology.values.dates import hints, words
from chronology.values.dates.parts import (
    PRECISIONS,
    DateError,
    DatePart,
    Grain,
    Precision,
    Qualifier,
    Stretch,
    read,
    write,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Kind: TypeAlias = Literal["day", "month", "year", "masked", "span", "one-of"]

_KINDS: tuple[Kind, ...] = ("day", "month", "year", "masked", "span", "one-of")
_LONGEST = 400
_DAYS_OFF = {"day": 3, "month": 31, "year": 366, "decade": 3653, "century": 36525}


@total_ordering
@dataclass(frozen=True, slots=True, repr=False)
class When:
    """A date: equal where it is written alike, ordered by `key` and then by its text.

    `earliest` and `latest` are None where the date is open; `precision` is the coarsest that it
    names; `qualifier` gathers those of its ends.
    """

    text: str
    earliest: date | None = field(compare=False)
    latest: date | None = field(compare=False)
    qualifier: Qualifier = field(compare=False)
    kind: Kind = field(compare=False)
    precision: Precision = field(compare=False)
    members: tuple[tuple[DatePart | None, DatePart | None], ...] = field(compare=False)
    """What it names: one pair of ends, or for one-of a pair for each alternative."""

    @classmethod
    def parse(cls, text: str) -> When:
        """Read EDTF, or raise a `DateError` that says what to write instead."""
        if len(text) > _LONGEST:
            message = f"a date of {len(text):,} characters is too long"
            raise DateError(message, "write a year, a month, a day, or a span of two of them")
        try:
            if text.startswith("["):
                return _one_of(text)
            if "/" in text:
                return _span(text)
            part = read(text)
        except _NotSimpleError:
            part = None
        if part is None:
            raise hints.explain(text)
        kind = "masked" if part.masked else _PLAIN[part.precision]
        return cls(
            text, part.first, part.last, part.qualifier, kind, part.precision, ((part, part),)
        )

    @classmethod
    def day(cls, day: date) -> When:
        """Give the date of one day."""
        return cls.parse(day.isoformat())

    @classmethod
    def span(
        cls,
        first: date | None,
        last: date | None,
        soft: tuple[Qualifier, Qualifier] = ("", ""),
        grain: Grain = "day",
    ) -> When:
        """Give a span; a whole day, month or year is written as such.

        The ends are written as coarsely as `grain` allows where they fall on its bounds.
        """
        return cls.parse(write(Stretch(first, last, soft), grain, "/"))

    @classmethod
    def one_of(cls, *alternatives: When | date) -> When:
        """Give a date that is one of several."""
        whens = (a if isinstance(a, When) else cls.day(a) for a in alternatives)
        return cls.of_stretches((s for when in whens for s in when.stretches), alternatives=True)

    @classmethod
    def one_of_range(cls, first: date | None, last: date | None, grain: Grain = "day") -> When:
        """Give a date that is one day from a range."""
        return cls.of_stretches((Stretch(first, last),), grain, alternatives=True)

    @classmethod
    def of_stretches(
        cls, stretches: Iterable[Stretch], grain: Grain = "day", *, alternatives: bool
    ) -> When:
        """Write stretches that do not overlap: as one-of, or as the span from first to last."""
        parts = sorted(stretches, key=_place)
        first, last = parts[0], parts[-1]
        if not alternatives:
            return cls.span(first.first, last.last, (first.soft[0], last.soft[1]), grain)
        written = [text for part in parts for text in _written(part, grain)]
        alone = len(written) == 1 and ".." not in written[0]
        return cls.parse(written[0] if alone else f"[{','.join(written)}]")

    def __str__(self) -> str:
        """Write the date as EDTF."""
        return self.text

    def __repr__(self) -> str:
        """Write how one would write it."""
        return f"When.parse({self.text!r})"

    def __lt__(self, other: object) -> bool:
        """Put dates in their total order."""
        if not isinstance(other, When):
            return NotImplemented
        return (self.key, self.text) < (other.key, other.text)

    @property
    def key(self) -> tuple[int, int, int]:
        """What dates are sorted by: earliest day, latest day, precision, the finest first.

        An open beginning comes before every day and an open end after every day. Two dates may
        share a key; the caller adds an id (`<` between dates adds the text).
        """
        earliest = self.earliest.toordinal() if self.earliest else 0
        latest = self.latest.toordinal() if self.latest else date.max.toordinal() + 1
        return earliest, latest, PRECISIONS.index(self.precision)

    @property
    def begun(self) -> date:
        """The day by which it has certainly begun; of what has no such day, the earliest there is.

        A span begins within its first date; everything else happens on one day of what it names.
        """
        first, _ = self.members[0]
        if self.kind == "span" and first is not None:
            return first.last
        return self.latest or self.earliest or date.max

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The days it may fall on: one stretch, or one for each alternative, in order."""
        return tuple(_stretch(first, last) for first, last in self.members)

    @property
    def alternatives(self) -> bool:
        """Whether it is one day out of several, rather than all of them."""
        return self.kind == "one-of" or (self.kind == "masked" and "-XX" in self.text[7:])

    def in_words(self) -> str:
        """Say it in plain English, no finer than it is."""
        return words.say(self.kind, self.members)

    def contains(self, other: When | date) -> bool:
        """Tell whether every day that the other may mean is one that this may mean."""
        inner = other if isinstance(other, When) else When.day(other)
        return all(any(_within(s, outer) for outer in _joined(self)) for s in _joined(inner))

    def overlaps(self, other: When | date) -> bool:
        """Tell whether some day is meant by both."""
        whole = other if isinstance(other, When) else When.day(other)
        return any(a.meets(b) for a in self.stretches for b in whole.stretches)

    def agrees(self, other: When) -> bool:
        """Tell whether both may be true of one thing: they overlap, or nearly so if approximate.

        An approximate end may be off by three days, a month, a year…, whichever is its precision.
        """
        mine, yours = _loosened(self), _loosened(other)
        return any(a.meets(b) for a in mine for b in yours)

    def intersect(self, other: When) -> When | None:
        """Give the days that both may mean; None where there are none.

        Where all of one is within the other, it is that one; otherwise alternatives that survive
        stay alternatives, and each end keeps the qualifier of the date it comes from.
        """
        shared = [a.meet(b) for a in self.stretches for b in other.stretches if a.meets(b)]
        if not shared:
            return None
        bounds = [s[:2] for s in sorted(shared, key=_place)]
        same = [one for one in (self, other) if bounds == [s[:2] for s in one.stretches]]
        if same:
            return min(same, key=lambda one: (one.qualifier, _KINDS.index(one.kind), one.text))
        grain = max(_grain(self), _grain(other), key=_GRAINS.index)
        either = self.alternatives or other.alternatives
        return When.of_stretches(shared, grain, alternatives=either)


_PLAIN: dict[Precision, Kind] = {"day": "day", "month": "month", "year": "year"}
_GRAINS: tuple[Grain, ...] = ("day", "month", "year")


class _NotSimpleError(Exception):
    """An end or an alternative that does not look like a date."""


def _span(text: str) -> When:
    begin, _, end = text.partition("/")
    first, last = (None if one == ".." else _simple(one) for one in (begin, end))
    if first is None and last is None:
        raise DateError("a span that is open at both ends says nothing", "give a date at one end")
    if first and last:
        _in_order(first, last, "span")
    return _of("span", text, [(first, last)])


def _one_of(text: str) -> When:
    if not text.endswith("]"):
        raise _NotSimpleError
    members = list(_members(text[1:-1].split(",")))
    if len(members) == 1 and members[0][0] is members[0][1]:
        raise DateError("a choice of one is no choice", f"write `{text[1:-1]}`, without brackets")
    stretches = [_stretch(first, last) for first, last in members]
    for one, other in pairwise(stretches):
        if one.last is None or other.first is None or other.first <= one.last:
            message = "the alternatives overlap or stand out of order"
            raise DateError(message, "write each once, the earliest first")
    return _of("one-of", text, members)


def _members(texts: list[str]) -> Iterator[tuple[DatePart | None, DatePart | None]]:
    for text in texts:
        first, dots, last = text.partition("..")
        if not dots:
            part = _simple(text)
            yield part, part
            continue
        if not first and not last:
            raise DateError(
                "a choice that is open at both ends says nothing", "give one of its ends"
            )
        ends = (_simple(first) if first else None, _simple(last) if last else None)
        if ends[0] and ends[1]:
            _in_order(ends[0], ends[1], "range")
        yield ends


def _simple(text: str) -> DatePart:
    if (part := read(text)) is None:
        raise _NotSimpleError
    return part


def _in_order(first: DatePart, last: DatePart, what: str) -> None:
    if first.first > last.last:
        help_ = f"write the earlier date first: `{last.text}` before `{first.text}`"
        raise DateError(f"the {what} ends before it begins", help_)
    if first.text == last.text:
        raise DateError(f"the {what} begins and ends on one date", f"write `{first.text}`")


def _of(kind: Kind, text: str, members: list[tuple[DatePart | None, DatePart | None]]) -> When:
    parts = [part for pair in members for part in pair if part]
    signs = {part.qualifier for part in parts} - {""}
    qualifier: Qualifier = "%" if len(signs) > 1 else min(signs, default="")
    precision = max((part.precision for part in parts), key=PRECISIONS.index)
    first, last = members[0][0], members[-1][1]
    earliest, latest = first.first if first else None, last.last if last else None
    return When(text, earliest, latest, qualifier, kind, precision, tuple(members))


def _stretch(first: DatePart | None, last: DatePart | None) -> Stretch:
    signs = (first.qualifier if first else "", last.qualifier if last else "")
    return Stretch(first.first if first else None, last.last if last else None, signs)


def _place(stretch: Stretch) -> date:
    return stretch.first or date.min


def _written(stretch: Stretch, grain: Grain) -> Iterator[str]:
    first, last, soft = stretch
    if first and last and last - first == timedelta(1):
        yield first.isoformat() + soft[0]
        yield last.isoformat() + soft[1]
    else:
        yield write(stretch, grain, "..")


def _within(inner: Stretch, outer: Stretch) -> bool:
    met = inner.meet(outer) if inner.meets(outer) else None
    return met is not None and met[:2] == inner[:2]


def _joined(when: When) -> list[Stretch]:
    """Join alternatives that lie side by side, since a span may be within two of them."""
    joined: list[Stretch] = []
    for one in when.stretches:
        if joined and (last := joined[-1].last) and one.first and one.first - last <= timedelta(1):
            joined[-1] = Stretch(joined[-1].first, one.last)
        else:
            joined.append(one)
    return joined


def _loosened(when: When) -> Iterator[Stretch]:
    for (first, last), (begin, end, _) in zip(when.members, when.stretches, strict=True):
        if first and begin and first.qualifier in ("~", "%"):
            off = min(_DAYS_OFF[first.precision], (begin - date.min).days)
            begin -= timedelta(off)  # noqa: PLW2901  # the looser end takes its place
        if last and end and last.qualifier in ("~", "%"):
            off = min(_DAYS_OFF[last.precision], (date.max - end).days)
            end += timedelta(off)  # noqa: PLW2901  # the looser end takes its place
        yield Stretch(begin, end)


def _grain(when: When) -> Grain:
    return when.precision if when.precision in ("day", "month") else "year"
