"""The texts of a draft that are published in our own voice, each with a way to change it alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from chronology.evaluation.drafts import Draft
from chronology.records.models import Event
from chronology.records.prose import MARK

_HEADINGS = re.compile(r"(?:\s*#[^\n]*\n)*")


def texts(draft: Draft) -> Iterator[tuple[str, Callable[[str], Draft]]]:
    """Yield the title, and each piece of the text between marks that rests on a citation."""
    if isinstance(draft.record, Event):
        yield draft.tree["title"], lambda new: draft.put(new, "title")
    at = start = end = 0
    rests = False
    marks = list(MARK.finditer(draft.body))
    for number, mark in enumerate(marks):
        if any(character.isalnum() for character in draft.body[at : mark.start()]):
            start, end = _HEADINGS.match(draft.body, at).end(), mark.start()  # type: ignore[union-attr]
            rests = True
        at = mark.end()
        # What is marked as a remark of ours rests on nothing, as readers see.
        rests = rests and mark["name"] is not None
        following = marks[number + 1].start() if number + 1 < len(marks) else len(draft.body)
        beside = not any(character.isalnum() for character in draft.body[at:following])
        if rests and not (beside and number + 1 < len(marks)):
            yield draft.body[start:end], _putter(draft, start, end)


def _putter(draft: Draft, start: int, end: int) -> Callable[[str], Draft]:
    def put(new: str) -> Draft:
        # Marks are told from words by the space before them.
        return draft.say(f"{draft.body[:start]} {new} {draft.body[end:]}")

    return put
