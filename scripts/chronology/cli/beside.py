"""A statement beside its passages, for a reader in a terminal and for one with another tool."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

import click

from chronology.cli.reports.text import on_one_line
from chronology.derive.cited import Cited
from chronology.derive.context import context
from chronology.derive.reviews import Standing
from chronology.derive.statements import Statement
from chronology.derive.voice import Voiced
from chronology.records.models import Seed
from chronology.values.faults import Question

_WIDTH = 92
_IN = "    "


def drawn(standing: Standing, questions: Sequence[Question]) -> Iterator[str]:
    """Draw a statement, what was read of it before, its passages, and what is asked."""
    statement = standing.statement
    yield click.style(on_one_line(f"{statement.place(0)}  {_what(standing)}"), dim=True)
    if standing.former:
        yield from _block(f"read before as: {standing.former.sentence}", _IN)
    words = [word for question in questions for word in question.words]
    yield from _block(_weighty(on_one_line(statement.sentence.text), words), "  ")
    if statement.sentence.editorial is not None:
        yield from _block(f"(a remark of ours: {statement.sentence.editorial})", "  ")
    if not statement.citations:
        of = (
            f", and is said of seeds/{statement.owner.id}.txt" if _is_of_document(statement) else ""
        )
        yield from _block(f"It rests on no passage{of}.", _IN)
    theirs = [word for question in questions for word in question.passage_words]
    for cited in statement.citations:
        yield ""
        yield from _passage(cited, theirs)
    for question in questions:
        yield ""
        yield from _block(f"? {on_one_line(question.message)} [{question.rule}]", "  ")


def as_data(standing: Standing, questions: Sequence[Question]) -> dict[str, object]:
    """Give the same as plain data."""
    statement = standing.statement
    return {
        "seal": statement.seal,
        "record": statement.owner.id,
        "place": str(statement.place(0)),
        "title": statement.title,
        "sentence": statement.sentence.text,
        "editorial": statement.sentence.editorial,
        "state": standing.state,
        "unread": standing.unread,
        "former": standing.former.sentence if standing.former else None,
        "passages": [_told(cited) for cited in statement.citations],
        "questions": [
            {
                "rule": question.rule,
                "message": question.message,
                "words": list(question.words),
                "passage_words": list(question.passage_words),
            }
            for question in questions
        ],
    }


def _what(standing: Standing) -> str:
    statement = standing.statement
    kind = (
        "field"
        if isinstance(statement, Voiced)
        else "title"
        if statement.title
        else "heading"
        if statement.sentence.heading
        else "sentence"
    )
    unread = ", which no gate could examine" if standing.unread else ""
    return f"{kind} of `{statement.owner.id}`, {standing.state}{unread}"


def _is_of_document(statement: Statement) -> bool:
    return isinstance(statement.owner, Seed)


def _passage(cited: Cited, words: Iterable[str]) -> Iterator[str]:
    source = cited.archived.seed.title.text if cited.archived else cited.citation.seed
    origin = cited.origin.name if cited.origin else cited.citation.origin
    published = f", {cited.archived.seed.published.date.in_words()}" if cited.archived else ""
    yield from _block(
        on_one_line(f"[{cited.name}] {source}{published}; who says so: {origin}"), _IN
    )
    pieces = context(cited)
    if not pieces:
        yield from _block("These words were not found in the document.", _IN)
    shown = [(_weighty(on_one_line(_spaced(piece.text)), words), piece.quoted) for piece in pieces]
    text = "".join(f"«{text}»" if quoted else text for text, quoted in shown)
    yield from _block(text, f"{_IN}│ ")
    for doubt in cited.doubts:
        yield from _block(on_one_line(f"probably mistaken: {doubt.text} ({doubt.why})"), _IN)


def _told(cited: Cited) -> dict[str, object]:
    return {
        "citation": cited.name,
        "document": cited.citation.seed,
        "title": cited.archived.seed.title.text if cited.archived else None,
        "origin": cited.origin.name if cited.origin else cited.citation.origin,
        "quote": cited.citation.quote,
        "context": [{"text": piece.text, "quoted": piece.quoted} for piece in context(cited)],
    }


def _spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _weighty(text: str, words: Iterable[str]) -> str:
    """Mark words that a question is about; in a copy without colours the stars remain."""
    found = sorted({on_one_line(word) for word in words if word.strip()}, key=len, reverse=True)
    if not found:
        return text
    pattern = "|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in found)
    return re.sub(pattern, lambda match: f"*{match[0]}*", text)


def _block(text: str, indent: str) -> Iterator[str]:
    for line in wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent) or [indent]:
        yield re.sub(r"\*(\S(?:[^*]*\S)?)\*", lambda m: click.style(m[0], bold=True), line)
