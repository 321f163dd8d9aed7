"""The strict profile of EDTF: what is read, what is refused and how, and what dates tell."""

from __future__ import annotations

import pickle
import random
from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import example, given
from hypothesis import strategies as st

from chronology.values.dates import DateError, Stretch, When, snapped

DAY = date.fromisoformat

READ = [
    # text, kind, precision, earliest, latest, qualifier, in words
    ("2026-01-27", "day", "day", "2026-01-27", "2026-01-27", "", "27 January 2026"),
    ("2024-02-29", "day", "day", "2024-02-29", "2024-02-29", "", "29 February 2024"),
    ("0001-01-01", "day", "day", "0001-01-01", "0001-01-01", "", "1 January 1"),
    ("2026-02", "month", "month", "2026-02-01", "2026-02-28", "", "February 2026"),
    ("2026", "year", "year", "2026-01-01", "2026-12-31", "", "2026"),
    ("0476", "year", "year", "0476-01-01", "0476-12-31", "", "the year 476"),
    ("9999", "year", "year", "9999-01-01", "9999-12-31", "", "9999"),
    ("2024-11~", "month", "month", "2024-11-01", "2024-11-30", "~", "about November 2024"),
    ("2024-11?", "month", "month", "2024-11-01", "2024-11-30", "?", "perhaps November 2024"),
    ("2024%", "year", "year", "2024-01-01", "2024-12-31", "%", "perhaps about 2024"),
    (
        "2026-01-XX",
        "masked",
        "month",
        "2026-01-01",
        "2026-01-31",
        "",
        "some day in January 2026",
    ),
    ("2026-XX", "masked", "year", "2026-01-01", "2026-12-31", "", "some month in 2026"),
    ("2026-XX-XX", "masked", "year", "2026-01-01", "2026-12-31", "", "some day in 2026"),
    ("201X", "masked", "decade", "2010-01-01", "2019-12-31", "", "the 2010s"),
    ("201X~", "masked", "decade", "2010-01-01", "2019-12-31", "~", "about the 2010s"),
    ("19XX", "masked", "century", "1900-01-01", "1999-12-31", "", "some year from 1900 to 1999"),
    ("2026-01-19/2026-01-25", "span", "day", "2026-01-19", "2026-01-25", "", "19–25 January 2026"),
    (
        "2026-01-28/2026-02-03",
        "span",
        "day",
        "2026-01-28",
        "2026-02-03",
        "",
        "28 January – 3 February 2026",
    ),
    (
        "2025-12-28/2026-01-03",
        "span",
        "day",
        "2025-12-28",
        "2026-01-03",
        "",
        "28 December 2025 – 3 January 2026",
    ),
    ("2026-01/2026-03", "span", "month", "2026-01-01", "2026-03-31", "", "January–March 2026"),
    (
        "2025-11/2026-02",
        "span",
        "month",
        "2025-11-01",
        "2026-02-28",
        "",
        "November 2025 – February 2026",
    ),
    ("2019/2024", "span", "year", "2019-01-01", "2024-12-31", "", "2019–2024"),
    (
        "2024-12/2026-01-27",
        "span",
        "month",
        "2024-12-01",
        "2026-01-27",
        "",
        "December 2024 – 27 January 2026",
    ),
    ("2026/2026-01", "span", "year", "2026-01-01", "2026-01-31", "", "2026 – January 2026"),
    (
        "2026-01-17~/2026-01-27",
        "span",
        "day",
        "2026-01-17",
        "2026-01-27",
        "~",
        "from about 17 to 27 January 2026",
    ),
    (
        "2026-01-12~/2026-01-18~",
        "span",
        "day",
        "2026-01-12",
        "2026-01-18",
        "~",
        "about 12–18 January 2026",
    ),
    (
        "2025-12~/2026-01?",
        "span",
        "month",
        "2025-12-01",
        "2026-01-31",
        "%",
        "from about December 2025 to perhaps January 2026",
    ),
    (
        "2026-01-XX/2026-03",
        "span",
        "month",
        "2026-01-01",
        "2026-03-31",
        "",
        "from some day in January to March 2026",
    ),
    ("2026-02-26/..", "span", "day", "2026-02-26", None, "", "from 26 February 2026 on"),
    ("2026~/..", "span", "year", "2026-01-01", None, "~", "from about 2026 on"),
    ("../2026-02-26", "span", "day", None, "2026-02-26", "", "until 26 February 2026"),
    ("../2026-04", "span", "month", None, "2026-04-30", "", "until the end of April 2026"),
    (
        "../2026-04~",
        "span",
        "month",
        None,
        "2026-04-30",
        "~",
        "until about the end of April 2026",
    ),
    (
        "[2026-01-21,2026-01-22]",
        "one-of",
        "day",
        "2026-01-21",
        "2026-01-22",
        "",
        "21 or 22 January 2026",
    ),
    (
        "[2026-01-21,2026-01-23,2026-02-01]",
        "one-of",
        "day",
        "2026-01-21",
        "2026-02-01",
        "",
        "21, 23 January or 1 February 2026",
    ),
    (
        "[2025-12,2026-01]",
        "one-of",
        "month",
        "2025-12-01",
        "2026-01-31",
        "",
        "in December 2025 or January 2026",
    ),
    (
        "[2026-01..2026-02]",
        "one-of",
        "month",
        "2026-01-01",
        "2026-02-28",
        "",
        "in January or February 2026",
    ),
    (
        "[2026-01-19..2026-01-25]",
        "one-of",
        "day",
        "2026-01-19",
        "2026-01-25",
        "",
        "between 19 and 25 January 2026",
    ),
    (
        "[2011~..2024-12]",
        "one-of",
        "year",
        "2011-01-01",
        "2024-12-31",
        "~",
        "between about 2011 and December 2024",
    ),
    ("[..2026-04]", "one-of", "month", None, "2026-04-30", "", "by the end of April 2026"),
    ("[..2026-04-28]", "one-of", "day", None, "2026-04-28", "", "by 28 April 2026"),
    ("[..2018]", "one-of", "year", None, "2018-12-31", "", "by the end of 2018"),
    ("[2026-02-26..]", "one-of", "day", "2026-02-26", None, "", "26 February 2026 or later"),
    (
        "[2026-01-05,2026-01-07..2026-01-09]",
        "one-of",
        "day",
        "2026-01-05",
        "2026-01-09",
        "",
        "5 January 2026 or between 7 and 9 January 2026",
    ),
    (
        "[..2018,2020]",
        "one-of",
        "year",
        None,
        "2020-12-31",
        "",
        "by the end of 2018 or 2020",
    ),
]

