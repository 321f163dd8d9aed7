"""YAML as text with positions: every scalar is what the author typed, every key knows its place.

PyYAML's C parser composes nodes, we read them as they are: `NO`, `08` and `2026-01` stay text.
Duplicate keys, aliases and foreign tags are faults of the author, and all of them are reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from chronology.values.faults import Fault, Place
from chronology.values.places import follow, index_of, line_column

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree] | None"
Keys: TypeAlias = tuple[str | int, ...]

UNREAD: Any = object()
"""Stands where something is written that is not read, and of which a fault has told."""

DEPTH = 40
"""Levels of nesting beyond which a file is refused: ours need six."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}"
    for name in "str int float bool null timestamp value merge seq map".split()
)
_QUOTED = frozenset("'\"|>")
_HELP = {
    "found a tab character": "indent with spaces, not with tabs",
    "found character that cannot start": "indent with spaces, not with tabs",
    "mapping values are not allowed": "put text that contains a colon between quotation marks",
    "found unexpected end of stream": "a quotation mark or a bracket is not closed",
    "found undefined alias": "put text that begins with * or & between quotation marks",
    "but found another document": "a line `---` stands in the middle of the fields",
    "did not find expected <document start>": "remove the line that begins with `...` or `%`",
    "could not find expected ':'": "each line reads `name: value`, with a space after the colon",
    "did not find expected key": "indent the fields of one list alike",
    "did not find expected '-' indicator": "indent every item of the list alike",
    "did not find expected ',' or": "close the bracket; text that begins with one is to be quoted",
    "did not find expected hexdecimal": "write \\\\ for a backslash, or use single quotation marks",
    "did not find expected node content": "close the bracket, or write a value here",
    "did not find expected alphabetic": "put text that begins with * or & between quotation marks",
    "did not find expected whitespace": "put text that begins with ! or & between quotation marks",
    "did not find expected comment or line break": (
        "put text that begins with > or | between quotation marks"
    ),
    "found invalid Unicode character escape code": "write the character itself",
    "found unknown escape character": "write \\\\ for a backslash, or use single quotation marks",
    "block sequence entries are not allowed": "begin the list on a line of its own",
    "control characters are not allowed": "remove the invisible control character",
    "special characters are not allowed": "remove the invisible control character",
}

_ANY_HELP = "put the text here between quotation marks, or remove the sign that stands before it"
_TOLD_TOO_LATE = (
    "could not find expected ':'",
    "did not find expected ',' or",
    "found unexpected end of stream",
)
"""What the parser notices only after the line, or the bracket, that is at fault."""
_CLOSED_TOO_EARLY = {
    '"': 'close the quotation mark where the text ends, and write \\" for one within it',
    "'": "close the quotation mark where the text ends, and write '' for one within it",
    "[": "put text that begins with a bracket between quotation marks",
    "{": "put text that begins with a bracket between quotation marks",
}
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|={7})(?= |$)", re.MULTILINE)
_KEY = re.compile(r"[ ]*(?:- )?(?P<key>[\w-]+)[ ]*")


@dataclass(frozen=True)
class Source:
    """Where the values of one file stand: `at("citations", "ali", "quote")` is a Place."""

    path: str
    marks: Mapping[Keys, tuple[int, int]] = field(default_factory=dict, repr=False)
    keys: Mapping[Keys, tuple[int, int]] = field(default_factory=dict, repr=False)
    text: str = field(default="", repr=False)
    first_line: int = 1

    def at(self, *keys: str | int) -> Place:
        """Give the place of a value, or of the nearest parent that was written."""
        for stop in range(len(keys), -1, -1):
            if (mark := self.marks.get(keys[:stop])) is not None:
                return Place(self.path, *mark)
        return Place(self.path)

    def at_key(self, *keys: str | int) -> Place:
        """Give the place of a key itself."""
        mark = self.keys.get(keys)
        return Place(self.path, *mark) if mark else self.at(*keys)

    def inside(self, keys: Keys, value: str, offset: int) -> Place:
        """Give the place of a character of a text, however many lines and quotes it is in."""
        place = self.at(*keys)
        if keys not in self.marks:
            return place
        start = index_of(self.text, place.line, place.column, self.first_line)
        at = follow(self.text, start, value, offset)
        return Place(self.path, *line_column(self.text, at, self.first_line))


def compose(text: str, path: str, first_line: int = 1) -> tuple[Tree, Source, list[Fault]]:
    """Read a YAML text that begins on `first_line` of `path`; what cannot be read is a fault."""
    shift = first_line - 1
    try:
        if _is_suspiciously_nested(text) and (fault := _too_deep(text, path, shift)):
            return UNREAD, Source(path), [fault]
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        return UNREAD, Source(path), [_unreadable(error, path, shift, text)]
    except (RecursionError, ValueError) as error:
        message = f"the text is no YAML: {error}"
        return UNREAD, Source(path), [Fault(Place(path, first_line), "malformed", message)]
    reading = _Reading(path, shift)
    tree = reading.value(node, ()) if node is not None else None
    if reading.repeated:
        reading.faults.extend(_aliases(text, path, shift))
    source = Source(path, reading.marks, reading.keys, text, first_line)
    return tree, source, reading.faults


