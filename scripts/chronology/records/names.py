"""Surface forms of registered entities, and finding them in a text.

A form matches whole words, letter for letter; the longest form that begins at a place wins, so
that a body's full name is never taken for a shorter name inside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from chronology.records.models import Entity
from chronology.records.partial import if_read

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})


class Named(NamedTuple):
    """An entity named in a text, as `text[start:end]`."""

    id: str
    start: int
    end: int


def forms(entity: Entity) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Yield each name of an entity, folded as texts are, with its key in the record."""
    seen: set[str] = set()
    for form, keys in _forms(entity):
        folded = fold(form)
        if folded not in seen:
            seen.add(folded)
            yield folded, keys


def _forms(entity: Entity) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    if name := if_read(entity, "name", ""):
        yield name, ("name",)
    for n, alias in enumerate(if_read(entity, "aliases", ())):
        yield alias, ("aliases", n)
    for n, other in enumerate(if_read(entity, "names", ())):
        if text := if_read(other, "text", ""):
            yield text, ("names", n, "text")


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """Fold apostrophes and runs of white space; the length changes with the latter only."""
    return " ".join(text.translate(_APOSTROPHES).split())


class Names:
    """All forms of some entities, compiled once; where they have the same, they are one."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        """Take the entities whose names are to be found."""
        self._forms = {entity.id: tuple(form for form, _ in forms(entity)) for entity in entities}
        self._ids: dict[str, str] = {}
        for id_, theirs in self._forms.items():
            for form in theirs:
                self._ids.setdefault(form, id_)
        longest_first = sorted(self._ids, key=lambda form: (-len(form), form))
        alternatives = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in longest_first)
        self._pattern = re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)") if alternatives else None
        self._key = tuple(self._forms.items())
        self._hash = hash(self._key)

    def __hash__(self) -> int:
        """Forms are hashed once: what is found in a text is kept by them."""
        return self._hash

    def __eq__(self, other: object) -> bool:
        """Two are one where the same entities go by the same forms."""
        return isinstance(other, Names) and (self is other or self._key == other._key)

    def forms(self, id_: str) -> tuple[str, ...]:
        """Give the forms of an entity, folded; none if it is none of these."""
        return self._forms.get(id_, ())

    @lru_cache(maxsize=1 << 13)  # noqa: B019 - bounded; the names of one chronology are few
    def anywhere(self, text: str) -> frozenset[str]:
        """Give the ids of all forms that stand in a folded text, inside longer ones too."""
        return frozenset(
            id_ for form, id_ in self._ids.items() if form in text and _is_whole(form, text)
        )

    @lru_cache(maxsize=1 << 13)  # noqa: B019 - as above
    def find(self, text: str) -> tuple[Named, ...]:
        """Find the entities that a text names, from left to right, without overlap."""
        if self._pattern is None:
            return ()
        folded = text.translate(_APOSTROPHES)
        return tuple(
            Named(self._ids[" ".join(match.group().split())], match.start(), match.end())
            for match in self._pattern.finditer(folded)
        )


def _is_whole(form: str, text: str) -> bool:
    at = text.find(form)
    while at >= 0:
        end = at + len(form)
        before, after = text[at - 1 : at], text[end : end + 1]
        if not (_is_word(before) or _is_word(after)):
            return True
        at = text.find(form, at + 1)
    return False


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"