REFUSED = [
    # text, what the message holds, what the help holds
    ("", "there is no date", "`2026-01-27`"),
    (" \t ", "there is no date", "`2026-01-27`"),
    (" 2026", "a space around", "write `2026`"),
    ("2026\n", "a space around", "write `2026`"),
    ("27 January 2026", "not written as a date is here", "write `2026-01-27`"),
    ("27th January 2026", "not written", "write `2026-01-27`"),
    ("January 27, 2026", "not written", "write `2026-01-27`"),
    ("Tuesday, 27 January 2026", "not written", "write `2026-01-27`"),
    ("Jan 2026", "not written", "write `2026-01`"),
    ("Sept. 2026", "not written", "write `2026-09`"),
    ("2026 January 5", "not written", "write `2026-01-05`"),
    ("30 February 2026", "February 2026 has 28 days", "from 01 to 28"),
    ("5 Foo 2026", "cannot be read", "write a year"),
    ("winter 2026", "cannot be read", "write a year"),
    ("2026/01/27", "not written", "write `2026-01-27`"),
    ("2026/1", "not written", "write `2026-01`"),
    ("2026.01.27", "not written", "write `2026-01-27`"),
    ("27/01/2026", "not written", "write `2026-01-27`"),
    ("01/27/2026", "not written", "write `2026-01-27`"),
    ("5.5.2026", "not written", "write `2026-05-05`"),
    ("03/04/2026", "may begin with the day or the month", "`2026-04-03` or `2026-03-04`"),
    ("2026-1-5", "not written", "write `2026-01-05`, with two digits"),
    ("2026-1", "not written", "write `2026-01`, with two digits"),
    ("2026-1-32", "January 2026 has 31 days", "from 01 to 31"),
    ("20260127", "not written", "write `2026-01-27`"),
    ("202601", "not written", "write `2026-01`"),
    ("2026-02-30", "February 2026 has 28 days", "from 01 to 28, not 30"),
    ("2024-02-30", "February 2024 has 29 days", "from 01 to 29"),
    ("1900-02-29", "February 1900 has 28 days", "from 01 to 28"),
    ("2026-04-31", "April 2026 has 30 days", "from 01 to 30"),
    ("2026-01-00", "January 2026 has 31 days", "not 00"),
    ("2026-13", "there is no month 13", "from 01 to 12"),
    ("2026-00-01", "there is no month 00", "from 01 to 12"),
    ("2026-21", "stands for a season", "write the months"),
    ("0000", "there is no year 0000", "from 0001"),
    ("0000-01-01", "there is no year 0000", "from 0001"),
    ("000X", "would hold a year 0000", "begins with 0001"),
    ("00XX", "would hold a year 0000", "begins with 0001"),
    ("12026", "out of range", "0001 to 9999"),
    ("Y17E7", "out of range", "0001 to 9999"),
    ("-0044", "out of range", "0001 to 9999"),
    ("26-01-27", "a year of two digits", "all four digits"),
    ("2026-01-2X", "both digits", "`2026-01-XX`"),
    ("2026-1X", "both digits", "`2026-XX`"),
    ("201X-05", "but not its year", "`201X`"),
    ("2026-XX-05", "but not its month", "`2026-XX`"),
    ("2026-01-xx", "not written", "write `2026-01-XX`"),
    ("2004-uu", "not written", "write `2004-XX`"),
    ("2026-W03", "names a week", "`2026-01-12/2026-01-18`"),
    ("2026-W54", "names a week", "write a year"),
    ("2026-01-27T10:00:00Z", "no time of day", "write `2026-01-27`"),
    ("2026-01-27 10:00", "no time of day", "write `2026-01-27`"),
    ("2026–01–27", "not written", "write `2026-01-27`"),
    ("~2026-01", "stand once, after the whole date", "write `2026-01~`"),
    ("2026~-01", "stand once", "write `2026-01~`"),
    ("2026?~", "stand once", "write `2026%`"),
    ("2026-01??", "stand once", "write `2026-01?`"),
    ("2026?-13", "there is no month 13", "from 01"),
    ("1990s", "not written", "write `199X`"),
    ("c. 2026", "not written", "write `2026~`"),
    ("about 2026-01", "not written", "write `2026-01~`"),
    ("2026-01-21/open", "open or unknown is written `..`", "write `2026-01-21/..`"),
    ("unknown/2026", "open or unknown is written `..`", "write `../2026`"),
    ("2026/", "open or unknown is written `..`", "write `2026/..`"),
    ("/2026", "open or unknown is written `..`", "write `../2026`"),
    ("/", "no date is given", "write a year"),
    ("../..", "open at both ends says nothing", "a date at one end"),
    ("[..]", "open at both ends says nothing", "one of its ends"),
    ("..2026", "half a span", "write `../2026`"),
    ("2026..", "half a span", "write `2026/..`"),
    ("2026-05/2026-03", "the span ends before it begins", "`2026-03` before `2026-05`"),
    ("[2027..2026]", "the range ends before it begins", "`2026` before `2027`"),
    ("2026/2026", "begins and ends on one date", "write `2026`"),
    ("[2026..2026]", "begins and ends on one date", "write `2026`"),
    ("2026/2027/2028", "two ends", "first/last"),
    ("2026-01-21/soon", "`soon` cannot be read", "write a year"),
    ("2026-1-5/2026-01-07", "`2026-1-5` is not", "write `2026-01-05`"),
    ("2026-01-27/2026-02-30", "February 2026 has 28 days", "from 01"),
    ("2026-01-21..2026-01-22", "names two dates", "`2026-01-21/2026-01-22` for a span"),
    ("2026-01-21 to 2026-01-22", "names two dates", "`[2026-01-21..2026-01-22]`"),
    ("2026-01-21 – 2026-01-22", "names two dates", "`2026-01-21/2026-01-22`"),
    ("2026-01-21 / 2026-01-22", "names two dates", "`2026-01-21/2026-01-22`"),
    ("2026, 2027", "names several dates", "write `[2026,2027]`"),
    ("{2026,2027}", "names several dates", "write `[2026,2027]`"),
    ("[2026-01-21, 2026-01-22]", "names several dates", "write `[2026-01-21,2026-01-22]`"),
    ("[2026 .. 2027]", "a bracket or a space", "write `[2026..2027]`"),
    ("[2026..2027", "a bracket or a space", "write `[2026..2027]`"),
    ("[2026]", "a choice of one", "write `2026`"),
    ("[2027,2026]", "overlap or stand out of order", "the earliest first"),
    ("[2026,2026-01]", "overlap or stand out of order", "the earliest first"),
    ("[2026,2026]", "overlap or stand out of order", "each once"),
    ("[2026..,2027]", "overlap or stand out of order", "the earliest first"),
    ("[2025,..2027]", "overlap or stand out of order", "the earliest first"),
    ("[]", "cannot be read", "write a year"),
    ("[", "cannot be read", "write a year"),
    ("]", "cannot be read", "write a year"),
    (",", "cannot be read", "write a year"),
    ("[2026-01-21", "cannot be read", "write a year"),
    ("[2026,soon]", "`soon` cannot be read", "write a year"),
    ("٢٠٢٦", "cannot be read", "write a year"),
    ("2026-01-27\x00", "`2026-01-27�`", "write a year"),
    ("b`" * 60, "…", "write a year"),
    ("2026," * 1000, "5,000 characters is too long", "a span of two"),
]


