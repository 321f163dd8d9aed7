"""Where English sentences end: the abbreviations that a full stop belongs to."""

from __future__ import annotations

import re
from functools import lru_cache

from chronology.language.en.lists import calendar, either, finite, listed
from chronology.quotes import sentences as any_language
from chronology.quotes.normal import Span
from chronology.quotes.sentences import Stops


def sentences(text: str) -> tuple[Span, ...]:
    """Split one paragraph, which may be wrapped over lines; a blank line ends a sentence too."""
    return any_language.sentences(text, _stops())


@lru_cache(maxsize=1)
def _stops() -> Stops:
    short = {name for kind in ("months", "weekdays") for name in calendar(kind, short=True)}
    asking = either((*finite("saying"), "asks", "asked"))
    return Stops(
        titles=frozenset(listed("sentences", "titles")),
        numbered=frozenset(listed("sentences", "numbered")) | short,
        open=frozenset(listed("sentences", "open")),
        beginners=frozenset(listed("sentences", "beginners")),
        ordinals=False,
        speaker=re.compile(rf"\s+(?:[A-Z][\w’'-]*\s+){{1,3}}{asking}\b"),
    )
