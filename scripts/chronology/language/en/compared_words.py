"""Words of a sentence that no passage carries, and passages of which it takes a word each.

A word is carried by its lemma, by a word of its family, by one that may stand for it, or by the
words that it abbreviates. What the sentence is about may be named nowhere: a passage says "he".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

import yaml
from simplemma import is_known

from chronology.language.en.compared_values import values
from chronology.language.en.lemmas import lemma, related
from chronology.language.en.sentences import sentences


class Word(NamedTuple):
    """A word of content: a name or not, common or not, and whether it names what all is about."""

    text: str
    start: int
    end: int
    name: bool
    light: bool
    topic: bool


_WORD = re.compile(r"[^\W\d_](?:\w|['’&.-](?=\w))*")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_JOINS = re.compile(r"[\s:&'’“”\",.-]*(?:(?:of|the|and|de|du|von|van|a|for|in|on|at|s)\s+)*")
_NAME_RUN = re.compile(r"\b[A-Z][\w'’]*(?:[\s-]+(?:(?:of|and|the|for|de)\s+)*[A-Z][\w'’]*){1,6}")
_OPENS = '.!?:“"‘('
_WINDOW = 2
_LEAD = 3
_PRONOUNS = frozenset("he she it they his her their".split())
_PLACING = frozenset("in at from to by near into".split())
_PREFIX = 4


def _data(name: str) -> Any:  # noqa: ANN401 - YAML has no type
    return yaml.safe_load((files(__package__) / f"{name}.yml").read_text(encoding="utf-8"))


_WORDS: Mapping[str, str] = _data("content")
_FUNCTION = frozenset(" ".join(_WORDS[kind] for kind in ("function", "saying", "calendar")).split())
_LIGHT = frozenset(_WORDS["light"].split())


@cache
def _groups() -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(_data("synonyms")):
        for word in row.split():
            found[word].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


class Carriers:
    """The words of some passages, asked which of them carry a word."""

    def __init__(self, passages: Sequence[str]) -> None:
        """Read the passages once, sentence by sentence."""
        self.sentences = tuple(_sentences(passages))
        self.lemmas = tuple(_lemmas(one) for one in self.sentences)
        self._all = frozenset().union(*self.lemmas)
        self._by_prefix: dict[str, set[str]] = defaultdict(set)
        self._by_group: dict[int, set[str]] = defaultdict(set)
        for one in self._all:
            self._by_prefix[one[:_PREFIX]].add(one)
            for group in _groups().get(one, ()):
                self._by_group[group].add(one)

    def of(self, word: Word) -> frozenset[str]:
        """Give the lemmas of the passages that carry a word."""
        found: set[str] = set()
        for form in {word.text, *re.split(r"[-–/]", word.text)} if not word.name else {word.text}:
            low, base = form.lower(), lemma(form)
            found |= {low, base} & self._all
            if not found:
                near = self._by_prefix.get(base[:_PREFIX], ())
                found |= {one for one in near if related(base, one)}
            if not found and not word.name:
                for group in _groups().get(base, ()):
                    found |= self._by_group.get(group, set())
        short = word.text.replace(".", "")
        if not found and short.isupper() and len(short) > 1:
            found |= {f"={short.lower()}"} & self._all
        return frozenset(found)

    def best(self, carriers: Sequence[frozenset[str]]) -> frozenset[str]:
        """Give the lemmas of the place that carries most of some words."""
        places = [
            frozenset().union(*self.lemmas[at : at + _WINDOW])
            for at in range(max(1, len(self.lemmas) - _WINDOW + 1))
        ]
        return max(
            places,
            key=lambda held: sum(not one.isdisjoint(held) for one in carriers),
            default=frozenset(),
        )


@lru_cache(maxsize=512)
def carriers(passages: tuple[str, ...]) -> Carriers:
    """Read passages once; the sentences of an event share them."""
    return Carriers(passages)


@lru_cache(maxsize=4096)
def content(text: str) -> tuple[Word, ...]:
    """Give the words of content of a sentence that are no values."""
    return tuple(_content(text))


def _content(text: str) -> Iterator[Word]:
    taken = list(values(text).spans())
    topic = True
    last: int | None = None
    before = 0
    for match in _WORD.finditer(text):
        word = _POSSESSIVE.sub("", match[0])
        low = word.lower()
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        name = _is_name(text, word, match.start())
        if last is not None and (not name or _JOINS.fullmatch(text, last, match.start()) is None):
            topic = topic and name and _JOINS.fullmatch(text, last, match.start()) is not None
        if low in _FUNCTION or lemma(word) in _FUNCTION:
            # Who begins with a pronoun has named the subject before.
            topic = topic and low not in _PRONOUNS
            # “The film X” is about X, “sheep were landed at X” is not.
            topic = topic and not (before and low in _PLACING)
            if not (name and last is not None and low not in _FUNCTION):
                continue
        if name:
            last = match.start() + len(word)
        elif last is None:
            before += 1
            topic = topic and before <= _LEAD
        yield Word(
            word,
            match.start(),
            match.start() + len(word),
            name,
            lemma(word) in _LIGHT,
            name and topic,
        )


def _is_name(text: str, word: str, start: int) -> bool:
    if not word[0].isupper():
        return False
    before = text[:start].rstrip(" “\"'‘(")
    opens = not before or before[-1] in _OPENS
    return not (opens and is_known(word.lower(), lang="en"))


def _sentences(passages: Sequence[str]) -> Iterator[str]:
    for passage in passages:
        for paragraph in passage.split("\n"):
            yield from (paragraph[start:end] for start, end in sentences(paragraph))


@lru_cache(maxsize=8192)
def _lemmas(text: str) -> frozenset[str]:
    """Give the lemmas of a text, the parts of its compounds, and after `=` its initials."""
    found: set[str] = set()
    for match in _WORD.finditer(text):
        word = _POSSESSIVE.sub("", match[0])
        for form in {word, *re.split(r"[-–/]", word)} - {""}:
            found |= {form.lower(), lemma(form)}
    for run in _NAME_RUN.findall(text):
        large = [word[0].lower() for word in re.split(r"[\s-]+", run) if word[0].isupper()]
        for first in range(len(large)):
            found |= {"=" + "".join(large[first:last]) for last in range(first + 2, len(large) + 1)}
    return frozenset(found)