@dataclass
class _Reading:
    path: str
    shift: int
    marks: dict[Keys, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Keys, tuple[int, int]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    repeated: bool = False

    def value(self, node: yaml.Node, keys: Keys) -> Any:  # noqa: ANN401 - a Tree, or `UNREAD`
        mark = self._mark(node)
        self.marks[keys] = mark
        if id(node) in self.seen:
            self.repeated = True
            return UNREAD  # an alias: its own place is not kept by the node
        self.seen.add(id(node))
        if node.tag not in _PLAIN_TAGS:
            message = f"the tag `{node.tag}` is not read here"
            self._fault(mark, "malformed", message, "remove the tag; every value is plain text")
            return UNREAD
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*keys, n)) for n, item in enumerate(node.value)]
        return self._mapping(node, keys)

    def _scalar(self, node: yaml.ScalarNode) -> str | None:
        text: str = node.value
        # A bare `key:` says nothing; `key: ""` says that it is empty.
        plain = node.style not in _QUOTED
        return None if plain and text in ("", "~", "null") else text

    def _mapping(self, node: yaml.Node, keys: Keys) -> dict[str, Tree]:
        mapping: dict[str, Tree] = {}
        for key_node, value_node in node.value:
            mark = self._mark(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                self._fault(mark, "malformed", "a key is one word here", "remove the brackets")
                continue
            key: str = key_node.value
            if key in mapping:
                first = self.keys[(*keys, key)][0]
                message = f"`{key}` stands twice; the first is on line {first}"
                self._fault(mark, "duplicate-key", message, "keep one of the two")
                continue
            self.keys[(*keys, key)] = mark
            mapping[key] = self.value(value_node, (*keys, key))
        return mapping

    def _mark(self, node: yaml.Node) -> tuple[int, int]:
        return node.start_mark.line + 1 + self.shift, node.start_mark.column + 1

    def _fault(self, mark: tuple[int, int], rule: str, message: str, help_: str) -> None:
        self.faults.append(Fault(Place(self.path, *mark), rule, message, help_))


def _is_suspiciously_nested(text: str) -> bool:
    """Tell cheaply whether composing, which recurses in C, might run deep."""
    return (
        text.count("[") + text.count("{") > DEPTH
        or "- " * (DEPTH // 2) in text
        or "? " * (DEPTH // 2) in text
        or " " * DEPTH * 2 in text
    )


def _too_deep(text: str, path: str, shift: int) -> Fault | None:
    depth = 0
    for event in _events(text):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEPTH and (mark := event.start_mark) is not None:
            place = Place(path, mark.line + 1 + shift, mark.column + 1)
            message = f"the values are nested more than {DEPTH} deep"
            return Fault(place, "malformed", message, "an event needs six levels at the most")
    return None


def _aliases(text: str, path: str, shift: int) -> Iterator[Fault]:
    for event in _events(text):
        if isinstance(event, yaml.AliasEvent) and (mark := event.start_mark) is not None:
            place = Place(path, mark.line + 1 + shift, mark.column + 1)
            message = f"`*{event.anchor}` repeats a part of the file"
            yield Fault(place, "yaml-alias", message, "write it out again")


def _events(text: str) -> Iterator[yaml.Event]:
    yield from yaml.parse(text, Loader=_Loader)


def _unreadable(error: yaml.YAMLError, path: str, shift: int, text: str) -> Fault:
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    problem = problem.splitlines()[0]
    mark = getattr(error, "problem_mark", None)
    if problem.startswith(_TOLD_TOO_LATE):
        mark = getattr(error, "context_mark", None) or mark
    # The reader reports a forbidden character by its position only.
    index = getattr(error, "position", None) or 0
    if mark is not None:
        index = index_of(text, mark.line + 1, mark.column + 1)
    index, help_ = _remedy(problem, text, index)
    line, column = line_column(text, index)
    message = f"the YAML cannot be read: {problem}"
    return Fault(Place(path, line + shift, column), "malformed", message, help_)


def _remedy(problem: str, text: str, index: int) -> tuple[int, str]:
    """Say what to do, and where: the parser notices most mistakes some words too late."""
    if conflict := _CONFLICT.search(text):
        return conflict.start(), "decide the merge conflict, and remove the lines that mark it"
    line = text.rfind("\n", 0, index) + 1
    if problem.startswith("mapping values") and (key := _KEY.fullmatch(text, line, index)):
        return key.start("key"), "indent the fields of one list alike"
    opened, closed = _brackets(text, index)
    if problem.startswith("did not find expected key") and closed is not None:
        return closed, _CLOSED_TOO_EARLY[text[closed]]
    if problem.startswith("did not find expected node") and opened is not None:
        return opened, "close the bracket"
    if problem.startswith("found character that cannot start") and text[index : index + 1] != "\t":
        return index, f"put text that begins with {text[index : index + 1]} between quotation marks"
    return index, next((h for start, h in _HELP.items() if problem.startswith(start)), _ANY_HELP)


def _brackets(text: str, index: int) -> tuple[int | None, int | None]:
    """Find the bracket that is open at a place, and where that begins which has just closed."""
    begun: list[int] = []
    last = (0, 0)
    try:
        for event in _events(text):
            if event.start_mark is None or event.end_mark is None:
                continue
            start, end = (
                index_of(text, mark.line + 1, mark.column + 1)
                for mark in (event.start_mark, event.end_mark)
            )
            if isinstance(event, yaml.CollectionStartEvent):
                begun.append(start)
            else:
                last = (begun.pop() if isinstance(event, yaml.CollectionEndEvent) else start, end)
    except yaml.YAMLError:
        pass
    start, end = last
    just = text[start : start + 1] in _CLOSED_TOO_EARLY and not text[end:index].strip()
    opened = begun[-1] if begun and text[begun[-1]] in "[{" else None
    return opened, start if just else None
