"""Sentences of our own, and the marks that say what each of them rests on.

`[@ali]` names a citation of the same file, `[@other-event#ali]` one of another event, and
`[editorial: reason]` exempts the sentence, visibly. Marks stand at the end of their sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from chronology.faults import Place
from chronology.places import follow, index_of, line_column
from chronology.sentences import sentences

MARK = re.compile(
    r"\[@(?:(?P<record>[a-z0-9-]+)#)?(?P<name>[a-z0-9-]+)\]|\[editorial:\s*(?P<reason>[^\]\n]*)\]"
)
_PLACEHOLDER = ('<div data-fragment="', "<!--")
_MARKUP = re.compile(
    r"[*_`\[\]<>#|\\&~=]|^(?:\s{4}|\t|\s*(?:[-+]|\d+[.)])(?:\s|$)|\s*---)", re.MULTILINE
)
_STOP = re.compile(r"[.!?…][\"'’”»)\]]*\s*\Z")
_ALMOST = re.compile(r"\[@[^\]\n]*\]|\[editorial[^\]\n]*\]")


class Mark(NamedTuple):
    """A citation's name, with the id of the event that holds it where that is another file."""

    record: str | None
    name: str
    place: Place


@dataclass(frozen=True)
class Sentence:
    """A sentence as a reader sees it, without its marks."""

    text: str
    place: Place
    marks: tuple[Mark, ...] = ()
    editorial: str | None = None
    heading: bool = False


class Stray(NamedTuple):
    """Something that looks like a mark and is none."""

    text: str
    place: Place


@dataclass(frozen=True)
class Prose:
    """The text below a front matter."""

    text: str = ""
    first_line: int = 1
    sentences: tuple[Sentence, ...] = ()
    strays: tuple[Stray, ...] = ()
    raw_html: tuple[Place, ...] = ()
    unread: tuple[tuple[Place, str], ...] = ()
    """Where something stands whose words are no sentences, and what it is."""

    def inside(self, sentence: Sentence, offset: int) -> Place:
        """Give the place of a character of a sentence, whatever lines and marks it runs over."""
        path, line, column = sentence.place
        start = index_of(self.text, line, column, self.first_line)
        at = follow(self.text, start, sentence.text, offset)
        return Place(path, *line_column(self.text, at, self.first_line))


def markdown(*, html: bool = False) -> MarkdownIt:
    """Give the renderer of everything that comes by pull request: CommonMark without raw HTML."""
    return MarkdownIt("commonmark", {"html": html, "typographer": False}).enable("table")


_MARKDOWN = markdown()
_DEEPEST = _MARKDOWN.options.maxNesting - 2
_MARKDOWN_SEEING_HTML = markdown(html=True)


def read(text: str, path: str, first_line: int) -> Prose:
    """Split a Markdown text, whose first line is `first_line` of `path`, into sentences."""
    lines = text.split("\n")
    found: list[Sentence] = []
    strays: list[Stray] = []
    plain_text = not _MARKUP.search(MARK.sub("", text))
    tokens = [] if plain_text else _MARKDOWN.parse(text)
    for block in _paragraphs(lines) if plain_text else _blocks(tokens):
        plain, marks = _without_marks(block.text, block, lines, path, first_line, strays)
        found.extend(_sentences(plain, marks, block, lines, path, first_line))
    html = tuple(_raw_html(text, path, first_line)) if "<" in text else ()
    unread = tuple(_unread(tokens, path, first_line))
    return Prose(text, first_line, tuple(found), tuple(strays), html, unread)


def plain(text: str, place: Place) -> Sentence:
    """Take a text that is no Markdown, such as a title, as one sentence without marks."""
    return Sentence(text, place)


class _Block(NamedTuple):
    text: str
    line: int
    heading: bool


class _Found(NamedTuple):
    offset: int
    mark: Mark | None
    reason: str | None


def _paragraphs(lines: list[str]) -> Iterator[_Block]:
    """Give the blocks of a text without any markup, for which a parser would be a waste."""
    first = 0
    for number, line in enumerate([*lines, ""]):
        if not line.strip():
            if number > first:
                yield _Block("\n".join(map(str.strip, lines[first:number])), first, heading=False)
            first = number + 1