@pytest.mark.parametrize(
    ("text", "kind", "precision", "earliest", "latest", "sign", "words"), READ, ids=str
)
def test_reads_the_profile(  # noqa: PLR0913, PLR0917  # a row of the table
    text: str,
    kind: str,
    precision: str,
    earliest: str | None,
    latest: str | None,
    sign: str,
    words: str,
) -> None:
    when = When.parse(text)
    assert (when.kind, when.precision, when.qualifier) == (kind, precision, sign)
    assert when.earliest == (earliest and DAY(earliest))
    assert when.latest == (latest and DAY(latest))
    assert when.in_words() == words
    assert str(when) == when.text == text
    assert repr(when) == f"When.parse({text!r})"


@pytest.mark.parametrize(("text", "message", "help_"), REFUSED, ids=lambda value: repr(value)[:40])
def test_says_what_to_write_instead(text: str, message: str, help_: str) -> None:
    with pytest.raises(DateError) as caught:
        When.parse(text)
    error = caught.value
    assert message in error.message
    assert help_ in error.help
    assert str(error) == error.message
    assert len(error.message + error.help) < 300, "never the grammar"
    assert "\x00" not in error.message


def test_every_date_that_a_help_offers_can_be_read() -> None:
    offered = {
        part
        for text, _, help_ in REFUSED
        for part in help_.split("`")[1::2]
        if part not in ("first/last", "..")
    }
    for text in sorted(offered):
        assert When.parse(text).text == text


