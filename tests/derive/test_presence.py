"""Who was where on a day: computed from dated changes, and no surer than they are."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rendered
from chronology.derive.order import order
from chronology.derive.presence import (
    FOLLOWS,
    STATES,
    Held,
    On,
    Step,
    Track,
    days_of_change,
)
from chronology.pages.exports._schema import read_schema
from chronology.pages.exports.presence import URL, VERSION
from chronology.records.models import Change, Event, State, Status
from chronology.values.dates import When
from chronology.values.yaml_tree import Source
from examples import play
from exported import asset, keeps

FIRST = date(2026, 1, 1)
DAYS = [FIRST + timedelta(days) for days in range(9)]


def step(to: State, when: str, status: Status = "occurred", seen: str = "", id_: str = "") -> Step:
    change = Change(base="b", force="f", to=to)
    event = Event.model_construct(
        title="", date=When.parse(when), kind="k", status=status, changes=[change], after=[]
    )
    event.placed(id_ or f"{to}-{when}", Source(""))
    return Step(event, change, 0, When.parse(seen or when))


def track(*steps: Step) -> Track:
    return Track("b", "f", steps, ())


def told(found: On) -> tuple[str, bool, str | None]:
    return found.state, found.certain, found.also


def states(found: Track, *days: str) -> list[tuple[str, bool, str | None]]:
    return [told(found.on(date.fromisoformat(day))) for day in days]


def test_between_two_changes_the_state_is_that_of_the_first() -> None:
    found = track(step("present", "2026-01-03"), step("leaving", "2026-01-10"))
    assert states(found, "2026-01-02", "2026-01-03", "2026-01-09", "2026-01-10") == [
        ("unknown", True, None),
        ("held", True, None),
        ("held", True, None),
        ("leaving", True, None),
    ]


def test_after_the_last_evidence_nothing_is_known() -> None:
    found = track(step("present", "2026-01-03"))
    assert states(found, "2026-01-04") == [("unknown", True, None)]


def test_who_has_left_is_gone_until_that_was_told_and_no_longer() -> None:
    found = track(step("left", "2026-01-03", seen="2026-01-08"))
    assert states(found, "2026-01-08", "2026-01-09") == [
        ("vacated", True, None),
        ("unknown", True, None),
    ]


def test_within_the_span_of_a_change_either_state_is_possible() -> None:
    found = track(step("present", "2026-01-03"), step("left", "2026-01-05/2026-01-08"))
    assert states(found, "2026-01-04", "2026-01-05", "2026-01-08") == [
        ("held", True, None),
        ("vacated", False, "held"),
        ("vacated", True, None),
    ]


def test_whoever_was_found_on_a_day_had_not_left_before_it() -> None:
    found = track(step("present", "2026-01-03"), step("left", "[..2026-01-08]"))
    assert states(found, "2026-01-03", "2026-01-04") == [
        ("held", True, None),
        ("vacated", False, "held"),
    ]
    first, second = found.stretches
    assert str(second.begins) == "[2026-01-04..2026-01-08]"
    assert first.ends == second.begins


def test_who_was_found_on_a_day_may_have_left_on_it_where_the_event_allows_it() -> None:
    found = track(step("present", "2026-01-03"), step("left", "[2026-01-03..2026-01-08]"))
    assert str(found.stretches[1].begins) == "[2026-01-03..2026-01-08]"


def test_a_state_has_begun_when_a_later_passage_finds_it() -> None:
    found = track(step("present", "2026-01-01/2026-01-31"), step("present", "2026-01-10"))
    assert [str(stretch.begins) for stretch in found.stretches] == ["[2026-01-01..2026-01-10]"]


def test_days_that_are_doubted_bound_nothing() -> None:
    found = track(step("present", "[2026-01..2026-03]"), step("present", "2026-01-10?"))
    assert [str(stretch.begins) for stretch in found.stretches] == ["[2026-01..2026-03]"]
    found = track(step("present", "2026-01-10?"), step("left", "[..2026-01-20]"))
    assert str(found.stretches[1].begins) == "[..2026-01-20]"


def test_who_is_seen_while_leaving_is_still_leaving() -> None:
    found = track(step("leaving", "2026-01-03"), step("present", "2026-01-10", "apparent"))
    assert states(found, "2026-01-10") == [("leaving", True, None)]


@pytest.mark.parametrize(
    ("steps", "stretches"),
    [
        ("leaving present leaving", ["held", "leaving"]),
        ("leaving present present leaving", ["held", "leaving"]),
        ("leaving present apparent:leaving", ["held", "leaving", "leaving"]),
        ("leaving apparent:present leaving", ["held", "leaving"]),
        ("leaving apparent:present present", ["held", "leaving"]),
        ("present leaving present", ["held", "leaving"]),
        ("present apparent:present present", ["held", "held", "held"]),
        ("contested present leaving", ["contested", "held", "leaving"]),
        ("left arriving present", ["held", "vacated", "arriving", "held"]),
    ],
)
def test_a_state_goes_on_as_what_began_it(steps: str, stretches: list[str]) -> None:
    made = []
    for number, words in enumerate(steps.split()):
        status, _, to = words.rpartition(":")
        made.append(step(to, f"2026-01-0{number + 1}", status or "occurred", id_=f"e{number}"))  # type: ignore[arg-type]
    found = track(*made)
    assert [stretch.state for stretch in found.stretches] == stretches
    evidence = [id_ for stretch in found.stretches for id_ in stretch.evidence]
    assert [*dict.fromkeys(evidence)] == [one.event.id for one in made]


def test_what_only_appears_is_kept_apart_from_what_is_told() -> None:
    found = track(
        step("present", "2026-01-03", "apparent"),
        step("present", "2026-01-06", "reported"),
        step("present", "2026-01-09", "apparent"),
    )
    days = [date(2026, 1, day) for day in (4, 7, 9)]
    assert [found.on(day).status for day in days] == ["apparent", "reported", "apparent"]


def test_what_is_open_at_its_end_is_known_while_it_was_told() -> None:
    found = track(step("present", "2026-01-03/..", seen="2026-01-08"))
    assert states(found, "2026-01-08", "2026-01-09") == [
        ("held", True, None),
        ("unknown", True, None),
    ]


def test_whoever_leaves_was_there_on_the_day_before_and_since_when_is_unknown() -> None:
    found = track(step("leaving", "[2026-01-21,2026-01-22]"), step("leaving", "2026-01-27"))
    assert states(found, "2026-01-19", "2026-01-20", "2026-01-21", "2026-01-22") == [
        ("unknown", True, None),
        ("held", True, None),
        ("leaving", False, "held"),
        ("leaving", True, None),
    ]
    on = found.on(date(2026, 1, 19))
    assert str(on.by) == "[..2026-01-20]"
    assert [stretch.open for stretch in found.stretches] == [True, False]


def test_who_left_within_two_months_may_still_have_been_there_and_no_day_before_is_told() -> None:
    found = track(step("left", "[2026-01..2026-02]", seen="2026-03-01"))
    assert states(found, "2025-12-31", "2026-01-01", "2026-02-28") == [
        ("unknown", True, None),
        ("vacated", False, "held"),
        ("vacated", True, None),
    ]


def test_a_state_before_which_there_is_no_evidence_is_never_said_to_be_not_yet() -> None:
    found = track(step("present", "[2019..2026-01-22]"), step("present", "2026-01-27"))
    on = found.on(date(2026, 1, 20))
    assert (told(on), str(on.by)) == (("unknown", True, None), "[..2026-01-22]")


def test_a_doubted_departure_stays_in_doubt() -> None:
    found = track(
        step("present", "2025-12-01"),
        step("left", "2025-12-17?", seen="2026-01-26"),
    )
    assert states(found, "2025-12-16", "2026-01-20") == [
        ("held", True, None),
        ("vacated", False, "held"),
    ]
    assert found.on(date(2026, 1, 20)).doubted
    assert not found.on(date(2025, 12, 16)).doubted


def test_by_when_somebody_was_there_is_no_finer_than_it_is_told() -> None:
    (held,) = track(step("present", "2016~")).stretches
    assert held.by
    assert held.by.in_words() == "by about the end of 2016"
    (held,) = track(step("present", "[2016-02..2026-01]")).stretches
    assert held.by
    assert held.by.in_words() == "by the end of January 2026"


def test_who_arrives_or_takes_over_begins_when_that_is_told() -> None:
    arrived, _ = track(step("arriving", "2026-01-03"), step("present", "2026-01-05")).stretches
    assert not arrived.open
    given = step("present", "2026-01-03")
    given.event.changes.append(Change(base="b", force="g", to="handed-over"))
    assert not track(given).stretches[0].open


def test_two_events_that_end_on_one_day_are_no_trouble() -> None:
    found = track(step("present", "[2026-01-01..2026-01-05]"), step("present", "2026-01-05"))
    assert str(found.last_evidence_in) == "2026-01-05"


# ── against all the ways in which it may have been ──────────────────────────────────────────────


@st.composite
def histories(draw: st.DrawFn) -> tuple[Step, ...]:
    """Legal changes in their order, each on a day or on one of some days."""
    before: State | None = None
    steps = []
    low = 0
    for number in range(draw(st.integers(1, 3))):
        to = draw(st.sampled_from(sorted(FOLLOWS[before])))
        first = draw(st.integers(low, min(low + 2, len(DAYS) - 1)))
        last = draw(st.integers(first, min(first + 3, len(DAYS) - 1)))
        begin, end = DAYS[first].isoformat(), DAYS[last].isoformat()
        if first == last:
            when = begin
        elif draw(st.booleans()):
            when = f"[{begin}..{end}]" if last > first + 1 else f"[{begin},{end}]"
        else:
            when = f"[..{end}]" if number == 0 else f"{begin}/{end}"
        steps.append(step(to, when, id_=f"e{number}"))
        low, before = first, to
    return tuple(steps)


def possible(steps: Sequence[Step]) -> dict[date, set[Held]]:
    """What each day may have been like, over all the days on which each change may have been."""
    eve = FIRST - timedelta(1)
    spans = [
        [day for day in (eve, *DAYS) if (one.when.earliest or eve) <= day <= last]
        for one in steps
        if (last := one.when.latest)
    ]
    found: dict[date, set[Held]] = {day: set() for day in DAYS}
    for days in itertools.product(*spans):
        if any(a > b for a, b in itertools.pairwise(days)):
            continue
        for day, seen in found.items():
            begun = [one for one, when in zip(steps, days, strict=True) if when <= day]
            seen.add(_state(begun))
            if not begun and steps[0].change.to in LEAVES:
                seen.add("held")  # since when is unknown
    return found


LEAVES = ("leaving", "left", "handed-over")


def _state(begun: Sequence[Step]) -> Held:
    state: State | None = None
    for one in begun:
        state = "leaving" if state == "leaving" and one.change.to == "present" else one.change.to
    return STATES[state] if state else "unknown"


@given(histories())
def test_every_day_has_one_state_which_is_certain_where_no_other_is_possible(
    steps: tuple[Step, ...],
) -> None:
    found, last = track(*steps), max(one.when.latest or FIRST for one in steps)
    for day, may in possible(steps).items():
        on = found.on(day)
        if day > last:
            assert told(on) == ("unknown", True, None)
        elif on.by and on.by.latest:
            assert day < on.by.latest
            assert told(on) == ("unknown", True, None)
            assert "unknown" in may
        elif len(may) == 1:
            assert (on.certain, {on.state}) == (True, may)
        elif on.certain:
            # Who was found on a day left on another, unless something says that it was the same.
            # Who leaves on a day was there on the day before it.
            eve = any(s.change.to in LEAVES for s in steps[:2])
            known = {"leaving", *(s.state for s in steps if is_on(s, day))}
            assert on.state in may & (known | {"held"} if eve else known)
        else:
            assert {on.state, on.also} <= may


def is_on(one: Step, day: date) -> bool:
    return one.when.earliest == one.when.latest == day


@given(histories())
def test_on_the_day_of_its_evidence_a_state_is_as_the_evidence_says(
    steps: tuple[Step, ...],
) -> None:
    found = track(*steps)
    for one, later in itertools.zip_longest(steps, steps[1:]):
        day = one.when.earliest
        if day and is_on(one, day) and not (later and later.when.earliest == day):
            assert found.on(day).certain
            assert found.on(day).state in (one.state, "leaving")


@given(histories(), st.permutations(range(4)))
def test_the_order_of_the_files_does_not_matter(
    steps: tuple[Step, ...], places: Sequence[int]
) -> None:
    events = [one.event for one in steps]
    shuffled = [events[place] for place in places if place < len(events)]
    assert order(shuffled) == order(events)


@given(histories())
def test_nothing_changes_between_two_turns(steps: tuple[Step, ...]) -> None:
    found = track(*steps)
    for before, day in itertools.pairwise(DAYS):
        assert found.on(before) == found.on(day) or day in found.turns


# ── as data, and on the pages ───────────────────────────────────────────────────────────────────

TWO = """\
# events/2001/two-keepers-leave.md
changes:
  - {base: grey-rock, force: keepers, to: leaving, citations: [gazette, place]}

