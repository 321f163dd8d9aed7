"""For people in a terminal: one line a fault, its help below, counts at the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from chronology.checks.run import Verdicts
from chronology.values.characters import visible
from chronology.values.faults import Notice, Question


def report(verdicts: Verdicts, shown: Iterable[Question] = ()) -> str:
    """Draw the run and these of its questions; the last line always counts what was looked at."""
    drawn = [*lines(verdicts.faults), *lines(shown)]
    if verdicts.ok:
        drawn += excuses(verdicts)
    drawn += _counted(set(verdicts.questions).difference(shown))
    return "\n".join([*drawn, closing(verdicts)]) + "\n"


def closing(verdicts: Verdicts) -> str:
    """Count what was looked at."""
    counts = verdicts.counts
    faults, questions = len(verdicts.faults), len(verdicts.questions)
    return (
        f"{counts.get('events', 0)} events, {counts.get('sentences', 0)} sentences, "
        f"{counts.get('documents', 0)} documents; "
        f"citations: {counts.get('checked', 0)} checked, {counts.get('failed', 0)} failed, "
        f"{counts.get('unchecked', 0)} unchecked; "
        f"{faults} fault{'' if faults == 1 else 's'}, {len(verdicts.exceptions)} excused, "
        f"{questions} question{'' if questions == 1 else 's'}; "
        f"statements: {counts.get('reviewed', 0)} reviewed, "
        f"{counts.get('unreviewed', 0)} unreviewed, {counts.get('void', 0)} void, "
        f"{counts.get('unread', 0)} unread"
    )


def lines(notices: Iterable[Notice]) -> Iterator[str]:
    """Draw each with its help below; what could steer a terminal is shown as its code."""
    for notice in notices:
        yield on_one_line(str(notice))
        if notice.near:
            shown = f"{notice.near.place}: note: the nearest passage: “{notice.near.text}”"
            yield f"    {on_one_line(shown)}"
        for line in notice.help.splitlines():
            yield f"    help: {on_one_line(line)}"


def on_one_line(text: str) -> str:
    """Show a text from somebody's file without letting it act: controls, and halves of pairs."""
    return visible(" ".join(text.splitlines()))


def excuses(verdicts: Verdicts) -> Iterator[str]:
    """List the living exceptions with their reasons, each once."""
    if verdicts.exceptions:
        yield "excused, each for the reason given:"
        excused = Counter((e.place, e.fault.rule, e.reason) for e in verdicts.exceptions)
        for (place, rule, reason), times in excused.items():
            shown = f"{place}: {rule}{f' ({times} times)' if times > 1 else ''}: {reason}"
            yield f"  {on_one_line(shown)}"


def _counted(questions: Iterable[Question]) -> Iterator[str]:
    """Say in which files something is asked, and how to read it."""
    files = Counter(question.place.path for question in questions)
    if files:
        yield "asked of a reader (`chronology check --questions [FILE…]` shows what):"
        for path in sorted(files):
            yield f"  {on_one_line(path)}: {files[path]} question{'' if files[path] == 1 else 's'}"