def test_one_value_is_equal_hashes_copies_and_survives_a_trip() -> None:
    one, other = When.parse("2026-01"), When.parse("2026-01")
    assert one == other
    assert hash(one) == hash(other)
    assert len({one, other, When.parse("2026-01~")}) == 2
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301  # our own bytes
    with pytest.raises(AttributeError):
        one.text = "2027"  # type: ignore[misc]


MADE = [
    (When.day(DAY("2026-01-27")), "2026-01-27"),
    (When.day(DAY("0476-09-04")), "0476-09-04"),
    (When.span(DAY("2026-01-19"), DAY("2026-01-25")), "2026-01-19/2026-01-25"),
    (When.span(DAY("2026-01-27"), DAY("2026-01-27")), "2026-01-27"),
    (When.span(DAY("2026-01-01"), DAY("2026-01-31")), "2026-01"),
    (When.span(DAY("2024-01-01"), DAY("2024-12-31"), ("~", "~")), "2024~"),
    (When.span(DAY("2024-01-01"), DAY("2024-12-31"), ("~", "")), "2024-01-01~/2024-12-31"),
    (When.span(DAY("2024-01-01"), DAY("2024-06-30")), "2024-01-01/2024-06-30"),
    (When.span(DAY("2024-01-01"), DAY("2024-06-30"), grain="month"), "2024-01/2024-06"),
    (When.span(DAY("2024-01-01"), DAY("2025-12-31"), grain="year"), "2024/2025"),
    (When.span(DAY("2024-02-01"), DAY("2025-12-31"), grain="year"), "2024-02/2025-12"),
    (When.span(DAY("2024-02-02"), DAY("2025-12-31"), grain="year"), "2024-02-02/2025-12-31"),
    (When.span(None, DAY("2024-06-30"), grain="month"), "../2024-06"),
    (When.span(DAY("2024-06-30"), None), "2024-06-30/.."),
    (When.one_of(DAY("2026-01-22"), DAY("2026-01-21")), "[2026-01-21,2026-01-22]"),
    (When.one_of(When.parse("2025-12"), DAY("2026-01-21")), "[2025-12,2026-01-21]"),
    (When.one_of(DAY("2026-01-21")), "2026-01-21"),
    (When.one_of_range(DAY("2026-01-19"), DAY("2026-01-25")), "[2026-01-19..2026-01-25]"),
    (When.one_of_range(DAY("2026-01-21"), DAY("2026-01-22")), "[2026-01-21,2026-01-22]"),
    (When.one_of_range(DAY("2026-01-21"), DAY("2026-01-21")), "2026-01-21"),
    (When.one_of_range(None, DAY("2026-02-28")), "[..2026-02-28]"),
    (When.one_of_range(None, DAY("2026-02-28"), "month"), "[..2026-02]"),
    (When.one_of_range(DAY("2026-02-01"), None, "month"), "[2026-02..]"),
    (When.one_of_range(DAY("2025-01-01"), DAY("2026-12-31"), "year"), "[2025..2026]"),
]


