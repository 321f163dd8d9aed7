from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from chronology.figures.glyph import MARGIN, WIDTH, draw_glyph, frame_of, glyph_legend
from figure_examples import Day, between, golden, lines_of, on

JUNE = (date(2001, 6, 1), date(2001, 6, 30))
DATES = {
    "day": on(2001, 6, 12),
    "span": between(date(2001, 6, 9), date(2001, 6, 19)),
    "two-days": between(date(2001, 6, 12), date(2001, 6, 13), "one-of"),
    "range": between(date(2001, 6, 6), date(2001, 6, 24), "one-of"),
    "month": between(date(2001, 6, 1), date(2001, 6, 30), "month"),
    "about-a-day": Day(date(2001, 6, 12), date(2001, 6, 12), "about 12 June", "day", "~"),
    "perhaps-about-the-end": Day(date(2001, 6, 29), date(2001, 6, 29), "?", "day", "%"),
    "perhaps-a-month": between(date(2001, 6, 1), date(2001, 6, 30), "month", "?"),
    "or-earlier": Day(None, date(2001, 6, 15), "by 15 June", "span"),
    "or-later": Day(date(2001, 6, 15), None, "15 June or later", "span"),
}


@pytest.mark.parametrize("name", DATES)
def test_a_date_is_drawn_as_it_was(name: str) -> None:
    drawn = draw_glyph(DATES[name])
    assert golden(f"date-{name}.svg", drawn) == lines_of(drawn)


def test_every_way_of_being_uncertain_looks_different() -> None:
    assert len({draw_glyph(when, JUNE).split(">", 1)[1] for when in DATES.values()}) == len(DATES)


def test_the_drawing_says_its_date_in_words() -> None:
    drawn = draw_glyph(Day(date(2001, 6, 1), date(2001, 6, 1), "1 June & before"))
    assert 'role="img" aria-label="1 June &amp; before"' in drawn


def test_possible_days_are_hollow_each_for_itself_where_they_can_be_told_apart() -> None:
    assert draw_glyph(DATES["two-days"]).count("<circle") == 2
    named = Day(
        date(2001, 6, 1),
        date(2001, 6, 30),
        kind="one-of",
        days=(date(2001, 6, 1), date(2001, 6, 30)),
    )
    assert draw_glyph(named).count("<circle") == 2
    assert "<circle" not in draw_glyph(DATES["range"])
    assert "<circle" not in draw_glyph(DATES["two-days"], (date(2001, 1, 1), date(2001, 12, 31)))


def test_a_date_lies_in_its_month_its_year_or_its_years() -> None:
    assert frame_of(DATES["span"]) == JUNE
    year = between(date(2001, 2, 18), date(2001, 9, 1))
    assert frame_of(year) == (date(2001, 1, 1), date(2001, 12, 31))
    turn = between(date(2000, 12, 30), date(2001, 1, 2))
    assert frame_of(turn) == (date(2000, 12, 1), date(2001, 1, 31))
    decade = between(date(1994, 1, 1), date(1996, 2, 1))
    assert frame_of(decade) == (date(1994, 1, 1), date(1996, 12, 31))
    assert frame_of(DATES["or-later"]) == frame_of(DATES["or-earlier"]) == JUNE


@given(
    st.one_of(st.none(), st.dates(date(1900, 1, 1))),
    st.integers(0, 5000),
    st.sampled_from(["day", "month", "year", "masked", "span", "one-of"]),
    st.sampled_from(["", "~", "?", "%"]),
)
def test_every_date_is_drawn_inside_its_line(
    first: date | None, days: int, kind: str, qualifier: str
) -> None:
    last = date(2001, 6, 3) if not first else min(first, date(9000, 1, 1)) + timedelta(days=days)
    drawn = etree.fromstring(draw_glyph(Day(first, max(last, first or last), "", kind, qualifier)))
    for bar in drawn.iter("rect"):
        left, width = float(bar.get("x")), float(bar.get("width"))
        assert -MARGIN <= left <= left + width <= WIDTH + MARGIN + 0.01


def test_a_line_of_a_few_months_has_a_tick_at_each() -> None:
    turn = between(date(2000, 12, 30), date(2001, 1, 2))
    assert draw_glyph(turn).count("v3") == 1


def test_the_end_of_time_can_be_drawn() -> None:
    assert draw_glyph(between(date(9998, 1, 1), date.max))


def test_the_legend_explains_by_the_same_drawings() -> None:
    legend = glyph_legend()
    assert legend.count("<svg") == legend.count("<li>") == 10
    assert "on one of these days" in legend
