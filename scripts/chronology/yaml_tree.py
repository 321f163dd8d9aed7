"""YAML as text with positions: every scalar is what the author typed, every key knows its place.

PyYAML's C parser composes nodes, we read them as they are: `NO`, `08` and `2026-01` stay text.
Duplicate keys, aliases and foreign tags are faults of the author, and all of them are reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from chronology.faults import Fault, Place

Tree: TypeAlias = "str | None | list[Tree] | dict[str, Tree]"
Keys: TypeAlias = tuple[str | int, ...]

DEPTH = 40
"""Levels of nesting beyond which a file is refused: ours need six."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEXT_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "timestamp", "value", "merge")
)
_QUOTED = frozenset("'\"|>")
_HELP = {
    "found character that cannot start any token": "indent with spaces, not with tabs",
    "mapping values are not allowed": "put text that contains a colon between quotation marks",
    "found unexpected end of stream": "a quotation mark or a bracket is not closed",
    "found undefined alias": "put text that begins with * or & between quotation marks",
    "but found another document": "a line `---` stands in the middle of the fields",
    "could not find expected ':'": "each line of the front matter reads `name: value`",
    "did not find expected key": "check the indentation, and the quotation marks of the line above",
    "control characters are not allowed": "remove the invisible control character",
    "special characters are not allowed": "remove the invisible control character",
}


@dataclass(frozen=True)
class Source:
    """Where the values of one file stand: `at("citations", "ali", "quote")` is a Place."""

    path: str
    marks: Mapping[Keys, tuple[int, int]] = field(default_factory=dict, repr=False)
    keys: Mapping[Keys, tuple[int, int]] = field(default_factory=dict, repr=False)
    ends: Mapping[Keys, int] = field(default_factory=dict, repr=False)

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


def compose(text: str, path: str, first_line: int = 1) -> tuple[Tree, Source, list[Fault]]:
    """Read a YAML text that begins on `first_line` of `path`; what cannot be read is a fault."""
    shift = first_line - 1
    try:
        if _is_suspiciously_nested(text) and (fault := _too_deep(text, path, shift)):
            return None, Source(path), [fault]
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        return None, Source(path), [_unreadable(error, path, shift, text)]
    except (RecursionError, ValueError) as error:
        message = f"the text is no YAML: {error}"
        return None, Source(path), [Fault(Place(path, first_line), "malformed", message)]
    reading = _Reading(path, shift)
    tree = reading.value(node, ()) if node is not None else None
    source = Source(path, reading.marks, reading.keys, reading.ends)
    return tree, source, reading.faults


@dataclass
class _Reading:
    path: str
    shift: int
    marks: dict[Keys, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Keys, tuple[int, int]] = field(default_factory=dict)
    ends: dict[Keys, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def value(self, node: yaml.Node, keys: Keys) -> Tree:
        mark = self._mark(node)
        self.marks[keys] = mark
        self.ends[keys] = node.end_mark.line + 1 + self.shift
        if id(node) in self.seen:
            self._fault(mark, "yaml-alias", "`*` repeats a part of the file", "write it out again")
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, mark)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*keys, n)) for n, item in enumerate(node.value)]
        return self._mapping(node, keys)

    def _scalar(self, node: yaml.ScalarNode, mark: tuple[int, int]) -> str | None:
        if node.tag not in _TEXT_TAGS:
            message = f"the tag `{node.tag}` is not read here"
            self._fault(mark, "malformed", message, "remove the tag; every value is plain text")
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
        if depth > DEPTH:
            place = Place(path, event.start_mark.line + 1 + shift, event.start_mark.column + 1)
            message = f"the values are nested more than {DEPTH} deep"
            return Fault(place, "malformed", message, "an event needs six levels at the most")
    return None


def _events(text: str) -> Iterator[yaml.Event]:
    yield from yaml.parse(text, Loader=_Loader)


def _unreadable(error: yaml.YAMLError, path: str, shift: int, text: str) -> Fault:
    mark = getattr(error, "problem_mark", None)
    if mark is not None:
        place = Place(path, mark.line + 1 + shift, mark.column + 1)
    else:
        # The reader reports a forbidden character by its position only.
        position = getattr(error, "position", None) or 0
        before = text[:position]
        column = position - (before.rfind("\n") + 1) + 1
        place = Place(path, before.count("\n") + 1 + shift, column)
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    problem = problem.splitlines()[0]
    help_ = next((h for start, h in _HELP.items() if problem.startswith(start)), "")
    return Fault(place, "malformed", f"the YAML cannot be read: {problem}", help_)
