"""What to write instead of a text that is no date: the answer, where it can be told."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from chronology.values.dates.parts import MONTHS, DateError, read

if TYPE_CHECKING:
    from collections.abc import Callable

_LAST_MONTH = 12
_SHOWN = 40
_EXAMPLES = "write a year, a month or a day: `2026`, `2026-01` or `2026-01-27`"
_MONTH = {
    form: f"{n:02}"
    for n, name in enumerate(MONTHS)
    if name
    for form in (name.lower(), name[:3].lower())
} | {"sept": "09"}


def explain(text: str) -> DateError:
    """Say what is wrong with a text that does not look like a date."""
    if not text.strip():
        return DateError("there is no date here", _EXAMPLES)
    if text != text.strip():
        return DateError("there is a space around the date", f"write `{_shown(text.strip())}`")
    for pattern, hint in _HINTS:
        match = re.fullmatch(pattern, text, re.IGNORECASE)
        if match and (error := hint(match)):
            return error
    return DateError(f"`{_shown(text)}` cannot be read as a date", _EXAMPLES)


def _numbers(match: re.Match[str]) -> DateError | None:
    """Answer a year, month and day that are parted in another way or lack their zeros."""
    year, month, day = match["year"], match["month"], match["day"]
    meant = "-".join([year, f"{int(month):0>2}", *([f"{int(day):0>2}"] if day else [])])
    also = ", with two digits" if re.search(r"-[0-9](?![0-9])", match.string) else ""
    return _instead(match.string, meant, also)


def _compact(match: re.Match[str]) -> DateError | None:
    return _instead(match.string, "-".join(group for group in match.groups() if group))


def _foreign_order(match: re.Match[str]) -> DateError | None:
    one, other, year = (int(group) for group in match.groups())
    if one > _LAST_MONTH or one == other:
        return _instead(match.string, f"{year:04}-{other:02}-{one:02}")
    if other > _LAST_MONTH:
        return _instead(match.string, f"{year:04}-{one:02}-{other:02}")
    help_ = f"write `{year:04}-{other:02}-{one:02}` or `{year:04}-{one:02}-{other:02}`"
    return DateError(f"`{match.string}` may begin with the day or the month", help_)


def _with_name(match: re.Match[str]) -> DateError | None:
    month = _MONTH.get(match["name"].lower())
    if month is None:
        return None
    day = match["day"]
    meant = f"{match['year']}-{month}" + (f"-{int(day):02}" if day else "")
    return _instead(match.string, meant)


def _week(match: re.Match[str]) -> DateError | None:
    try:
        first = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        help_ = f"write its days: `{first}/{first + timedelta(6)}`"
    except (ValueError, OverflowError):
        help_ = _EXAMPLES
    return DateError(f"`{match.string}` names a week by its number", help_)


def _clock(match: re.Match[str]) -> DateError | None:
    return DateError("a date has no time of day here", f"write `{match[1]}`")


def _dashes(match: re.Match[str]) -> DateError | None:
    return _instead(match.string, re.sub(r"[‐‑‒–—−]", "-", match.string))


def _small_letters(match: re.Match[str]) -> DateError | None:
    return _instead(match.string, match.string.upper().replace("U", "X"))


def _half_masked(match: re.Match[str]) -> DateError | None:
    help_ = f"write `{match[1]}-XX`, or the range that is meant between brackets"
    return DateError("`X` stands for both digits of a month or a day", help_)


def _unplaced_qualifier(match: re.Match[str]) -> DateError | None:
    plain = re.sub(r"[~?%]", "", match.string)
    signs = set(re.findall(r"[~?%]", match.string))
    if not signs:
        return None
    sign = "%" if len(signs) > 1 else signs.pop()
    error = _instead(match.string, plain + sign)
    if error is None or plain not in error.help:
        return error
    return DateError("`~`, `?` and `%` stand once, after the whole date", error.help)


def _year_out_of_range(match: re.Match[str]) -> DateError | None:
    return DateError(f"`{_shown(match.string)}` is out of range", "years run from 0001 to 9999")


def _short_year(match: re.Match[str]) -> DateError | None:
    return DateError(
        f"`{match.string}` has a year of two digits", "write all four digits of the year"
    )


def _open_word(match: re.Match[str]) -> DateError | None:
    """Answer the ways in which older EDTF wrote an end that is open or unknown."""
    first, last = match["first"] or "..", match["last"] or ".."
    if first == last:
        return DateError("no date is given at either end of the span", _EXAMPLES)
    return DateError("an end that is open or unknown is written `..`", f"write `{first}/{last}`")


def _range_of_words(match: re.Match[str]) -> DateError | None:
    one, other = match.groups()
    message = f"`{_shown(match.string)}` names two dates"
    return DateError(
        message, f"write `{one}/{other}` for a span, `[{one}..{other}]` for one day of it"
    )


def _list_without_brackets(match: re.Match[str]) -> DateError | None:
    plain = ",".join(re.findall(r"[^,\s]+", match.string.strip("[]{}")))
    message = f"`{_shown(match.string)}` names several dates"
    return DateError(message, f"write `[{plain}]` for one of them; for all of them a span")


def _open_without_end(match: re.Match[str]) -> DateError | None:
    meant = match.string.replace("..", "/../").strip("/")
    return DateError(f"`{match.string}` is half a span", f"write `{meant}`")


def _bracket(match: re.Match[str]) -> DateError | None:
    plain = re.sub(r"[\[\] ]", "", match.string)
    message = f"`{_shown(match.string)}` has a bracket or a space that is not wanted"
    return DateError(message, f"write `[{plain}]`")


def _decade(match: re.Match[str]) -> DateError | None:
    return _instead(match.string, f"{match[1]}X")


def _about(match: re.Match[str]) -> DateError | None:
    return _instead(match.string, f"{match[1]}~")


def _inner(match: re.Match[str]) -> DateError | None:
    """Answer for the first part of a span or a choice that cannot be read."""
    parts = re.split(r"/|,|\.\.|\[|\]", match.string)
    wrong = next((p for p in parts if p and p != match.string and read(p) is None), None)
    if wrong is not None:
        return explain(wrong)
    if match.string.count("/") > 1:
        return DateError("a span has two ends, and more are given", "write `first/last`")
    return None


def _instead(text: str, meant: str, also: str = "") -> DateError | None:
    """Offer what was meant; where that is no date either, say why."""
    try:
        if read(meant) is None:
            return None
    except DateError as error:
        return error
    return DateError(f"`{_shown(text)}` is not written as a date is here", f"write `{meant}`{also}")


def _shown(text: str) -> str:
    plain = "".join(c if c.isprintable() and c != "`" else "�" for c in text[:_SHOWN])
    return plain if len(text) <= _SHOWN else plain + "…"


_WEEKDAY = r"(?:[a-z]+, +)?"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[0-9]{4})"
_DATE = r"[0-9X]{4}(?:-[0-9X]{2}){0,2}[~?%]?"

# Compiled when they are needed, which in a sound project is never.
_HINTS: tuple[tuple[str, Callable[[re.Match[str]], DateError | None]], ...] = (
    (r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})(?:[-/.](?P<day>[0-9]{1,2}))?", _numbers),
    (r"([0-9]{4})([0-9]{2})([0-9]{2})?", _compact),
    (r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})", _foreign_order),
    (rf"{_WEEKDAY}(?:{_DAY} +)?(?P<name>[a-z]+)\.?,? +{_YEAR}", _with_name),
    (rf"{_WEEKDAY}(?P<name>[a-z]+)\.? +{_DAY},? +{_YEAR}", _with_name),
    (r"(?P<year>[0-9]{4}) (?P<name>[a-z]+)\.?(?: (?P<day>[0-9]{1,2}))?", _with_name),
    (r"([0-9]{4})-?W([0-9]{2})(?:-?[1-7])?", _week),
    (r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ][0-9:.]+)?(?:Z|[+-][0-9:]+)?", _clock),
    (r"[0-9X]{4}(?:[‐‑‒–—−-][0-9X]{2}){1,2}", _dashes),
    (r"[0-9xu]{4}(?:-[0-9xu]{2}){0,2}[~?%]?", _small_letters),
    (r"([0-9]{4}-[0-9]{2})-(?:[0-9]X|X[0-9])", _half_masked),
    (r"([0-9]{4})-(?:[0-9]X|X[0-9])", _half_masked),
    (r"[~?%]*[0-9X]{4}[~?%]*(?:-[~?%]*[0-9X]{2}[~?%]*){0,2}", _unplaced_qualifier),
    (r"Y?[+-]?[0-9]{5,}.*|-[0-9]{4}.*|Y[+-]?[0-9E]+", _year_out_of_range),
    (r"[0-9]{2}-[0-9]{2}-[0-9]{2}", _short_year),
    (rf"(?P<first>{_DATE})?(?:open|unknown)?/(?P<last>{_DATE})?(?:open|unknown)?", _open_word),
    (rf"({_DATE})(?: *- +| +- *| *[–—] *| +to +|\.\.| +/ *| */ +)({_DATE})", _range_of_words),
    (rf"[\[{{]?{_DATE}(?:(?:, *| +or +){_DATE})+[\]}}]?", _list_without_brackets),
    (rf"\[ *{_DATE} *\.\. *{_DATE} *\]?|{_DATE}\.\.{_DATE}\]", _bracket),
    (rf"\.\.{_DATE}|{_DATE}\.\.", _open_without_end),
    (r"([0-9]{3})0'?s", _decade),
    (rf"(?:c|ca|circa|about|around)[. ] *({_DATE})", _about),
    (r".*[/,\[\].].*", _inner),
)
