"""For people in a terminal: one line a fault, its help below, counts at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from chronology.checks.run import Verdicts
from chronology.values.characters import visible
from chronology.values.faults import Fault


def report(verdicts: Verdicts) -> str:
    """Draw the run; the last line always counts checked, failed and unchecked."""
    return "\n".join([*_lines(verdicts), closing(verdicts)]) + "\n"


def closing(verdicts: Verdicts) -> str:
    """Count what was looked at."""
    counts = verdicts.counts
    faults = len(verdicts.faults)
    return (
        f"{counts.get('events', 0)} events, {counts.get('sentences', 0)} sentences, "
        f"{counts.get('documents', 0)} documents; "
        f"citations: {counts.get('checked', 0)} checked, {counts.get('failed', 0)} failed, "
        f"{counts.get('unchecked', 0)} unchecked; "
        f"{faults} fault{'' if faults == 1 else 's'}, {len(verdicts.exceptions)} excused"
    )


def lines(faults: Iterable[Fault]) -> Iterator[str]:
    """Draw faults, each with its help below; what could steer a terminal is shown as its code."""
    for fault in faults:
        yield on_one_line(str(fault))
        if fault.near:
            shown = f"{fault.near.place}: note: the nearest passage: “{fault.near.text}”"
            yield f"    {on_one_line(shown)}"
        for line in fault.help.splitlines():
            yield f"    help: {on_one_line(line)}"


def on_one_line(text: str) -> str:
    """Show a text from somebody's file without letting it act: controls, and halves of pairs."""
    return visible(" ".join(text.splitlines()))


def _lines(verdicts: Verdicts) -> Iterator[str]:
    yield from lines(verdicts.faults)
    if verdicts.ok:
        yield from excuses(verdicts)


def excuses(verdicts: Verdicts) -> Iterator[str]:
    """List the living exceptions with their reasons, each once."""
    if verdicts.exceptions:
        yield "excused, each for the reason given:"
        excused = Counter((e.place, e.fault.rule, e.reason) for e in verdicts.exceptions)
        for (place, rule, reason), times in excused.items():
            shown = f"{place}: {rule}{f' ({times} times)' if times > 1 else ''}: {reason}"
            yield f"  {on_one_line(shown)}"