def test_writes_dates_as_shortly_as_they_are() -> None:
    assert [(str(made), made == When.parse(text)) for made, text in MADE] == [
        (text, True) for _, text in MADE
    ]


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("2026-01-19/2026-01-25", "[2026-01-21,2026-01-22]", "[2026-01-21,2026-01-22]"),
        ("2026-01", "2026-01-27", "2026-01-27"),
        ("2026-01", "2026-01~", "2026-01"),
        ("2026-01~", "2026-01-27", "2026-01-27"),
        ("2026-01", "2026-01-27?", "2026-01-27?"),
        ("2026-01", "2026-01-01/2026-01-31", "2026-01"),
        ("2026-01", "2026-01-XX", "2026-01"),
        ("[2026-01-21..2026-01-22]", "[2026-01-21,2026-01-22]", "[2026-01-21,2026-01-22]"),
        ("[2026-01-20,2026-01-22,2026-01-24]", "2026-01-21/2026-01-26", "[2026-01-22,2026-01-24]"),
        ("[2026-01-20,2026-01-22]", "2026-01-21/2026-01-26", "2026-01-22"),
        ("[2026-01-19..2026-01-25]", "2026-01-24/2026-01-30", "[2026-01-24,2026-01-25]"),
        ("[2026-01-19..2026-01-25]", "2026-01-22/2026-01-30", "[2026-01-22..2026-01-25]"),
        ("2026-01-19/2026-01-25", "2026-01-22/2026-01-30", "2026-01-22/2026-01-25"),
        ("2026-01-19~/2026-01-25", "2026-01-15/2026-01-22?", "2026-01-19~/2026-01-22?"),
        ("2025/2026", "2026-06/2027", "2026-06/2026-12"),
        ("2026-01/2026-06", "2026-03/2026-09", "2026-03/2026-06"),
        ("2026-02-26/..", "2026", "2026-02-26/2026-12-31"),
        ("2026-02-26/..", "2026-03-01/..", "2026-03-01/.."),
        ("../2026-02-26", "2026-02-01/..", "2026-02-01/2026-02-26"),
        ("[..2026-02-26]", "2026-02", "[2026-02-01..2026-02-26]"),
        ("[..2026-02-26]", "[2026-02-27..]", None),
        ("2026-01-XX", "2026-01-19/2026-02-03", "[2026-01-19..2026-01-31]"),
        ("201X", "2019/2024", "2019"),
        ("2026-01", "2026-02", None),
        ("[2026-01,2026-03]", "2026-02", None),
        ("[2025-12,2026-02]", "[2026-01,2026-02]", "2026-02"),
    ],
)
def test_intersects(one: str, other: str, both: str | None) -> None:
    a, b = When.parse(one), When.parse(other)
    expected = both and When.parse(both)
    assert a.intersect(b) == expected
    assert b.intersect(a) == expected
    assert a.overlaps(b) is b.overlaps(a) is (both is not None)


