"""A sentence beside its passages: runs of text with the words of weight marked in both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple, TypeAlias

from chronology.derive.cited import Cited
from chronology.derive.context import Piece, context
from chronology.derive.statements import Statement
from chronology.language.en.clauses import added

Style: TypeAlias = Literal["", "strong", "struck", "soft", "code"]


class Run(NamedTuple):
    """A stretch of text of one style."""

    text: str
    style: Style = ""


def marked(text: str, words: Iterable[str], rest: Style = "") -> Iterator[Run]:
    """Mark words where they stand in a text."""
    wanted = sorted({word.strip() for word in words if word.strip()}, key=lambda w: (-len(w), w))
    at = 0
    if wanted:
        either = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in wanted)
        for match in re.finditer(rf"(?<!\w)(?:{either})(?!\w)", text, re.IGNORECASE):
            yield Run(text[at : match.start()], rest)
            yield Run(match[0], "strong")
            at = match.end()
    yield Run(text[at:], rest)


def reworded(old: str, new: str) -> tuple[list[Run], list[Run]]:
    """Mark in two wordings of a sentence what went and what came."""
    was, now = old.split(), new.split()
    sides: tuple[list[Run], list[Run]] = ([], [])
    for how, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        styles: tuple[Style, Style] = ("", "") if how == "equal" else ("struck", "strong")
        words = " ".join(was[a:b]), " ".join(now[c:d])
        for side, text, style in zip(sides, words, styles, strict=True):
            if text:
                side.extend([Run(" "), Run(text, style)][not side :])
    return sides


def passage(cited: Cited, words: Iterable[str]) -> Iterator[Run]:
    """Set the quoted words into the sentences around them, which are soft."""
    wanted = tuple(words)
    for piece in context(cited) or (Piece(cited.citation.quote, quoted=True),):
        if piece.quoted:
            yield from marked(piece.text, wanted)
        else:
            yield Run(piece.text, "soft" if any(map(str.isalnum, piece.text)) else "")


def own_words(statement: Statement) -> tuple[str, ...]:
    """List the words of a sentence that neither its quotations have nor the names of who speaks."""
    given = [cited.citation.quote for cited in statement.citations]
    given += [cited.origin.name for cited in statement.citations if cited.origin]
    return added(statement.sentence.text, tuple(given))
