"""Sentences of our own, and the marks that say what each of them rests on.

`[@ali]` names a citation of the same file, `[@other-event#ali]` one of another event, and
`[editorial: reason]` exempts the sentence, visibly. Marks stand at the end of their sentence.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from chronology.quotes.sentences import Splitter
from chronology.values.faults import Place
from chronology.values.places import follow, follow_all, index_of, line_column

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MARK = re.compile(
    r"\[@(?:(?P<record>[a-z0-9-]+)#)?(?P<name>[a-z0-9-]+)\]|\[editorial:\s*(?P<reason>[^\]\n]*)\]"
)
_MARKUP = re.compile(
    r"[*_`<>|\\&~=]|\](?=[(:])|#\s*$|^(?: {4}|[ ]*\t|[ ]*(?:[-+]|\d+[.)])(?:\s|$)|[ ]*---)",
    re.MULTILINE,
)
_HEADING = re.compile(r" {0,3}#{1,6}(?:\s+|$)")
_PLACED = re.compile(
    r'^(?:<div data-fragment="[a-z-]+"></div>|<!--(?:(?!-->).)*-->)$', re.MULTILINE
)
_TAG = re.compile(r"<[a-zA-Z/!?]")
_FENCED = re.compile(r"^(`{3,}|~{3,})[^\n]*\n.*?^\1\s*$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`\n]*`")
_STOP = re.compile(r"[.!?…][\"'’”»)\]]*\s*\Z")
_LONGEST_STOP = 40
"""Characters before a mark in which the end of its sentence is looked for."""
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
    heading: int = 0
    """Of a heading, its level: 1 for the title of a page."""


class Stray(NamedTuple):
    """Something that looks like a mark and is none, or a mark that stands behind no sentence."""

    text: str
    place: Place
    alone: bool = False


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
    # Most texts are plain, and most runs need no parser.
    from markdown_it import MarkdownIt  # noqa: PLC0415

    return MarkdownIt("commonmark", {"html": html, "typographer": False}).enable("table")


def read(text: str, path: str, first_line: int, split: Splitter) -> Prose:
    """Split a Markdown text, whose first line is `first_line` of `path`, into sentences."""
    raw = _Raw(text, path, first_line)
    found: list[Sentence] = []
    strays: list[Stray] = []
    plain_text = not _MARKUP.search(_PLACED.sub("", MARK.sub("", text)))
    # What holds the place of a part stands alone; a line right below it is read like any other.
    tokens = [] if plain_text else _parser().parse(_PLACED.sub("", text))
    for block in _paragraphs(text.split("\n")) if plain_text else _blocks(tokens):
        words = _without_marks(block, raw, strays)
        found.extend(_sentences(words, block, raw, split))
    html = tuple(_raw_html(text, path, first_line))
    apart = tuple(_unread(tokens, path, first_line))
    return Prose(text, first_line, tuple(found), tuple(strays), html, apart)


def rests(text: str) -> bool:
    """Whether a page makes use of marks, but for those that it shows as code."""
    if "\\" not in text:
        text = without_code(text)
    return "[@" in text or "[editorial" in text


def without_code(text: str) -> str:
    """Blank out what is shown as code, so that the rest stands where it stood."""
    for code in (_FENCED, _CODE):
        text = code.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    return text


def unread(text: str, path: str, first_line: int) -> Prose:
    """Take a text that rests on nothing, and so need not be split into sentences."""
    return Prose(text, first_line, raw_html=tuple(_raw_html(text, path, first_line)))


def plain(text: str, place: Place) -> Sentence:
    """Take a text that is no Markdown, such as a title, as one sentence without marks."""
    return Sentence(text, place)


class _Block(NamedTuple):
    text: str
    line: int
    heading: int = 0


class _Found(NamedTuple):
    offset: int
    mark: Mark | None
    reason: str | None


class _Words(NamedTuple):
    """The text of a block without its marks, and where each stretch of it stands in the block."""

    text: str
    marks: list[_Found]
    stretches: list[tuple[int, int]]

    def offset(self, index: int) -> int:
        """Give the character of the block that stands at `index` without the marks."""
        start, began = self.stretches[bisect_right(self.stretches, (index, math.inf)) - 1]
        return began + index - start


class _Raw:
    """A text as it was written, with the places of its characters."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self._text, self._path, self._first_line = text, path, first_line
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]

    def places(self, block: _Block, offsets: Iterable[int]) -> Iterator[Place]:
        """Give the places of characters of a block, in order."""
        start = self._lines[min(block.line, len(self._lines) - 1)]
        for index in follow_all(self._text, start, block.text, offsets):
            line = bisect_right(self._lines, index)
            column = index - self._lines[line - 1] + 1
            yield Place(self._path, self._first_line + line - 1, column)


@cache
def _parser(*, html: bool = False) -> MarkdownIt:
    return markdown(html=html)


