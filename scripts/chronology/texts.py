"""The texts of a draft that are published in our own voice, each with a way to change it alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from chronology.drafts import Draft
from chronology.model import Event
from chronology.prose import MARK

# A name of a group stands once in a pattern, and here it would be repeated.
_MARK = re.sub(r"\?P<\w+>", "?:", MARK.pattern)
_PIECE = re.compile(rf"(?:(?!{_MARK}).)+", re.DOTALL)


def texts(draft: Draft) -> Iterator[tuple[str, Callable[[str], Draft]]]:
    """Yield the title and each piece of the text between marks."""
    if isinstance(draft.record, Event):
        yield draft.tree["title"], lambda new: draft.put(new, "title")
    for match in _PIECE.finditer(draft.body):
        if any(character.isalnum() for character in match.group()):
            yield match.group(), _putter(draft, match.start(), match.end())


def _putter(draft: Draft, start: int, end: int) -> Callable[[str], Draft]:
    def put(new: str) -> Draft:
        # Marks are told from words by the space before them.
        return draft.say(f"{draft.body[:start]} {new} {draft.body[end:]}")

    return put
