"""Which of the texts that went answers to which of those that came, the same both ways round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

_ALIKE = 0.5
"""From here on, two texts are one text that was changed; more than half of their words are one."""
_MANY = 200
"""Texts on both sides beyond which nobody reads what answers to what: then order decides."""


def apart(
    old: Sequence[T], new: Sequence[T], key: Callable[[T], Hashable]
) -> tuple[list[T], list[T]]:
    """Leave out what stands on both sides, each as often as on the other."""
    return _without(old, Counter(map(key, new)), key), _without(new, Counter(map(key, old)), key)


def paired(
    old: Sequence[T],
    new: Sequence[T],
    words: Callable[[T], str],
    shared: Callable[[T], Iterable[object]],
) -> Iterator[tuple[T | None, T | None]]:
    """Pair texts that are alike, or that have something in common; yield what is left alone.

    Yields in the order of the new ones; what only went stands where it would have stood.
    """
    fits = sorted(_fits(old, new, words, shared))
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in fits:
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    answers = {j: i for i, j in partner.items()}
    places = [(j, 1) for j in range(len(new))]
    places += [(i, 0) for i in range(len(old)) if i not in partner]
    for n, came in sorted(places):
        if came:
            yield (old[answers[n]] if n in answers else None), new[n]
        else:
            yield old[n], None


def _without(mine: Sequence[T], known: Counter[Hashable], key: Callable[[T], Hashable]) -> list[T]:
    left = []
    for one in mine:
        if known[key(one)] > 0:
            known[key(one)] -= 1
        else:
            left.append(one)
    return left


def _fits(
    old: Sequence[T],
    new: Sequence[T],
    words: Callable[[T], str],
    shared: Callable[[T], Iterable[object]],
) -> Iterator[tuple[float, int, int, int, int]]:
    """Yield pairs, the best first when sorted; of equals, those that stand nearest."""
    if len(old) * len(new) > _MANY * _MANY:
        yield from ((0, 0, n, n, n) for n in range(min(len(old), len(new))))
        return
    counted = [[Counter(words(one).casefold().split()) for one in side] for side in (old, new)]
    common = [[{*shared(one)} for one in side] for side in (old, new)]
    for i, mine in enumerate(counted[0]):
        for j, theirs in enumerate(counted[1]):
            alike = 2 * (mine & theirs).total() / ((mine + theirs).total() or 1)
            if (fit := alike + _ALIKE * bool(common[0][i] & common[1][j])) >= _ALIKE:
                yield -fit, abs(i - j), i + j, i, j