@pytest.mark.parametrize(
    ("outer", "inner", "holds"),
    [
        ("2026-01", "2026-01-27", True),
        ("2026-01-27", "2026-01", False),
        ("2026-01", "2026-01", True),
        ("2026-01~", "2026-01", True),
        ("2026-01-19/2026-01-25", "[2026-01-21,2026-01-22]", True),
        ("[2026-01-21,2026-01-22]", "2026-01-21/2026-01-22", True),
        ("[2026-01-21,2026-01-23]", "2026-01-21/2026-01-23", False),
        ("[2026-01-21,2026-01-23]", "2026-01-23", True),
        ("../2026-01", "[..2025]", True),
        ("2026-01", "[..2026-01]", False),
        ("[..2026-01]", "../2026-02", False),
        ("2026-01/..", "[2026-02..]", True),
        ("2026-01/2030", "2026-02/..", False),
    ],
)
def test_contains(outer: str, inner: str, *, holds: bool) -> None:
    assert When.parse(outer).contains(When.parse(inner)) is holds


def test_widens_to_whole_months_and_years() -> None:
    week = Stretch(DAY("2026-01-28"), DAY("2026-02-03"))
    assert snapped(week, "day") == week
    assert snapped(week, "month") == Stretch(DAY("2026-01-01"), DAY("2026-02-28"))
    assert snapped(week, "year") == Stretch(DAY("2026-01-01"), DAY("2026-12-31"))
    assert snapped(Stretch(None, DAY("2024-02-03")), "month") == Stretch(None, DAY("2024-02-29"))
    assert snapped(Stretch(DAY("2024-02-03"), None), "year") == Stretch(DAY("2024-01-01"), None)


