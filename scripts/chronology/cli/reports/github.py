"""For GitHub Actions: workflow commands that put each fault beside its line."""

from __future__ import annotations

from chronology.checks.run import Verdicts
from chronology.cli.reports.text import closing, excuses
from chronology.values.characters import visible
from chronology.values.faults import Fault


def report(verdicts: Verdicts) -> str:
    """Draw the run."""
    drawn = map(_command, verdicts.faults) if verdicts.faults else excuses(verdicts)
    return "\n".join([*drawn, closing(verdicts)]) + "\n"


def _command(fault: Fault) -> str:
    place = fault.place
    where = f"file={_property(place.path)},line={place.line},col={place.column}"
    near = f"\nthe nearest passage: {fault.near.place}: “{fault.near.text}”" if fault.near else ""
    help_ = f"\nhelp: {fault.help}" if fault.help else ""
    text = _data(f"{fault.message} [{fault.rule}]{near}{help_}")
    return f"::error {where},title={_property(fault.rule)}::{text}"


def _data(text: str) -> str:
    """Escape as the runner's own toolkit does for the data of a command."""
    text = "\n".join(map(visible, text.splitlines()))
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text.replace("\n", "\\n"))).replace(":", "%3A").replace(",", "%2C")