# events/2001/others-to-follow.md
bases: [grey-rock]
changes:
  - {base: grey-rock, force: keepers, to: left, citations: [others]}

# events/2001/machine-announced.md
status: apparent
changes:
  - {base: south-head, force: keepers, to: present, citations: [board]}
"""


def test_the_file_keeps_to_its_schema_and_tells_every_day_on_which_something_changes(
    tmp_path: Path,
) -> None:
    play(TWO, tmp_path)
    data = asset(URL, tmp_path)
    keeps(data, read_schema("presence"))
    assert data["schema_version"] == VERSION
    tracks = rendered.edition(tmp_path).chronology.tracks
    assert [*data["on"]] == [day.isoformat() for day in days_of_change(tracks)]
    for day, rows in data["on"].items():
        assert [(row["base"], row["force"]) for row in rows] == [(t.base, t.force) for t in tracks]
        for row, found in zip(rows, tracks, strict=True):
            on = found.on(date.fromisoformat(day))
            assert (row["state"], row["certain"], row["or"]) == told(on)


def test_plans_are_told_apart_and_are_no_state(tmp_path: Path) -> None:
    play(TWO, tmp_path)
    found, apparent = asset(URL, tmp_path)["tracks"]
    assert [stretch["state"] for stretch in found["stretches"]] == ["held", "leaving"]
    assert [(plan["to"], plan["overdue"]) for plan in found["planned"]] == [("left", True)]
    assert [stretch["status"] for stretch in apparent["stretches"]] == ["apparent"]


@pytest.mark.parametrize(
    ("change", "until"),
    [
        ("changes:\n  - {base: grey-rock, force: keepers, to: leaving}", "2001-04-23/2001-04-29"),
        ("changes:\n  - {base: grey-rock, force: keepers, to: left}", "2001-05-06"),
        ("date: 2001-04-23/..", "2001-05-06"),
        ("date: 2001-05", "2001-05-01/2001-05-06"),
    ],
    ids=["its own days", "gone until it was told", "without an end", "no longer than it was told"],
)
def test_an_event_is_evidence_until(change: str, until: str, tmp_path: Path) -> None:
    play(f"# events/2001/two-keepers-leave.md\n{change}", tmp_path)
    (found,) = rendered.edition(tmp_path).chronology.tracks
    known = found.last_evidence_in
    assert known
    assert (known.earliest, known.latest) == (When.parse(until).earliest, When.parse(until).latest)


def test_a_silence_changes_nothing(tmp_path: Path) -> None:
    play(
        "# events/2001/board-silent.md\nchanges:\n"
        "  - {base: south-head, force: keepers, to: left, citations: [silence]}",
        tmp_path,
    )
    chronology = rendered.edition(tmp_path).chronology
    assert [found.base for found in chronology.tracks] == ["grey-rock"]


def test_the_pages_say_what_the_data_say(tmp_path: Path) -> None:
    play(TWO, tmp_path)
    pages = rendered.changed(TWO, tmp_path)
    data = asset(URL, tmp_path)
    for day, rows in data["on"].items():
        page = pages.get(f"held/{day}/")
        known = [row for row in rows if row["state"] != "unknown"]
        if page is None:
            assert day > "2001-12-31"
            continue
        table = rendered.tree(page.body).xpath("//tr[@class='chr-known']/td[@data-label='State']")
        said = sorted(cell.text_content() for cell in table)
        for row, cell in zip(sorted(known, key=lambda row: row["state"]), said, strict=True):
            assert cell.startswith(row["state"])
            assert ("or" in cell.split()) is not row["certain"]
            assert ("(apparent)" in cell) is (row["status"] == "apparent")
    for found in data["tracks"]:
        table = rendered.tree(pages[f"bases/{found['base']}/"].body).xpath("//table")[0]
        for stretch in found["stretches"]:
            assert stretch["state"] in table.text_content()
            assert When.parse(stretch["begins"]).in_words() in table.text_content()