def test_compares_with_days_as_well() -> None:
    when = When.parse("2026-01")
    assert when.contains(DAY("2026-01-31"))
    assert not when.contains(DAY("2026-02-01"))
    assert when.overlaps(DAY("2026-01-01"))


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("2024-11~", "2024-12", True),
        ("2024-11~", "2024-12-31", True),
        ("2024-11~", "2025-01", False),
        ("2024-11", "2024-12", False),
        ("2016~", "2015-09-30", True),
        ("2016%", "2017", True),
        ("2016?", "2017", False),
        ("2026-01-27~", "2026-01-30", True),
        ("2026-01-27~", "2026-01-31", False),
        ("201X~", "2020", True),
        ("2026-01-17~/2026-01-27", "2026-01-14", True),
        ("2026-01-17~/2026-01-27", "2026-01-28", False),
        ("0001-01-01~", "0001-01-02", True),
        ("9999-12-31~", "9999-12-30", True),
        ("../2026-01~", "2026-02", True),
        ("2026-03~/..", "2026-02", True),
    ],
)
def test_approximate_dates_agree_with_what_is_near(one: str, other: str, *, agree: bool) -> None:
    a, b = When.parse(one), When.parse(other)
    assert a.agrees(b) is b.agrees(a) is agree


def test_the_order_is_written_down() -> None:
    in_order = [
        "../0001",
        "[..2026-01]",
        "2025",
        "[2026-01-01..2026-01-31]",
        "2026-01",
        "2026",
        "[2026-01-01..]",
        "2026-01-XX/..",
        "2026/..",
        "2026-01-19/2026-01-25",
        "2026-01-21",
        "[2026-01-21,2026-01-22]",
    ]
    whens = [When.parse(text) for text in in_order]
    shuffled = random.Random(7).sample(whens, len(whens))  # noqa: S311  # a shuffle, not a secret
    assert [str(when) for when in sorted(shuffled)] == in_order
    assert whens[0] < whens[1] <= whens[1]
    assert When.parse("2026-01").key == When.parse("2026-01~").key
    with pytest.raises(TypeError):
        assert whens[0] < "2026"


def test_tells_alternatives_from_spans() -> None:
    assert When.parse("[2026-01-21,2026-01-22]").alternatives
    assert When.parse("2026-01-XX").alternatives
    assert When.parse("2026-XX-XX").alternatives
    assert not When.parse("2026-XX").alternatives
    assert not When.parse("2026-01-21/2026-01-22").alternatives
    assert When.parse("[2025,2026-02..]").stretches == (
        Stretch(DAY("2025-01-01"), DAY("2025-12-31")),
        Stretch(DAY("2026-02-01"), None),
    )


# ── properties ───────────────────────────────────────────────────────────────────────────────────

SIGNS = st.sampled_from(["", "~", "?", "%"])
DAYS = st.dates()


@st.composite
def simple(draw: st.DrawFn) -> str:
    text = draw(DAYS).isoformat()
    cut = draw(st.sampled_from([10, 7, 4]))
    text = text[:cut]
    if draw(st.booleans()) and cut > 4:
        text = text[:-2] + "XX"
    return text + draw(SIGNS)


@st.composite
def whens(draw: st.DrawFn) -> When:
    kind = draw(st.sampled_from(["simple", "span", "open", "list", "range"]))
    if kind == "simple":
        return When.parse(draw(simple()))
    parts = sorted(
        draw(st.lists(simple(), min_size=2, max_size=4)), key=lambda t: When.parse(t).key
    )
    shapes = {
        "span": [f"{parts[0]}/{parts[-1]}"],
        "open": [f"{parts[0]}/..", f"../{parts[0]}", f"[{parts[0]}..]", f"[..{parts[0]}]"],
        "range": [f"[{parts[0]}..{parts[-1]}]"],
        "list": [f"[{','.join(parts)}]"],
    }
    try:
        return When.parse(draw(st.sampled_from(shapes[kind])))
    except DateError:
        return When.parse(parts[0])


