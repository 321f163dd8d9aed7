"""The written-down total order of events."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.derive.order import order
from chronology.records.models import Event
from chronology.values.dates import When
from chronology.values.yaml_tree import Source

DATES = (
    "2026-01-01 2026-01-02 2026-01-03 2026-01 2026 2026-01-01/2026-01-03 [2026-01-01..2026-01-03] "
    "[..2026-01-02] 2026-01-02/.. 2026-01-02? 2025-12-31"
).split()


def event(id_: str, when: str, after: Sequence[str] = ()) -> Event:
    made = Event.model_construct(
        title="", kind="k", status="occurred", date=When.parse(when), after=list(after)
    )
    made.placed(id_, Source(f"events/2026/{id_}.md"))
    return made


def ids(*events: Event) -> list[str]:
    return [one.id for one in order(events)]


def lies_wholly_before(one: Event, other: Event) -> bool:
    ends, begins = one.date.latest, other.date.earliest
    return ends is not None and begins is not None and ends < begins


@st.composite
def chronologies(draw: st.DrawFn) -> list[Event]:
    names = draw(st.lists(st.sampled_from("abcdefg"), unique=True, max_size=7))
    after = st.lists(st.sampled_from([*"abcdefg", "nowhere"]), max_size=2)
    return [event(name, draw(st.sampled_from(DATES)), draw(after)) for name in names]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2026-01-01", "2026-01-02"),  # the earlier begins
        ("2026-01-01", "2026-01"),  # the earlier ends
        ("2026-01-01", "[..2026-01-02]"),  # by the 2nd: it may have been the 2nd
        ("2026-01-01", "[2026-01..2026-02]"),  # in January or February is never before January
        ("2026-01-31", "[2026-01..2026-02]"),
        ("2026-01-01/2026-02-28", "2026-01-02"),  # what lasts stands where it begins
        ("2026-01/2026-03", "2026-02-01"),  # in whichever day of January it began
        ("2026-01-31/2026-02-28", "2026-01"),  # by the same day: the finer one
        ("[2026-01-03..]", "2026-01-04"),  # nothing says by when: where it may first have been
        ("2026-01-01", "2026-01-01/.."),  # what ends stands before what goes on
    ],
)
def test_the_day_by_which_it_had_begun_then_precision_decide(first: str, second: str) -> None:
    assert ids(event("z", first), event("a", second)) == ["z", "a"]


def test_the_id_decides_where_nothing_else_does() -> None:
    assert ids(event("b", "2026"), event("a", "2026")) == ["a", "b"]


def test_what_comes_after_by_its_source_comes_after() -> None:
    assert ids(event("a", "2026-01-01", after=["b"]), event("b", "2026-01-01")) == ["b", "a"]


def test_no_source_puts_an_event_before_one_that_lies_wholly_earlier() -> None:
    assert ids(event("a", "2026-01-01", after=["b"]), event("b", "2026-01-02")) == ["a", "b"]


def test_an_event_after_one_that_waits_waits_as_well() -> None:
    events = (
        event("a", "2026-01-01", after=["c"]),
        event("b", "2026-01-01"),
        event("c", "2026-01-01", after=["b"]),
    )
    assert ids(*events) == ["b", "c", "a"]


def test_a_circle_is_broken_at_its_first_event() -> None:
    events = (
        event("a", "2026-01-01", after=["b"]),
        event("b", "2026-01-01", after=["a"]),
        event("c", "2026-01-01"),
    )
    assert sorted(ids(*events)) == ["a", "b", "c"]
    assert ids(*events).index("a") < ids(*events).index("b")


@given(chronologies(), st.randoms(use_true_random=False))
def test_the_order_is_total_and_depends_on_nothing_else(
    events: list[Event], chance: st.DataObject
) -> None:
    shuffled = events.copy()
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # a Random in all but name
    assert order(shuffled) == order(events)
    assert sorted(ids(*events)) == sorted(one.id for one in events)


@given(chronologies())
def test_without_a_word_of_the_sources_the_dates_decide(events: list[Event]) -> None:
    plain = [event(one.id, str(one.date)) for one in events]
    for one, other in pairwise(order(plain)):
        assert one.date.begun <= other.date.begun


@given(chronologies())
def test_a_word_of_the_sources_is_kept_wherever_the_dates_allow_it(events: list[Event]) -> None:
    for one in events:  # what stands after others by its name cannot make a circle
        one.after[:] = [id_ for id_ in one.after if id_ < one.id]
    found = {one.id: place for place, one in enumerate(order(events))}
    by_id = {one.id: one for one in events}
    for one in events:
        for id_ in set(one.after) & set(by_id):
            if not lies_wholly_before(one, by_id[id_]):
                assert found[id_] < found[one.id]