def _paragraphs(lines: list[str]) -> Iterator[_Block]:
    """Give the blocks of a text without any markup, for which a parser would be a waste."""
    first = 0
    for number, line in enumerate([*lines, ""]):
        heading = _HEADING.match(line)
        if heading or not line.strip() or _PLACED.match(line):
            if number > first:
                yield _Block("\n".join(map(str.strip, lines[first:number])), first)
            first = number + 1
        if heading and (words := line[heading.end() :].strip()):
            yield _Block(words, number, heading[0].count("#"))


def _blocks(tokens: Iterable[Token]) -> Iterator[_Block]:
    heading = 0
    for token in tokens:
        if token.type == "heading_open":
            heading = int(token.tag.removeprefix("h"))
        elif token.type == "heading_close":
            heading = 0
        elif token.type == "inline" and token.map:
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


def _without_marks(block: _Block, raw: _Raw, strays: list[Stray]) -> _Words:
    kept: list[str] = []
    words = _Words("", [], [(0, 0)])
    at = length = 0
    matches = list(_ALMOST.finditer(block.text))
    places = [*raw.places(block, (match.start() for match in matches))]
    for match, place in zip(matches, places, strict=True):
        exact = MARK.fullmatch(match.group())
        if exact is None:
            strays.append(Stray(match.group(), place))
            continue
        kept.append(block.text[at : match.start()])
        length += match.start() - at
        at = match.end()
        words.stretches.append((length, at))
        mark = Mark(exact["record"], exact["name"], place) if exact["name"] else None
        words.marks.append(_Found(length, mark, None if mark else exact["reason"].strip()))
    text = "".join([*kept, block.text[at:]])
    if not text.strip():
        alone = (pair for pair in zip(matches, places, strict=True) if MARK.fullmatch(pair[0][0]))
        strays.extend(Stray(match[0], place, alone=True) for match, place in alone)
    return words._replace(text=text)


def _sentences(words: _Words, block: _Block, raw: _Raw, split: Splitter) -> Iterator[Sentence]:
    text, marks, _ = words
    spans = list(_parted(text, marks, split))
    if not spans:
        return
    begins = [_first_letter(text, start) for start, _ in spans]
    places = raw.places(block, map(words.offset, begins))
    taken = 0
    for (start, end), following, place in zip(
        spans, [*begins[1:], len(text) + 1], places, strict=True
    ):
        # A mark belongs to the sentence before it, whichever side of the full stop it stands on.
        until = bisect_right(marks, following, key=attrgetter("offset"))
        mine, taken = marks[taken:until], max(taken, until)
        shown = " ".join(text[start:end].split())
        shown = re.sub(r"\s+([.,;:!?])", r"\1", shown)
        yield Sentence(
            shown,
            place,
            tuple(found.mark for found in mine if found.mark),
            next((found.reason for found in mine if found.reason is not None), None),
            block.heading,
        )


def _parted(text: str, marks: list[_Found], split: Splitter) -> Iterator[tuple[int, int]]:
    """Yield the sentences; a mark after a full stop ends one, whatever comes after it."""
    for start, end in split(text):
        at = start
        for n in range(bisect_right(marks, start, key=attrgetter("offset")), len(marks)):
            offset = marks[n].offset
            if offset >= end:
                break
            if at < offset and _STOP.search(text, max(at, offset - _LONGEST_STOP), offset):
                yield at, offset
                at = _first_letter(text, offset)
        if text[at:end].strip():
            yield at, end


def _first_letter(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _unread(tokens: Iterable[Token], path: str, first_line: int) -> Iterator[tuple[Place, str]]:
    """Find what is shown to readers, or lost, without being split into sentences."""
    for token in tokens:
        place = Place(path, first_line + (token.map[0] if token.map else 0))
        if token.type in ("fence", "code_block"):
            yield place, "a block of code"
        elif any(child.type == "image" for child in token.children or ()) and any(
            child.type == "text" and child.content.strip() for child in token.children or ()
        ):
            yield place, "a picture among words, whose own are not seen"
        elif token.level >= _parser().options.maxNesting - 2:
            yield place, "a text nested deeper than it is read"
            return
        for child in token.children or ():
            if child.attrs.get("title"):
                yield place, "a link or picture with a title"


def _raw_html(text: str, path: str, first_line: int) -> Iterator[Place]:
    """Find each line that a parser takes for HTML, but those that hold the place of a part."""
    suspicious = _PLACED.sub("", text)
    if not _TAG.search(suspicious if "\\" in text else _CODE.sub("", suspicious)):
        return
    for token in _parser(html=True).parse(text):
        line = first_line + (token.map[0] if token.map else 0)
        if token.type == "html_block":
            for number, shown in enumerate(token.content.splitlines()):
                if _TAG.search(shown):
                    yield Place(path, line + number)
        if any(child.type == "html_inline" for child in token.children or ()):
            yield Place(path, line)