@given(whens())
def test_a_date_is_written_as_it_was_read(when: When) -> None:
    assert When.parse(str(when)) == when
    assert str(When.parse(str(when))) == when.text


@given(whens())
def test_bounds_are_in_order_and_words_are_said(when: When) -> None:
    if when.earliest and when.latest:
        assert when.earliest <= when.latest
    assert when.stretches[0].first == when.earliest
    assert when.stretches[-1].last == when.latest
    assert when.in_words().strip() == when.in_words() != ""
    assert "None" not in when.in_words()
    assert when.contains(when)
    assert when.agrees(when)


@given(whens(), whens())
def test_an_intersection_is_what_both_hold(one: When, other: When) -> None:
    both = one.intersect(other)
    assert (both is not None) is one.overlaps(other)
    assert both == other.intersect(one)
    if both is not None:
        assert one.contains(both)
        assert other.contains(both)
        assert When.parse(str(both)) == both
    if one.contains(other):
        assert both is not None
        assert both.contains(other)


@given(whens(), whens(), DAYS)
def test_an_intersection_loses_no_day(one: When, other: When, day: date) -> None:
    both = one.intersect(other)
    held = both is not None and both.contains(day)
    assert held is (one.contains(day) and other.contains(day))


@given(whens(), whens(), whens())
def test_the_order_is_total(one: When, other: When, third: When) -> None:
    assert (one < other) + (other < one) + (one == other) == 1
    if one < other < third:
        assert one < third


@given(st.lists(whens(), max_size=6), st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_where_one_starts(
    many: list[When], chance: random.Random
) -> None:
    shuffled = chance.sample(many, len(many))
    assert sorted(shuffled) == sorted(many)


@example("00X0")
@given(st.text(max_size=60) | st.from_regex(r"[\[0-9X~?%/.,\]{} -]{0,30}", fullmatch=True))
def test_any_text_is_a_date_or_says_why_not(text: str) -> None:
    said = _read(text)
    assert all(said)
    assert "None" not in "".join(said)
    assert len(said) == 2 or said == (text,)


def _read(text: str) -> tuple[str, ...]:
    try:
        return (str(When.parse(text)),)
    except DateError as error:
        return error.message, error.help


# ── against the `edtf` package, where it is right ────────────────────────────────────────────────

SAFE_YEARS = st.dates(min_value=date(1000, 1, 1), max_value=date(9998, 12, 31))


@st.composite
def known(draw: st.DrawFn) -> str:
    """Make a text of which the `edtf` package tells the bounds: no qualifiers, in order."""
    ends = sorted((draw(SAFE_YEARS), draw(SAFE_YEARS) - timedelta(1)))
    first, last = (day.isoformat()[: draw(st.sampled_from([10, 7, 4]))] for day in ends)
    month = first[:7] if len(first) > 4 else f"{first}-05"
    shapes = [first, f"{month}-XX", f"{first[:3]}X", f"{first[:4]}-XX-XX", f"{first}/{last}"]
    if len(first) == len(last):  # the package refuses a choice of dates of two precisions
        shapes += [f"[{first}..{last}]", f"[{first},{last}]"]
    return draw(st.sampled_from(shapes))


@given(known())
def test_bounds_are_those_of_the_edtf_package(text: str) -> None:
    try:
        when = When.parse(text)
    except DateError:
        return  # one date twice, or alternatives that overlap: stricter than EDTF
    theirs = parse_edtf(text)
    bounds = (theirs.lower_strict()[:3], theirs.upper_strict()[:3])
    assert (when.earliest, when.latest) == tuple(date(*one) for one in bounds)


@pytest.mark.parametrize("text", ["2026-02-30", "2026-13", "2026-1-5", "[2026", "2026/01/27"])
def test_refuses_what_the_edtf_package_refuses(text: str) -> None:
    with pytest.raises(Exception, match=r"nvalid|has|must"):
        parse_edtf(text).lower_strict()
    with pytest.raises(DateError):
        When.parse(text)