def _blocks(tokens: Iterable[Token]) -> Iterator[_Block]:
    heading = False
    for token in tokens:
        if token.type == "heading_open":
            heading = True
        elif token.type == "heading_close":
            heading = False
        elif token.type == "inline" and token.map and not token.content.startswith(_PLACEHOLDER):
            yield _Block(_readable(token.children or []), token.map[0], heading)


def _readable(tokens: Iterable[Token]) -> str:
    pieces: list[str] = []
    for token in tokens:
        if token.type in ("text", "code_inline", "text_special"):
            pieces.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            pieces.append("\n")
        elif token.type == "image":
            pieces.append(_readable(token.children or []))
    return "".join(pieces)


def _without_marks(  # noqa: PLR0913, PLR0917 - the six things that place a mark
    text: str, block: _Block, lines: list[str], path: str, first_line: int, strays: list[Stray]
) -> tuple[str, list[_Found]]:
    kept: list[str] = []
    marks: list[_Found] = []
    at = length = 0
    for match in _ALMOST.finditer(text):
        line = block.line + text.count("\n", 0, match.start())
        place = Place(path, first_line + line, _column(lines, line, match.group()))
        exact = MARK.fullmatch(match.group())
        if exact is None:
            strays.append(Stray(match.group(), place))
            continue
        piece = text[at : match.start()]
        kept.append(piece)
        length += len(piece)
        at = match.end()
        if exact["name"]:
            marks.append(_Found(length, Mark(exact["record"], exact["name"], place), None))
        else:
            marks.append(_Found(length, None, exact["reason"].strip()))
    kept.append(text[at:])
    return "".join(kept), marks


def _sentences(  # noqa: PLR0913, PLR0917 - a sentence needs its text, its marks and its place
    text: str, marks: list[_Found], block: _Block, lines: list[str], path: str, first_line: int
) -> Iterator[Sentence]:
    spans = list(_parted(text, marks))
    waiting = list(marks)
    for number, (start, end) in enumerate(spans):
        following = spans[number + 1][0] if number + 1 < len(spans) else len(text) + 1
        # A mark belongs to the sentence before it, whichever side of the full stop it stands on.
        mine = [found for found in waiting if found.offset <= _first_letter(text, following)]
        waiting = waiting[len(mine) :]
        shown = " ".join(text[start:end].split())
        shown = re.sub(r"\s+([.,;:!?])", r"\1", shown)
        line = block.line + text.count("\n", 0, start)
        yield Sentence(
            shown,
            Place(path, first_line + line, _column(lines, line, text[start:end].lstrip()[:12])),
            tuple(found.mark for found in mine if found.mark),
            next((found.reason for found in mine if found.reason is not None), None),
            block.heading,
        )


def _parted(text: str, marks: list[_Found]) -> Iterator[tuple[int, int]]:
    """Yield the sentences; a mark after a full stop ends one, whatever comes after it."""
    for start, end in sentences(text):
        at = start
        for found in marks:
            if at < found.offset < end and _STOP.search(text, at, found.offset):
                yield at, found.offset
                at = _first_letter(text, found.offset)
        if text[at:end].strip():
            yield at, end


def _first_letter(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _column(lines: list[str], line: int, words: str) -> int:
    if line >= len(lines):
        return 1
    return lines[line].find(words.split("\n", maxsplit=1)[0]) + 1 or 1


def _unread(tokens: Iterable[Token], path: str, first_line: int) -> Iterator[tuple[Place, str]]:
    """Find what is shown to readers, or lost, without being split into sentences."""
    for token in tokens:
        place = Place(path, first_line + (token.map[0] if token.map else 0))
        if token.type in ("fence", "code_block"):
            yield place, "a block of code"
        elif token.level >= _DEEPEST:
            yield place, "a text nested deeper than it is read"
            return
        for child in token.children or ():
            if child.attrs.get("title"):
                yield place, "a link or picture with a title"


def _raw_html(text: str, path: str, first_line: int) -> Iterator[Place]:
    for token in _MARKDOWN_SEEING_HTML.parse(text):
        line = token.map[0] if token.map else 0
        if token.type == "html_block":
            yield Place(path, first_line + line)
        for child in token.children or []:
            if child.type == "html_inline":
                yield Place(path, first_line + line)
