"""What dates say together."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from chronology.cli.pipeline import examine
from chronology.derive.dating import clashes, dating, intersection, working
from chronology.evaluation.mutate import original
from chronology.values.dates import When
from examples import EXAMPLE, play

DAYS = st.dates()


def test_dates_that_overlap_sharpen_one_another() -> None:
    both = intersection([When.parse("2001-05"), When.parse("[2001-05-20..2001-06-03]")])
    assert both is not None
    assert (str(both.earliest), str(both.latest)) == ("2001-05-20", "2001-05-31")


def test_dates_that_do_not_have_nothing_in_common() -> None:
    assert intersection([When.parse("2001-05-01"), When.parse("2001-05-02")]) is None


def test_what_is_about_right_yields_to_what_is_exact() -> None:
    assert str(intersection([When.parse("2001-05~"), When.parse("2001-05-02")])) == "2001-05-02"


def test_no_dates_have_no_intersection() -> None:
    assert intersection([]) is None


@given(st.lists(DAYS, min_size=1, max_size=4))
def test_the_order_of_dates_does_not_matter(days: list) -> None:  # type: ignore[type-arg]
    whens = [When.day(day) for day in days]
    assert intersection(whens) == intersection(whens[::-1])


def test_an_event_is_dated_by_its_citations_with_their_working() -> None:
    chronology = original(EXAMPLE).chronology
    event = chronology.event["machine-announced"]
    assert [cited.name for cited in dating(event, chronology.cited)] == ["board"]
    assert "“on Friday”" in working(event, chronology.cited)
    assert not list(clashes(event, chronology.cited))


def test_two_counts_of_one_thing_disagree(tmp_path) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001
    play(
        """\
# events/2001/two-keepers-leave.md
citations:
  wire:
    seed: wire
    quote: One of the fishermen said that three keepers had left
    origin: fishermen
  gazette:
    quote: Two of the five keepers reportedly left last week
""",
        tmp_path,
    )
    chronology = original(tmp_path).chronology
    event = chronology.event["two-keepers-leave"]
    assert [clash.about for clash in clashes(event, chronology.cited)] == ["number"]


def test_citations_that_count_from_one_another_date_nothing(tmp_path: Path) -> None:
    play(
        "date: 2001-05-04\ncitations:\n  board: {from: other}\n"
        "  other: {seed: wire, origin: board, says: on Friday, from: board,"
        " quote: the Grey Rock light would be run by a machine}",
        tmp_path,
    )
    outcome = examine(tmp_path)
    cited = outcome.chronology.citations_of(outcome.chronology.event["machine-announced"])
    assert [one.dating.span if one.dating else None for one in cited] == [None, None]
    assert "unknown-anchor" in {fault.rule for fault in outcome.verdicts.faults}
