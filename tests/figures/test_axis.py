from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from chronology.figures.axis import MONTHS, WIDTHS, YEARS, Axis, Period, axis_for
from chronology.figures.svg import width_of
from figure_examples import AXIS, between, on

DAYS = st.dates(date(1990, 1, 1), date(2003, 1, 1))


@given(DAYS, DAYS)
def test_a_later_day_never_stands_before_an_earlier_one(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert 0 <= AXIS.at(first) <= AXIS.at(last) <= 100
    assert AXIS.at(first) <= AXIS.after(first) <= AXIS.after(last) <= 100


def test_a_day_ends_where_the_next_begins_except_where_the_scale_changes() -> None:
    assert AXIS.after(date(2000, 3, 1)) == AXIS.at(date(2000, 3, 2))
    ends, begins = AXIS.after(date(1999, 12, 31)), AXIS.at(date(2000, 1, 1))
    assert abs(begins - ends - AXIS.gap) < 1e-9


def test_what_lies_between_two_periods_stands_at_the_edge() -> None:
    holed = Axis(
        (
            Period(date(1990, 1, 1), date(1990, 12, 31), 1),
            Period(date(2000, 1, 1), date(2000, 12, 31), 1),
        )
    )
    assert holed.at(date(1995, 1, 1)) == holed.after(date(1995, 1, 1)) == holed.at(date(2000, 1, 1))


def test_an_open_end_reaches_the_end_of_the_line() -> None:
    day = on(2001, 1, 1)
    assert AXIS.span(day)[0] < AXIS.span(day)[1]
    assert AXIS.span(between(date(1980, 1, 1), date(2050, 1, 1))) == (0.0, 100.0)
    open_ = type(day)(None, None)
    assert AXIS.span(open_) == (0.0, 100.0)


def test_periods_take_their_shares_and_leave_gaps() -> None:
    bounds = list(AXIS.bounds())
    assert bounds[0][0] == 0.0
    assert round(bounds[-1][1], 9) == 100.0
    assert [round(right - left) for left, right in AXIS.breaks()] == [2, 2]


@given(
    st.lists(st.tuples(st.integers(20, 4000), st.integers(10, 80)), min_size=1, max_size=4),
    st.dates(date(1950, 1, 1), date(2000, 1, 1)),
)
def test_no_label_runs_into_another_at_any_width(
    stretches: list[tuple[int, int]], first: date
) -> None:
    periods = []
    for days, share in stretches:
        last = first + timedelta(days=days)
        step = "years" if days > 1000 else "months" if days > 250 else "weeks"
        periods.append(Period(first, last, share, step))  # type: ignore[arg-type]
        first = last + timedelta(days=1)
    ticks = Axis(tuple(periods)).ticks()
    for rank, width in enumerate(WIDTHS):
        for row in (0, 1):
            shown = sorted(t for t in ticks if t.label and t.rank <= rank and t.row == row)
            ends = [t.at * width / 100 + width_of(t.label, 11.5, bold=row == YEARS) for t in shown]
            assert all(
                end <= t.at * width / 100 for end, t in zip(ends, shown[1:], strict=False)
            ), shown
            assert not ends or ends[-1] <= width


def test_the_labels_of_a_calendar_stand_in_even_rows() -> None:
    def shown(row: int, rank: int) -> list[str]:
        return [t.label for t in AXIS.ticks() if t.row == row and t.rank <= rank and t.label]

    assert shown(0, 0) == ["1994", "2000", "2001"]
    assert shown(0, 2) == ["1994", "1998", "2000", "2000", "2001"]
    assert shown(1, 0) == ["Jan", "Jul", "Dec", "Jan", "Feb", "Mar", "Apr"]


def test_a_period_that_starts_late_in_a_year_is_known_by_the_january_that_follows() -> None:
    axis = Axis((Period(date(2000, 12, 20), date(2001, 12, 31), 1),))
    years = [tick for tick in axis.ticks() if tick.row == 0]
    assert [(tick.label, tick.rank) for tick in years] == [("2000", len(WIDTHS)), ("2001", 0)]


def test_weeks_have_lines_and_no_labels() -> None:
    weeks = [tick for tick in AXIS.ticks() if tick.row == 2]
    assert weeks
    assert not any(tick.label for tick in weeks)


def test_a_short_story_gets_one_scale() -> None:
    axis = axis_for([date(2001, 3, 4), date(2001, 4, 5)], date(2001, 5, 6))
    (period,) = axis.periods
    assert (period.first, period.last, period.step) == (
        date(2001, 3, 1),
        date(2001, 5, 31),
        "weeks",
    )
    assert [tick.label for tick in axis.ticks() if tick.row == 1] == list(MONTHS[2:5])


def test_a_long_past_is_compressed_before_the_main_story() -> None:
    days = [
        date(1990, 6, 1),
        date(2000, 1, 1),
        date(2001, 2, 3),
        date(2001, 2, 4),
        date(2001, 3, 1),
    ]
    past, main = axis_for(days, date(2001, 3, 9)).periods
    assert (past.first, past.last, past.step) == (date(1990, 1, 1), date(2001, 1, 31), "years")
    assert (main.first, main.last) == (date(2001, 2, 1), date(2001, 3, 31))
    assert main.share > past.share


def test_no_day_at_all_still_gives_an_axis() -> None:
    (period,) = axis_for([], date(2001, 3, 9)).periods
    assert period.first == date(2001, 3, 1)


def test_days_that_come_not_long_before_the_main_story_belong_to_it() -> None:
    days = [date(1990, 6, 1), date(2000, 12, 17), *(date(2001, 1, day) for day in range(20, 28))]
    past, main = axis_for(days, date(2001, 1, 30)).periods
    assert (past.last, main.first) == (date(2000, 11, 30), date(2000, 12, 1))
    assert main.last == date(2001, 2, 28)


def test_a_scale_without_room_for_any_label_shows_only_where_it_starts() -> None:
    tight = Axis(
        (
            Period(date(1900, 1, 1), date(1999, 12, 31), 1, "months"),
            Period(date(2000, 1, 1), date(2000, 12, 31), 99, "months"),
        )
    )
    assert not any(t.rank == 0 and t.at < 1 for t in tight.ticks() if t.at > 0)
