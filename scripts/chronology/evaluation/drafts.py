"""A record's file as data that can be changed and written again, one change at a time."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import yaml

from chronology.records.disk import decode
from chronology.records.load import split
from chronology.records.models import Record
from chronology.values.yaml_tree import compose

_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


@dataclass(frozen=True, eq=False)
class Draft:
    """A file with front matter as plain data, and the text below it."""

    record: Record
    tree: dict[str, Any]
    body: str

    @property
    def path(self) -> str:
        """The file's path in the project."""
        return self.record.path

    @property
    def text(self) -> str:
        """The file as it would be written."""
        fields = yaml.dump(self.tree, Dumper=_Dumper, sort_keys=False, allow_unicode=True)
        return fields if self.path.endswith(".yml") else f"---\n{fields}---\n\n{self.body}"

    def put(self, value: Any, *keys: str | int) -> Draft:  # noqa: ANN401 - YAML has no type
        """Give a copy with another value at a place; None removes it."""
        tree = copy.deepcopy(self.tree)
        node: Any = tree
        for key in keys[:-1]:
            node = node[key]
        if value is None:
            del node[keys[-1]]
        else:
            node[keys[-1]] = value
        return replace(self, tree=tree)

    def say(self, body: str) -> Draft:
        """Give a copy with another text."""
        return replace(self, body=body)

    @property
    def quotes(self) -> Iterator[tuple[str, str]]:
        """The quotations by the names of their citations."""
        for name, citation in self.tree.get("citations", {}).items():
            yield name, citation["quote"]


class Mutant(NamedTuple):
    """A changed draft, and what was done to it."""

    draft: Draft
    change: str


def draft(record: Record, content: bytes) -> Draft:
    """Give a record as data, from what stands in its file."""
    text, _ = decode(content, record.path)
    if record.path.endswith(".yml"):
        front, body = text, ""
    else:
        front, body, _, _ = split(text, record.path)
    tree, _, faults = compose(front, record.path)
    assert isinstance(tree, dict), faults
    return Draft(record, tree, body)
