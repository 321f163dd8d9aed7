"""For GitHub Actions: workflow commands that put each fault and question beside its line."""

from __future__ import annotations

from chronology.checks.run import Verdicts
from chronology.cli.reports.text import closing, excuses
from chronology.values.characters import visible
from chronology.values.faults import Notice


def report(verdicts: Verdicts) -> str:
    """Draw the run."""
    drawn = [_command("error", fault) for fault in verdicts.faults]
    drawn += [_command("notice", question) for question in verdicts.questions]
    if not verdicts.faults:
        drawn += excuses(verdicts)
    return "\n".join([*drawn, closing(verdicts)]) + "\n"


def _command(level: str, told: Notice) -> str:
    place = told.place
    where = f"file={_property(place.path)},line={place.line},col={place.column}"
    near = f"\nthe nearest passage: {told.near.place}: “{told.near.text}”" if told.near else ""
    help_ = f"\nhelp: {told.help}" if told.help else ""
    text = _data(f"{told.message} [{told.rule}]{near}{help_}")
    return f"::{level} {where},title={_property(told.rule)}::{text}"


def _data(text: str) -> str:
    """Escape as the runner's own toolkit does for the data of a command."""
    text = "\n".join(map(visible, text.splitlines()))
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text.replace("\n", "\\n"))).replace(":", "%3A").replace(",", "%2C")
