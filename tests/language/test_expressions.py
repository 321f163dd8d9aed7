"""Dates from words: the table of rules at the edges of months, leap years and centuries."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from chronology.language.en.expressions import RULES, Derivation, Direction, Expression, derive
from chronology.values.dates import When

# 27 January 2026 is a Tuesday, 18 February 2026 a Wednesday.
TUESDAY = "2026-01-27"
FEBRUARY = "2026-02-18"

# Each block: anchor, direction, and what words give.
TABLE: dict[tuple[str, Direction | None], dict[str, str | None]] = {
    (TUESDAY, None): {
        # days
        "today": "2026-01-27",
        "Today": "2026-01-27",
        "tonight": "2026-01-27",
        "this morning": "2026-01-27",
        "earlier today": "2026-01-27",
        "the same day": "2026-01-27",
        "The same day": "2026-01-27",
        "that same day": "2026-01-27",
        "that day": "2026-01-27",
        "on this day": "2026-01-27",
        "later that day": "2026-01-27",
        "yesterday": "2026-01-26",
        "yesterday evening": "2026-01-26",
        "late yesterday": "2026-01-26",
        "last night": "2026-01-26",
        "overnight": "2026-01-26/2026-01-27",
        "tomorrow": "2026-01-28",
        "tomorrow morning": "2026-01-28",
        "the day before yesterday": "2026-01-25",
        "the day after tomorrow": "2026-01-29",
        "the previous day": "2026-01-26",
        "the day before": "2026-01-26",
        "the next day": "2026-01-28",
        "the following day": "2026-01-28",
        "the day after": "2026-01-28",
        # days ago and later
        "two days ago": "2026-01-25",
        "2 days ago": "2026-01-25",
        "just two days ago": "2026-01-25",
        "exactly two days ago": "2026-01-25",
        "a day ago": "2026-01-26",
        "one day earlier": "2026-01-26",
        "two days earlier": "2026-01-25",
        "two days before": "2026-01-25",
        "two days previously": "2026-01-25",
        "two nights ago": "2026-01-25",
        "27 days ago": "2025-12-31",
        "twenty-seven days ago": "2025-12-31",
        "a hundred days ago": "2025-10-19",
        "one hundred and twenty days ago": "2025-09-29",
        "1,000 days ago": "2023-05-03",
        "697 days ago": "2024-03-01",
        "698 days ago": "2024-02-29",
        "a dozen days ago": "2026-01-15",
        "half a dozen days ago": "2026-01-21",
        "five or six days ago": "[2026-01-21,2026-01-22]",
        "5 or 6 days ago": "[2026-01-21,2026-01-22]",
        "either five or six days ago": "[2026-01-21,2026-01-22]",
        "either January 21 or January 22": "[2026-01-21,2026-01-22]",
        "either yesterday": None,
        "5-6 days ago": "[2026-01-21,2026-01-22]",
        "five to six days ago": "[2026-01-21,2026-01-22]",
        "between five and six days ago": "[2026-01-21,2026-01-22]",
        "five to eight days ago": "[2026-01-19..2026-01-22]",
        "about five days ago": "2026-01-22~",
        "some 10 days ago": "2026-01-17~",
        "10 or so days ago": "2026-01-17~",
        "about five or six days ago": "[2026-01-21~,2026-01-22~]",
        "more than two days ago": "[..2026-01-25]",
        "at least two days ago": "[..2026-01-25]",
        "less than two days ago": "[2026-01-25..2026-01-27]",
        "no more than two days ago": "[2026-01-25..2026-01-27]",
        "a couple of days ago": "[2026-01-24~,2026-01-25~]",
        "a few days ago": "[2026-01-20~..2026-01-25~]",
        "several days ago": "[2026-01-17~..2026-01-24~]",
        "days ago": "[2026-01-17~..2026-01-25~]",
        "hours ago": "[2026-01-26~,2026-01-27~]",
        "two hours ago": "[2026-01-26,2026-01-27]",
        "more than two hours ago": "[..2026-01-27]",
        "48 hours ago": "2026-01-25",
        "36 hours ago": "[2026-01-25,2026-01-26]",
        "a day and a half ago": "[2026-01-25,2026-01-26]",
        "two days later": "2026-01-29",
        "two days after": "2026-01-29",
        "after two days": "2026-01-29",
        "five days from now": "2026-02-01",
        "in two days": "2026-01-29",
        "days later": "[2026-01-29~..2026-02-06~]",
        "more than two days later": "[2026-01-29..]",
        "less than two days later": "[2026-01-27..2026-01-29]",
        "the next morning": "2026-01-28",
        "the night before": "2026-01-26",
        "the previous evening": "2026-01-26",
        # weeks
        "a week ago": "2026-01-19~/2026-01-25~",
        "one week ago": "2026-01-19~/2026-01-25~",
        "a week or so ago": "2026-01-19~/2026-01-25~",
        "two weeks ago": "2026-01-12~/2026-01-18~",
        "a fortnight ago": "2026-01-12~/2026-01-18~",
        "two to three weeks ago": "[2026-01-05~..2026-01-18~]",
        "more than a week ago": "[..2026-01-20]",
        "a week or more ago": "[..2026-01-20]",
        "less than a week ago": "[2026-01-20..2026-01-27]",
        "a month and a half ago": "2025-12-15~/2025-12-21~",
        "in two weeks": "2026-02-09~/2026-02-15~",
        "in two weeks' time": "2026-02-09~/2026-02-15~",
        "in two weeks’ time": "2026-02-09~/2026-02-15~",
        "in a week’s time": "2026-02-02~/2026-02-08~",
        "a week and a half ago": "[2026-01-16,2026-01-17]",
        "about two and a half weeks ago": "[2026-01-09~,2026-01-10~]",
        "half a week ago": "[2026-01-23,2026-01-24]",
        "all last week": "2026-01-19/2026-01-25",
        "as recently as last week": "2026-01-19/2026-01-25",
        "as early as next week": "[2026-02-02..]",
        "a week later": "2026-02-02~/2026-02-08~",
        "a week ago today": "2026-01-20",
        "last week": "2026-01-19/2026-01-25",
        "since last week": "2026-01-19/2026-01-25",
        "earlier last week": "2026-01-19/2026-01-25",
        "the previous week": "2026-01-19/2026-01-25",
        "the week before": "2026-01-19/2026-01-25",
        "the week before last": "2026-01-12/2026-01-18",
        "this week": "2026-01-26/2026-02-01",
        "that week": "2026-01-26/2026-02-01",
        "next week": "2026-02-02/2026-02-08",
        "the following week": "2026-02-02/2026-02-08",
        "the week after next": "2026-02-09/2026-02-15",
        "early last week": "2026-01-19/2026-01-25",
        "earlier this week": "2026-01-26/2026-01-27",
        "later this week": "2026-01-27/2026-02-01",
        "by the end of the week": "[..2026-02-01]",
        # months
        "a month ago": "2025-12~",
        "two months ago": "2025-11~",
        "around 14 months ago": "2024-11~",
        "14 months ago": "2024-11~",
        "nearly 14 months ago": "2024-11~",
        "half a year ago": "2025-07~",
        "a year and a half ago": "2024-07~",
        "two and a half years ago": "2023-07~",
        "two-and-a-half years ago": "2023-07~",
        "a quarter of a century ago": "2001~",
        "two or three months ago": "[2025-10~..2025-11~]",
        "two quarters ago": "2025-07~/2025-09~",
        "several months ago": "[2025-03~..2025-10~]",
        "more than two months ago": "[..2025-11-27]",
        "in four months": "2026-05~",
        "two months later": "2026-03~",
        "last month": "2025-12",
        "later last month": "2025-12",
        "the month before last": "2025-11",
        "this month": "2026-01",
        "next month": "2026-02",
        "earlier this month": "2026-01-01/2026-01-27",
        "later this month": "2026-01-27/2026-01-31",
        "so far this month": "2026-01-01/2026-01-27",
        "early this month": "2026-01-01/2026-01-10",
        "mid-month": "2026-01-11/2026-01-20",
        "late last month": "2025-12-21/2025-12-31",
        "at the end of the month": "2026-01-21/2026-01-31",
        "by the end of next month": "[..2026-02-28]",
        "last quarter": "2025-10/2025-12",
        # years
        "a year ago": "2025~",
        "almost two years ago": "2024~",
        "over a year ago": "[..2025-01-27]",
        "a decade ago": "2016~",
        "two decades ago": "2006~",
        "half a century ago": "1976~",
        "a century ago": "1926~",
        "over a decade ago": "[..2016-01-27]",
        "a year ago this month": "2025-01",
        "five years ago today": "2021-01-27",
        "two years ago this year": "2024",
        "two weeks ago this week": "2026-01-12/2026-01-18",
        "years later": "[2028~..2036~]",
        "last year": "2025",
        "this year": "2026",
        "the year before last": "2024",
        "earlier this year": "2026-01-01/2026-01-27",
        "later this year": "2026-01-27/2026-12-31",
        "early this year": "2026-01/2026-04",
        "late last year": "2025-09/2025-12",
        "by year-end": "[..2026-12-31]",
        "by year's end": "[..2026-12-31]",
        "by the end of the year": "[..2026-12-31]",
        "this decade": "202X",
        # windows
        "over the past two days": "2026-01-25/2026-01-27",
        "over the previous two days": "2026-01-25/2026-01-27",
        "over the last two days": "2026-01-25/2026-01-27",
        "the past two days": "2026-01-25/2026-01-27",
        "last five days": "2026-01-22/2026-01-27",
        "in the past 24 hours": "2026-01-26/2026-01-27",
        "in the past week": "2026-01-20/2026-01-27",
        "in the last week": "2026-01-20/2026-01-27",
        "over the course of the past week": "2026-01-20/2026-01-27",
        "the last week": "2026-01-19/2026-01-27",
        "the last month": "2025-12-01/2026-01-27",
        "the last decade": "2016-01-01/2026-01-27",
        "over the past decade": "2016-01-27/2026-01-27",
        "over the past few weeks": "2025-12-09~/2026-01-27",
        "the past year and a half": "2024-07-27/2026-01-27",
        "over roughly the past year": None,
        "over the past roughly two years": "2024-01-27~/2026-01-27",
        "in recent days": "2026-01-17~/2026-01-27",
        "recent weeks": "2025-11-18~/2026-01-27",
        "over recent months": "2025-03-27~/2026-01-27",
        "in recent years": "2016-01-27~/2026-01-27",
        "in the two days before": "2026-01-25/2026-01-27",
        "in the ensuing days": "2026-01-27/2026-02-06~",
        "in the following weeks": "2026-01-27/2026-04-07~",
        "in the weeks since": "2026-01-27/2026-04-07~",
        "in the day before": "2026-01-26",
        "over the next two months": "2026-01-27/2026-03-27",
        "over the next month": "2026-01-27/2026-02-27",
        "in the next week": "2026-01-27/2026-02-03",
        "the coming week": "2026-01-27/2026-02-03",
        "in the coming days": "2026-01-27/2026-02-06~",
        "in the days ahead": "2026-01-27/2026-02-06~",
        "within days": "2026-01-27/2026-02-06~",
        "within hours": "2026-01-27/2026-01-28~",
        "in the next 48 hours": "2026-01-27/2026-01-29",
        "within two weeks": "[2026-01-27..2026-02-10]",
        "in less than two weeks": "[2026-01-27..2026-02-10]",
        "for another 15 days": "2026-01-27/2026-02-11",
        "by another 15 days": "2026-01-27/2026-02-11",
        "15 more days": "2026-01-27/2026-02-11",
        "for another week": "2026-01-27/2026-02-03",
        "for more than a decade": "[..2016-01-27]",
        "more than a decade": "[..2016-01-27]",
        "for over a decade": "[..2016-01-27]",
        # weekdays
        "Tuesday": "2026-01-27",
        "on Tuesday": "2026-01-27",
        "Wednesday": "2026-01-21",
        "Monday morning": "2026-01-26",
        "on Monday at noon": "2026-01-26",
        "10 a.m. on Monday": "2026-01-26",
        "early on Monday": "2026-01-26",
        "before dawn on Monday": "2026-01-26",
        "shortly after midnight on Monday": "2026-01-26",
        "after midnight on Monday": "2026-01-26",
        "late afternoon on Monday": "2026-01-26",
        "all day Monday": "2026-01-26",
        "late Saturday night": "2026-01-24",
        "the early hours of Monday": "2026-01-26",
        "Saturday": "2026-01-24",
        "Sat.": "2026-01-24",
        "last Tuesday": "2026-01-20",
        "last Saturday": "2026-01-24",
        "last Monday": "[2026-01-19,2026-01-26]",
        "this past Monday": "2026-01-26",
        "the previous Tuesday": "2026-01-20",
        "next Tuesday": "2026-02-03",
        "next Monday": "2026-02-02",
        "next Friday": "[2026-01-30,2026-02-06]",
        "this coming Friday": "2026-01-30",
        "the following Tuesday": "2026-02-03",
        "this Saturday": "2026-01-31",
        "this Monday": "2026-01-26",
        "Tuesday last week": "2026-01-20",
        "last week Tuesday": "2026-01-20",
        "on Friday of next week": "2026-02-06",
        "Thursday this week": "2026-01-29",
        "over the weekend": "2026-01-24/2026-01-25",
        "last weekend": "2026-01-24/2026-01-25",
        "this past weekend": "2026-01-24/2026-01-25",
        "this weekend": "2026-01-31/2026-02-01",
        "the coming weekend": "2026-01-31/2026-02-01",
        "next weekend": "[2026-01-31,2026-02-01,2026-02-07,2026-02-08]",
        "Tuesday, January 27, 2026": "2026-01-27",
        "Tues., Jan. 27": "2026-01-27",
        "Monday, January 27, 2026": None,
        "Monday, January 27": None,
        "Tuesday (January 27)": "2026-01-27",
    },
    (FEBRUARY, None): {
        # months and days by name
        "January": "2026-01",
        "in January": "2026-01",
        "in the month of January": "2026-01",
        "In December": "2025-12",
        "in February": "2026-02",
        "in March": "2025-03",
        "May": "2025-05",
        "December 2025": "2025-12",
        "Back in December 2025": "2025-12",
        "Dec. 2025": "2025-12",
        "January last year": "2025-01",
        "in December of last year": "2025-12",
        "in April next year": "2027-04",
        "April this year": "2026-04",
        "last December": "2025-12",
        "last January": "[2025-01,2026-01]",
        "this past January": "2026-01",
        "next January": "2027-01",
        "next April": "[2026-04,2027-04]",
        "this April": "2026-04",
        "the following January": "2027-01",
        "January 28, 2026": "2026-01-28",
        "January 28": "2026-01-28",
        "28 January": "2026-01-28",
        "28 January 2026": "2026-01-28",
        "On January 28th": "2026-01-28",
        "Jan. 26": "2026-01-26",
        "Sept. 5": "2025-09-05",
        "on December 17": "2025-12-17",
        "the 17th of December": "2025-12-17",
        "17th December": "2025-12-17",
        "December the 17th": "2025-12-17",
        "the fourth of July": "2025-07-04",
        "the thirty-first of January": "2026-01-31",
        "the twenty-first day of January": "2026-01-21",
        "February 18": "2026-02-18",
        "February 19": "2025-02-19",
        "December 17 last year": "2025-12-17",
        "on the morning of January 20": "2026-01-20",
        "late on January 20": "2026-01-20",
        "since January 20": "2026-01-20",
        "starting January 20": "2026-01-20",
        "the 17th": "2026-02-17",
        "the 19th": "2026-01-19",
        "the 31st": "2026-01-31",
        "the 17th of last month": "2026-01-17",
        "the 30th of this month": None,
        "February 29": "2024-02-29",
        "29 February 2024": "2024-02-29",
        "29 February 2026": None,
        "29 February 1900": None,
        "29 February 2000": "2000-02-29",
        "2026-01-28": "2026-01-28",
        "2026-01": "2026-01",
        "2026-02-30": None,
        "2026-13": None,
        "2026/01/28": "2026-01-28",
        "2026.1.28": "2026-01-28",
        "2026/01": None,
        "28/01/2026": "2026-01-28",
        "01/28/2026": "2026-01-28",
        "5/5/2026": "2026-05-05",
        "27.01.2026": "2026-01-27",
        "27-01-2026": "2026-01-27",
        "03/04/2026": None,
        "30/30/2026": None,
        "New Year's Day": "2026-01-01",
        "on New Year’s Eve": "2025-12-31",
        "Christmas Day 2024": "2024-12-25",
        "at Christmas": "2025-12-25",
        # years, decades, centuries
        "2019": "2019",
        "In 2018": "2018",
        "the year 2019": "2019",
        "the 2010s": "201X",
        "2000s": "200X",
        "the 20th century": "1901/2000",
        "the twelfth century": "1101/1200",
        # parts
        "late 2024": "2024-09/2024-12",
        "late-2024": "2024-09/2024-12",
        "in late 2024": "2024-09/2024-12",
        "early 2025": "2025-01/2025-04",
        "mid-2025": "2025-05/2025-08",
        "early in 2025": "2025-01/2025-04",
        "the early 2010s": "2010/2013",
        "the mid-1990s": "1994/1996",
        "the late 1980s": "1987/1989",
        "the first half of the 1990s": "1990/1994",
        "early January": "2026-01-01/2026-01-10",
        "mid-January": "2026-01-11/2026-01-20",
        "in mid-January 2025": "2025-01-11/2025-01-20",
        "late January": "2026-01-21/2026-01-31",
        "mid-February": "2026-02-11/2026-02-20",
        "late February": "2025-02-21/2025-02-28",
        "late February 2024": "2024-02-21/2024-02-29",
        "mid-April": "2025-04-11/2025-04-20",
        "the end of February": "2025-02-21/2025-02-28",
        "end-January": "2026-01-21/2026-01-31",
        "the beginning of March": "2025-03-01/2025-03-10",
        "the middle of January": "2026-01-11/2026-01-20",
        "mid- to late January": "2026-01-11/2026-01-31",
        "early to mid-January": "2026-01-01/2026-01-20",
        "the first half of March": "2025-03-01/2025-03-15",
        "the second half of January": "2026-01-16/2026-01-31",
        "the first half of 2025": "2025-01/2025-06",
        "H2 2025": "2025-07/2025-12",
        "the second half of last year": "2025-07/2025-12",
        "the last days of 2024": "2024-12-21/2024-12-31",
        "the first days of 2025": "2025-01-01/2025-01-10",
        "the last days of January": "2026-01-21/2026-01-31",
        "early last December": "2025-12-01/2025-12-10",
        "early last January": "[2025-01-01..2025-01-10,2026-01-01..2026-01-10]",
        "the first quarter of 2026": "2026-01/2026-03",
        "Q4 2025": "2025-10/2025-12",
        "the fourth quarter": "2025-10/2025-12",
        "the last quarter of last year": "2025-10/2025-12",
        "the first three months of 2026": "2026-01/2026-03",
        "the first month of 2026": "2026-01",
        "the last two months of 2025": "2025-11/2025-12",
        "the first two weeks of January": "2026-01-01/2026-01-14",
        "the first week of January": "2026-01-01~/2026-01-07~",
        "the second week of January": "2026-01-08~/2026-01-14~",
        "the fifth week of January": None,
        "the final week of December": "2025-12-25~/2025-12-31~",
        "the first 10 days of January": "2026-01-01/2026-01-10",
        "the last day of February 2024": "2024-02-29",
        "the first two month of 2026": None,
        "the second two weeks of January": None,
        "the second month of 2025": None,
        "the first three months of January": None,
        "the first Monday of January": "2026-01-05",
        "the last Tuesday of January": "2026-01-27",
        "the fourth Thursday in November 2025": "2025-11-27",
        "the fifth Monday of January": None,
        "the first Monday of 2026": None,
        "the week of January 21": "2026-01-19/2026-01-25",
        "the week beginning January 19": "2026-01-19/2026-01-25",
        "the week ending January 25": "2026-01-19/2026-01-25",
        "the week of January": None,
        # made of others
        "by the end of April": "[..2026-04-30]",
        "by the end of February": "[..2026-02-28]",
        "by the end of 2024": "[..2024-12-31]",
        "by April": "[..2026-04]",
        "by Friday": "[..2026-02-20]",
        "no later than January 20, 2026": "[..2026-01-20]",
        "until the end of 2024": "../2024-12-31",
        "until April 10": "../2026-04-10",
        "before December 2024": "[..2024-11]",
        "before the end of April": "[..2026-04-30]",
        "after December 2024": "[2025-01..]",
        "after January 20": "[2026-01-21..]",
        "no earlier than March 2026": "[2026-03..]",
        "from Monday on": "2026-02-16/..",
        "from 2019 onwards": "2019/..",
        "around January 20": "2026-01-20~",
        "on or around January 20": "2026-01-20~",
        "around mid-January": "2026-01-11~/2026-01-20~",
        "circa 2019": "2019~",
        "about the 2010s": "201X~",
        "around yesterday": "2026-02-17~",
        "around today": None,
        "earlier in January": "2026-01",
        "earlier in 2026": "2026-01-01/2026-02-18",
        "later in 2026": "2026-02-18/2026-12-31",
        "earlier in 2025": "2025",
        "earlier in last January": None,
        "between 3 and 5 May": "[2025-05-03..2025-05-05]",
        "from 3 to 5 May 2025": "2025-05-03/2025-05-05",
        "May 3-5": "2025-05-03/2025-05-05",
        "May 3–5, 2025": "2025-05-03/2025-05-05",
        "3-5 May": "2025-05-03/2025-05-05",
        "5-3 May": None,
        "5-3 May 2025": None,
        "Dec 31, 2025 - Jan 2, 2026": "2025-12-31/2026-01-02",
        "28 December–3 January 2026": "2025-12-28/2026-01-03",
        "end of January to mid-February": "2026-01-21/2026-02-20",
        "toward the end of 2024": "2024-09/2024-12",
        "as far back as 2011": "2011",
        "Monday and Tuesday": "2026-02-16/2026-02-17",
        "Monday and Wednesday": None,
        "2018 and 2019": "2018/2019",
        "from Monday and Tuesday": "2026-02-16/2026-02-17",
        "between Monday or Tuesday": None,
        "21 or 22 January": "[2026-01-21,2026-01-22]",
        "January 21 or 22": "[2026-01-21,2026-01-22]",
        "January 21 or 22, 2025": "[2025-01-21,2025-01-22]",
        "between 21 or 22 January": None,
        "January 20 and 21": "2026-01-20/2026-01-21",
        "January 20 and 22": None,
        "30 or 31 February": None,
        "January 21 or January 22": "[2026-01-21,2026-01-22]",
        "January 28 – February 3": "2026-01-28/2026-02-03",
        "December 28 to January 3": "2025-12-28/2026-01-03",
        "December 28, 2025 to January 3": "2025-12-28/2026-01-03",
        "from December to January 2026": "2025-12/2026-01",
        "from January to March 2025": "2025-01/2025-03",
        "between December 2025 and February 2026": "[2025-12..2026-02]",
        "2019-2024": "2019/2024",
        "from 2019 to 2021": "2019/2021",
        "between 2019 and 2021": "[2019..2021]",
        "2021 to 2019": None,
        "2018 or 2019": "[2018,2019]",
        "2018 or 2018": None,
        "late 2024 or early 2025": "[2024-09..2024-12,2025-01..2025-04]",
        "Monday or Tuesday": "[2026-02-16,2026-02-17]",
        "January 22 to January 21": None,
        "from November 2024 to January 2026": "2024-11/2026-01",
        "from Monday to Wednesday": "2026-02-16/2026-02-18",
        "between yesterday and tomorrow": "[2026-02-17..2026-02-19]",
        "between today and yesterday": None,
        "between late 2024 and mid-2025": "[2024-09..2025-08]",
        "soon or later": None,
        "Tuesday or yesterday": None,
        "Monday or yesterday": "[2026-02-16,2026-02-17]",
        "between Monday and tomorrow": "[2026-02-16..2026-02-19]",
        "early January or late 2024": "[2024-09..2024-12,2026-01-01..2026-01-10]",
        "between the early 2010s and 2015": "[2010..2015]",
        "later in January": "2026-01",
        "later in 2025": "2025",
        "the previous weekend": "2026-02-14/2026-02-15",
        "between last January and February": None,
    },
    (TUESDAY, "future"): {
        "Tuesday": "2026-02-03",
        "on Wednesday": "2026-01-28",
        "Monday": "2026-02-02",
        "this Tuesday": "2026-01-27",
        "this Monday": "2026-02-02",
        "over the weekend": "2026-01-31/2026-02-01",
        "this weekend": "2026-01-31/2026-02-01",
        "this past weekend": "2026-01-24/2026-01-25",
        "in April": "2026-04",
        "in January": "2026-01",
        "in December": "2026-12",
        "January 27": "2027-01-27",
        "January 28": "2026-01-28",
        "February 29": "2028-02-29",
        "the 28th": "2026-01-28",
        "the 27th": "2026-02-27",
        "the 30th": "2026-01-30",
        "early January": "2027-01-01/2027-01-10",
        "late January": "2026-01-21/2026-01-31",
        "the end of February": "2026-02-21/2026-02-28",
        "the first quarter": "2026-01/2026-03",
        "by the end of April": "[..2026-04-30]",
        "in four months": "2026-05~",
        "for 15 days": "2026-01-27/2026-02-11",
        "for more than two weeks": None,
        "two days ago": "2026-01-25",
        "last week": "2026-01-19/2026-01-25",
    },
    (TUESDAY, "past"): {
        "in four months": "2025-09-27/2026-01-27",
        "in two weeks' time": "2026-02-09~/2026-02-15~",
        "over the next two months": "2026-01-27/2026-03-27",
        "for two weeks": "2026-01-13/2026-01-27",
        "for nearly a decade": "2016-01-27~/2026-01-27",
        "for less than a decade": None,
        "this Saturday": "2026-01-24",
        "this weekend": "2026-01-24/2026-01-25",
        "by the end of January": "[..2026-01-31]",
        "before Monday": "[..2026-01-25]",
    },
    # the edges of the calendar
    ("2024-03-31", None): {
        "a month ago": "2024-02~",
        "last month": "2024-02",
        "31 days ago": "2024-02-29",
        "over the past month": "2024-02-29/2024-03-31",
        "a year ago": "2023~",
        "over the next month": "2024-03-31/2024-04-30",
        "over the weekend": "2024-03-30/2024-03-31",
        "last weekend": "2024-03-23/2024-03-24",
        "next weekend": "2024-04-06/2024-04-07",
        "Sunday": "2024-03-31",
        "last Sunday": "2024-03-24",
        "this week": "2024-03-25/2024-03-31",
    },
    ("2024-02-29", None): {
        "a year ago today": "2023-02-28",
        "over the past year": "2023-02-28/2024-02-29",
        "four years ago today": "2020-02-29",
        "yesterday": "2024-02-28",
        "tomorrow": "2024-03-01",
        "in February": "2024-02",
        "February 29": "2024-02-29",
        "the 30th": "2024-01-30",
    },
    ("2026-01-01", None): {
        "yesterday": "2025-12-31",
        "last week": "2025-12-22/2025-12-28",
        "this week": "2025-12-29/2026-01-04",
        "last month": "2025-12",
        "last year": "2025",
        "earlier this month": "2026-01-01",
        "in January": "2026-01",
        "in February": "2025-02",
        "December 31": "2025-12-31",
        "January 1": "2026-01-01",
        "the 31st": "2025-12-31",
        "early January": "2026-01-01/2026-01-10",
        "mid-January": "2025-01-11/2025-01-20",
    },
    # In July the 14th is that of July, unless the words name its month further on.
    ("1912-07-20", None): {
        "the 14th": "1912-07-14",
        "the 14th to the 15th": "1912-07-14/1912-07-15",
        "the night of the 14th-15th April": "1912-04-14/1912-04-15",
        "the night of the 14th to the 15th of April": "1912-04-14/1912-04-15",
        "the evening of the 14th to the morning of 15 April": "1912-04-14/1912-04-15",
        "on 14-15 April": "1912-04-14/1912-04-15",
        "the 3rd and 4th of May": "1912-05-03/1912-05-04",
        "on the 3rd or on the 4th of May": "[1912-05-03,1912-05-04]",
        "between the 3rd and May 7": "[1912-05-03..1912-05-07]",
        "from the 14th to the end of April": "1912-04-14/1912-04-30",
        "from Sunday 14th to Thursday 18 April": "1912-04-14/1912-04-18",
        "on the 30th to the 31st of December 1911": "1911-12-30/1911-12-31",
        # A beginning of the month before would be a guess.
        "from the 28th to 3 May": None,
        "from Monday to 15 April": None,
        "from Monday to 20 July": "1912-07-15/1912-07-20",
        "from Monday to 15 August": "1912-07-15/1912-08-15",
        "from Monday to 16 August": None,
        "from the 20th to the 20th": "1912-07-20/1912-08-20",
        "from the 20th to New Year's Day": None,
        "from 21 July to 20 June": "1911-07-21/1912-06-20",
        "from 21 July to 21 June": None,
        "the 3rd to the 5th of February 1911": "1911-02-03/1911-02-05",
    },
    # Four hundred years are near enough: what is further may be of another calendar.
    ("2026-02-19", None): {
        "1626": "1626",
        "1625": None,
        "2426": "2426",
        "2427": None,
        "1447-08-01": None,
        "1402/12/29": None,
        "29.12.1402": None,
        "29 December 1402": None,
        "the 1410s": None,
        "December 1402": None,
        "early 1402": None,
        "before 1402": None,
        "since 1402": None,
        "from 1402 to last week": None,
        "the first quarter of 1402": None,
        "5 June 2567": None,
        "in 2567": None,
        "500 years ago": "1526~",
    },
    ("0001-01-01", None): {
        "yesterday": None,
        "last week": None,
        "this week": "0001-01-01/0001-01-07",
        "a decade ago": None,
        "in February": None,
        "tomorrow": "0001-01-02",
        "2019": None,
    },
    ("9999-12-31", None): {
        "tomorrow": None,
        "next year": None,
        "this week": None,
        "this month": "9999-12",
        "over the next two days": None,
        "yesterday": "9999-12-30",
    },
    # wider anchors: what the words may mean on any of their days
    ("2026-01-28/2026-01-30", None): {
        "last week": "2026-01-19/2026-01-25",
        "two days ago": "2026-01-26/2026-01-28",
        "Tuesday": "2026-01-27",
        "on January 26": "2026-01-26",
        "January 29": "[2025-01-29,2026-01-29]",
        "Thursday": "[2026-01-22,2026-01-29]",
        "five or six days ago": "[2026-01-22..2026-01-25]",
        "last month": "2025-12",
        "the same day": "2026-01-28/2026-01-30",
        "earlier this month": "2026-01-01/2026-01-30",
        "over the past two days": "2026-01-26/2026-01-30",
        "the 29th": "[2025-12-29,2026-01-29]",
        "Thursday, January 29": "2026-01-29",
        "Monday, January 29": None,
        "last Monday or yesterday": "[2026-01-19,2026-01-26,2026-01-27..2026-01-29]",
        "Thursday or yesterday": None,
    },
    ("2026-01-26/2026-01-28", None): {"last Monday or yesterday": "[2026-01-19..2026-01-27]"},
    ("[2026-01-26..2026-02-01]", None): {
        "last week": "2026-01-19/2026-01-25",
        "around 14 months ago": "2024-11~/2024-12~",
        "In January": "2026-01",
        "on December 17": "2025-12-17",
        "Last year": "2025",
        "two days earlier": "[2026-01-24..2026-01-30]",
        "Tuesday": "[2026-01-19..2026-02-01]",
        "this month": "2026-01/2026-02",
    },
    ("[2026-01-21,2026-01-22]", None): {
        "two days earlier": "[2026-01-19,2026-01-20]",
        "the same day": "[2026-01-21,2026-01-22]",
        "last month": "2025-12",
        "five or six days ago": "[2026-01-15,2026-01-16,2026-01-17]",
    },
    ("[2026-01-05,2026-01-20]", None): {
        "last week": "[2025-12-29..2026-01-04,2026-01-12..2026-01-18]",
        "the next day": "[2026-01-06,2026-01-21]",
    },
    ("[2026-01-05,2026-01-12,2026-01-19,2026-01-26,2026-02-02]", None): {
        "yesterday": "[2026-01-04..2026-02-01]",
    },
    ("2026-02", None): {
        "last week": "2026-01/2026-02",
        "two days ago": "2026-01/2026-02",
        "yesterday": "2026-01/2026-02",
        "today": "2026-02",
        "earlier this month": "2026-02",
        "early this month": "2026-02",
        "this month": "2026-02",
        "last month": "2026-01",
        "Last month": "2026-01",
        "In January": "2026-01",
        "In December": "2025-12",
        "in February": "2026-02",
        "on December 17": "2025-12-17",
        "Tuesday": "[2026-01..2026-02]",
        "over the past decade": "2016-02/2026-02",
        "over the next two months": "2026-02/2026-04",
        "more than a decade": "[..2016-02]",
        "two years ago": "2024~",
        "last year": "2025",
        "In 2018": "2018",
        "late-2024": "2024-09/2024-12",
        "January 20, 2026": "2026-01-20",
        "by the end of April": "[..2026-04-30]",
    },
    ("2026-01-XX", None): {
        "two days earlier": "[2025-12..2026-01]",
        "last month": "2025-12",
    },
    ("2026", None): {
        "last week": "2025/2026",
        "last month": "2025/2026",
        "in January": "2026",
        "in March": "2025/2026",
        "January 20": "2025/2026",
        "this month": "2026",
        "early this year": "2026",
        "last year": "2025",
        "a decade ago": "2016~",
        "this decade": "202X",
        "today": "2026",
        "December 2024": "2024-12",
    },
    ("201X", None): {
        "last year": "2009/2018",
        "this decade": "201X",
        "yesterday": "2009/2019",
    },
    ("2019/2021", None): {"this decade": "2010/2029"},
    ("2026-01-27~", None): {
        "two days ago": "2026-01-25~",
        "five or six days ago": "[2026-01-21~,2026-01-22~]",
        "last month": "2025-12~",
        "today": "2026-01-27~",
        "December 2024": "2024-12",
    },
    ("2026-01-27?", None): {
        "two days ago": "2026-01-25?",
        "14 months ago": "2024-11%",
        "in recent days": "2026-01-17%/2026-01-27?",
    },
    ("2026-02-26/..", None): {
        "yesterday": None,
        "last week": None,
        "the same day": "2026-02-26/..",
        "January 20, 2026": "2026-01-20",
        "soon": None,
    },
    ("../2026-02-26", None): {
        "yesterday": None,
        "2019": "2019",
    },
}

UNREAD = [
    "",
    " ",
    "5",
    "soon",
    "recently",
    "a while ago",
    "long ago",
    "many years ago",
    "now",
    "then",
    "later",
    "earlier",
    "last",
    "next",
    "early",
    "once",
    "the day the music died",
    "the day of the attack",
    "1000 troops",
    "1,000",
    "12345",
    "0000",
    "3000",
    "day",
    "a day",
    "two days",
    "week",
    "the week",
    "the month",
    "in the past",
    "in the future",
    "in the new year",
    "over two days",
    "for two days",
    "in 0 days",
    "0 days ago today",
    "over the past 0 days",
    "over the next five or five days",
    "in the 0 days before",
    "within 0 days",
    "for another 0 days",
    "for 0 days",
    "over the previous week or so",
    "the last two weeks of soon",
    "the 0th century",
    "the week of soon",
    "early soon",
    "before soon",
    "last day",
    "upcoming",
    "late quarter",
    "early last quarter",
    "the first Monday of soon",
    "within less than a while",
    "zero days ago",
    "0 days ago",
    "six or five days ago",
    "five or five days ago",
    "five and six days ago",
    "between five or six days ago",
    "more than several days ago",
    "five six days ago",
    "5.5 days ago",
    "-5 days ago",
    "five days- ago",
    "100000 days ago",
    "5000 years ago",
    "300 centuries ago",
    "1.000 days ago",
    "٥ days ago",
    "five\u200b days ago",
    "Mondays",
    "Someday",
    "two Tuesdays ago",
    "spring 2025",
    "last summer",
    "this winter",
    "last decade",
    "last century",
    "the 1900s",
    "the 2015s",
    "the 25th hour",
    "32 January",
    "0 January",
    "January 32",
    "January 0, 2026",
    "January 1nd",
    "January 22th",
    "April 31",
    "February 30",
    "February 30, 2024",
    "the 32nd",
    "the second",
    "Janury 5",
    "Foo 5",
    "January 0000",
    "0000-01-01",
    "10000-01-01",
    "January 10000",
    "13/13/2026",
    "0/5/2026",
    "01.13.2026",
    "the fifth quarter",
    "5th quarter",
    "the fifth quarter of 2026",
    "the sixth quarter",
    "the first quarter of January",
    "early last week of January",
    "the first 0 days of January",
    "by",
    "by soon",
    "by by by",
    "before",
    "after the war",
    "until",
    "from",
    "around",
    "not before soon",
    "earlier in the war",
    "from nowhere on",
    "between",
    "between Monday",
    "and",
    "or",
    "to",
    "- -",
    "Monday to",
    "in recent times",
    "two weeks ago tomorrow",
    "several weeks ago today",
    "the last two",
    "next two",
    "half",
    "the early morning",
    "x" * 1000,
    "on " * 40 + "Monday",
]


@pytest.mark.parametrize(
    ("anchor", "direction", "expression", "expected"),
    [
        (anchor, direction, expression, expected)
        for (anchor, direction), rows in TABLE.items()
        for expression, expected in rows.items()
    ],
)
def test_reads_words(
    anchor: str, direction: Direction | None, expression: str, expected: str | None
) -> None:
    found = derive(expression, When.parse(anchor), direction)
    assert (found and str(found.when)) == expected


@pytest.mark.parametrize("expression", UNREAD, ids=lambda text: repr(text)[:30])
@pytest.mark.parametrize("direction", [None, "past", "future"])
def test_does_not_guess(expression: str, direction: Direction | None) -> None:
    if expression == "for two days" and direction:
        return
    assert derive(expression, When.parse(TUESDAY), direction) is None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_example_of_each_rule_is_true(rule: Expression) -> None:
    example = rule.example
    found = derive(example.expression, When.parse(example.anchor), example.direction)
    assert found is not None
    assert (str(found.when), found.rule) == (example.gives, rule.name)
    assert When.parse(example.gives).text == example.gives
    assert rule.meaning[0].islower() or rule.meaning[0] == "“"
    assert not rule.meaning.endswith(".")


def test_the_table_is_closed_and_its_names_are_told_apart() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names) > 50
    assert all(set(name) <= set("abcdefghijklmnopqrstuvwxyz-") for name in names)


@pytest.mark.parametrize(
    ("expression", "anchor", "direction", "working"),
    [
        ("five or six days ago", TUESDAY, None, "5 or 6 days before 27 January 2026"),
        ("five to eight days ago", TUESDAY, None, "5 to 8 days before 27 January 2026"),
        ("a day later", TUESDAY, None, "1 day after 27 January 2026"),
        ("two hours ago", TUESDAY, None, "2 hours before 27 January 2026"),
        ("more than a decade", TUESDAY, None, "more than 10 years before 27 January 2026"),
        (
            "around 14 months ago",
            TUESDAY,
            None,
            "the calendar month about 14 months before that of 27 January 2026, approximately",
        ),
        (
            "last week",
            "2026-02",
            None,
            "the week (Monday to Sunday) before that of a day in February 2026",
        ),
        ("Tuesday", TUESDAY, None, "the last Tuesday up to and including 27 January 2026"),
        ("on Wednesday", TUESDAY, "future", "the first Wednesday after 27 January 2026"),
        ("in December", TUESDAY, None, "the last December begun by 27 January 2026"),
        ("in April", TUESDAY, "future", "the first April to end after 27 January 2026"),
        ("December 2024", TUESDAY, None, "December 2024, as the words say"),
        ("late 2024", TUESDAY, None, "the late part of 2024, as the words say"),
        ("mid-January", TUESDAY, None, "the middle of January, the last begun by 27 January 2026"),
        ("the same day", "[2026-01-21,2026-01-22]", None, "the same date as 21 or 22 January 2026"),
        ("in recent days", TUESDAY, None, "from about 10 days before 27 January 2026 up to it"),
        (
            "over the next two months",
            TUESDAY,
            None,
            "from 27 January 2026 to 2 months after it",
        ),
    ],
)
def test_the_working_is_a_plain_sentence(
    expression: str, anchor: str, direction: Direction | None, working: str
) -> None:
    found = derive(expression, When.parse(anchor), direction)
    assert found is not None
    assert found.working == working


@pytest.mark.parametrize(
    "expression",
    [
        "FIVE OR SIX DAYS AGO",
        "five or six days ago.",
        "“five or six days ago”",
        "five\u00a0or six\u202fdays  ago",
        "five or six\ndays ago",
        "  five or six days ago,",
        "only five or six days ago",
    ],
)
def test_case_spaces_and_punctuation_do_not_matter(expression: str) -> None:
    found = derive(expression, When.parse(TUESDAY))
    assert found == derive("five or six days ago", When.parse(TUESDAY))


@pytest.mark.parametrize("dash", "-‐‑‒–—−")
def test_the_form_of_a_dash_does_not_matter(dash: str) -> None:
    assert str(_when(f"mid{dash}January", FEBRUARY)) == "2026-01-11/2026-01-20"
    assert str(_when(f"January 21{dash}22", FEBRUARY)) == "2026-01-21/2026-01-22"
    assert str(_when(f"twenty{dash}one days ago", FEBRUARY)) == "2026-01-28"


def test_a_derivation_is_a_value() -> None:
    one = derive("yesterday", When.parse(TUESDAY))
    assert one == Derivation(
        When.parse("2026-01-26"), "yesterday-or-tomorrow", "1 day before 27 January 2026"
    )
    assert hash(one) == hash(derive("yesterday", When.parse(TUESDAY)))


# ── properties ───────────────────────────────────────────────────────────────────────────────────

EXPRESSIONS = sorted(
    {e for rows in TABLE.values() for e, found in rows.items() if found}
    | {rule.example.expression for rule in RULES}
)
CALENDAR = [
    "January 20",
    "in March",
    "Tuesday",
    "the 17th",
    "mid-January",
    "Christmas Day",
    "last Monday",
    "next Friday",
    "early this month",
    "late last year",
    "the fourth quarter",
]
"""Words that name something which comes again, so that an anchor picks one."""

SHIFTED = [
    "two days ago",
    "yesterday",
    "five or six days ago",
    "last week",
    "a week ago",
    "last month",
    "this month",
    "two months ago",
    "last year",
    "a decade ago",
    "earlier this month",
    "later this year",
    "in recent days",
    "over the past two days",
    "over the next two months",
    "today",
    "overnight",
]
DIRECTIONS: st.SearchStrategy[Direction | None] = st.sampled_from([None, "past", "future"])
DAYS = st.dates(min_value=date(1600, 1, 1), max_value=date(2400, 1, 1))
WIDTHS = st.integers(0, 40) | st.integers(0, 900)


@st.composite
def anchors(draw: st.DrawFn) -> When:
    first, width = draw(DAYS), draw(WIDTHS)
    shapes = [
        When.span(first, first + timedelta(width)),
        When.one_of_range(first, first + timedelta(width)),
        When.parse(f"{first:%Y-%m}"),
        When.parse(f"{first:%Y}"),
        When.parse(f"{first:%Y-%m}-XX"),
        When.one_of(first, first + timedelta(width + 2)),
    ]
    return draw(st.sampled_from(shapes))


@settings(max_examples=600, deadline=None)
@given(st.sampled_from(EXPRESSIONS + CALENDAR), anchors(), DIRECTIONS, st.integers(0, 4000))
@example("later in January", When.parse("2000-01-27/2001-01-01"), None, 100)
def test_a_wider_anchor_gives_all_that_its_days_give(
    expression: str, anchor: When, direction: Direction | None, pick: int
) -> None:
    assert anchor.earliest
    assert anchor.latest
    day = anchor.earliest + timedelta(pick % ((anchor.latest - anchor.earliest).days + 1))
    if not anchor.contains(day):
        return
    whole = derive(expression, anchor, direction)
    narrow = derive(expression, When.day(day), direction)
    if whole is None:
        # What cannot be said of some day of the anchor is not said at all.
        assert narrow is None or expression not in (*SHIFTED, *CALENDAR)
    elif narrow is not None:
        assert whole.when.contains(narrow.when), (str(whole.when), str(narrow.when))


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(SHIFTED), anchors(), DIRECTIONS)
def test_a_result_is_never_finer_than_its_anchor(
    expression: str, anchor: When, direction: Direction | None
) -> None:
    found = derive(expression, anchor, direction)
    assert found is not None
    # A month before March is a month, though shorter.
    assert _width(found.when) >= _width(anchor) - 3
    rank = ["day", "month", "year"]
    assert rank.index(found.when.precision) >= rank.index(anchor.precision)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(CALENDAR), anchors(), DIRECTIONS)
def test_an_anchor_as_wide_as_a_year_does_not_pick_one_day(
    expression: str, anchor: When, direction: Direction | None
) -> None:
    found = derive(expression, anchor, direction)
    assert found is not None
    if anchor.earliest and anchor.latest and (anchor.latest - anchor.earliest).days >= 365:
        assert _width(found.when) >= 28
    if len(anchor.stretches) == 1 and anchor.precision == "year":
        assert _width(found.when) >= _width(anchor) - 1  # a leap year


WORDS = sorted({word for text in EXPRESSIONS + UNREAD[:40] for word in text.split()})


@settings(max_examples=600, deadline=None)
@given(
    st.text(max_size=60) | st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join),
    anchors(),
    DIRECTIONS,
)
def test_no_text_raises(text: str, anchor: When, direction: Direction | None) -> None:
    found = derive(text, anchor, direction)
    if found is not None:
        assert When.parse(str(found.when)) == found.when
        assert found.rule in {rule.name for rule in RULES}
        assert "{" not in found.working
        assert found.working


@settings(deadline=None)
@given(st.sampled_from(EXPRESSIONS), st.dates(), DIRECTIONS)
def test_no_anchor_raises(expression: str, day: date, direction: Direction | None) -> None:
    for when in (When.day(day), When.span(day, None), When.span(None, day)):
        derive(expression, when, direction)


@given(DAYS, st.integers(1, 2000))
def test_days_ago_are_exact(day: date, number: int) -> None:
    assert _when(f"{number} days ago", day.isoformat()) == When.day(day - timedelta(number))
    assert _when(f"{number} days later", day.isoformat()) == When.day(day + timedelta(number))


@given(DAYS, st.integers(0, 6))
def test_a_bare_weekday_is_within_the_week_up_to_the_anchor(day: date, number: int) -> None:
    name = f"{date(2024, 1, 1) + timedelta(number):%A}"
    found = _when(f"on {name}", day.isoformat()).earliest
    assert found
    assert found.weekday() == number
    assert 0 <= (day - found).days < 7
    coming = derive(name, When.day(day), "future")
    assert coming
    assert coming.when == When.day(found + timedelta(7))


@given(DAYS, DAYS)
def test_a_date_written_out_is_that_date_or_too_far_from_the_anchor(
    day: date, anchor: date
) -> None:
    for text in (f"{day:%B} {day.day}, {day:%Y}", f"{day:%A}, {day.day} {day:%B} {day:%Y}"):
        found = derive(text, When.day(anchor))
        if abs(day.year - anchor.year) <= 400:
            assert found
            assert found.when == When.day(day)
        else:
            assert found is None


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.dates(date(1900, 2, 1), date(2100, 1, 1)))
def test_a_bare_day_before_a_range_is_of_the_month_of_the_range(day: date, anchor: date) -> None:
    if day.day == 1:
        return
    before = day - timedelta(1)
    for to in ("-", " and ", " to the ", " to the evening of "):
        text = f"the night of the {_th(before.day)}{to}{_th(day.day)} {day:%B %Y}"
        assert _when(text, anchor.isoformat()) == When.span(before, day)


def _when(expression: str, anchor: str) -> When:
    found = derive(expression, When.parse(anchor))
    assert found is not None
    return found.when


def _th(number: int) -> str:
    end = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in range(11, 14) else end}"


def _width(when: When) -> int:
    assert when.earliest
    assert when.latest
    return (when.latest - when.earliest).days + 1
