"""Dates as EDTF (ISO 8601-2): a strict profile, read once at the door and said in plain words.

A date is always a span of days, `earliest` to `latest`; a year is merely a wide one.

| written | meaning |
| --- | --- |
| `2026-01-27`, `2026-01`, `2026` | a day, a month, a year |
| `2026-01-XX`, `2026-XX`, `2026-XX-XX` | a day or month that is not known |
| `201X`, `19XX` | a year of the 2010s, a year from 1900 to 1999 |
| `2026-01-19/2026-01-25`, `2026-02/..`, `../2026-02` | a span, open at one end |
| `[2026-01-21,2026-01-22]` | one of these |
| `[2026-01-19..2026-01-25]`, `[..2026-02]`, `[2026-02..]` | one day from a range, open at one end |
| `~`, `?`, `%` after a date or the end of a span | approximate, uncertain, both |

Years run from 0001 to 9999. What is said in one way only stays that way: a span that begins and
ends on one date, or a choice of one, is refused with the date to write instead.
"""

from chronology.values.dates.parts import (
    DateError,
    Grain,
    Precision,
    Qualifier,
    Stretch,
    month_end,
    snapped,
)
from chronology.values.dates.when import Kind, When

__all__ = [
    "DateError",
    "Grain",
    "Kind",
    "Precision",
    "Qualifier",
    "Stretch",
    "When",
    "month_end",
    "snapped",
]
