"""The word lists of English: read once from YAML, and made patterns.

Words that mean something by themselves stand in `signs.yml`, each once, with what it is a sign of.
A sentence is asked for signs with `find(text, words("hedge", "negation"))`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple, TypeAlias

import yaml

Words: TypeAlias = tuple[str, ...]
"""Words and phrases of a list, as regular expressions."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SEEN_AHEAD = 40  # characters


class Listed(NamedTuple):
    """A word or phrase of one of the lists, and where it stands."""

    start: int
    end: int
    text: str


@lru_cache(maxsize=16)
def table(name: str) -> Mapping[str, Any]:
    """Read one file of the pack."""
    text = (files(__package__) / f"{name}.yml").read_text("utf-8")
    found: dict[str, Any] = yaml.load(text, Loader=_Loader)  # noqa: S506 - it is a safe one
    return found


@lru_cache(maxsize=128)
def words(*signs: str, but: str = "", of: str = "signs") -> Words:
    """List the words that are a sign of any of these, longer ones before what they begin with.

    `but` leaves out those that are a sign of any of that as well.
    """
    listed = [
        form
        for forms, senses in table(of).items()
        if not {*signs}.isdisjoint(senses.split()) and {*but.split()}.isdisjoint(senses.split())
        for form in forms.split(" / ")
    ]
    assert listed, f"no word of {of}.yml is a sign of {signs}"
    return tuple(sorted(listed, key=lambda form: (-len(form), form)))


def finite(*signs: str) -> Words:
    """List the same without forms in -ing, which speak of something besides."""
    return tuple(form for form in words(*signs) if not form.endswith("ing"))


def listed(name: str, key: str) -> Words:
    """List the words that stand under a key of a file, parted by spaces, in their order there."""
    return tuple(table(name)[key].split())


@lru_cache(maxsize=256)
def either(phrases: Words) -> str:
    """Join words to one regular expression, which still may find parts of words."""
    joined = "|".join(phrases).replace("'", "['’‘`´ʼ]").replace(" ", r"\s+")
    # A lookbehind has a fixed width, and may not see any white space.
    joined = re.sub(r"(\(\?<[!=][^()]*?)\\s\+", r"\1\\s", joined)
    return f"(?:{joined.replace('NUMBER', _number())})"


@lru_cache(maxsize=256)
def pattern(phrases: Words) -> re.Pattern[str]:
    """Compile words into a pattern that finds each as whole words, in any typography."""
    return re.compile(rf"(?<![\w'’])(?i:{either(phrases)})(?![\w])")


def find(text: str, phrases: Words, start: int = 0, end: int | None = None) -> Iterator[Listed]:
    """Yield what of a list, or of several added up, stands between `start` and `end`."""
    end = len(text) if end is None else end
    # What makes “about” an approximation may stand beyond the end.
    for match in pattern(phrases).finditer(text, start, min(len(text), end + _SEEN_AHEAD)):
        if match.end() <= end:
            yield Listed(match.start(), match.end(), match[0])


@lru_cache(maxsize=1)
def numbers() -> Mapping[str, float]:
    """Map each number in one word, vague ones included, to its value."""
    ones, tens = listed("numbers", "ones"), listed("numbers", "tens")
    scales: Mapping[str, float] = table("numbers")["scales"]
    vague: Mapping[str, float] = table("numbers")["vague"]
    return {
        **{word: float(n) for n, word in enumerate(ones)},
        **{word: 10.0 * n for n, word in enumerate(tens, 2)},
        **{form: float(n) for word, n in scales.items() for form in (word, f"{word}s")},
        **{word: float(n) for word, n in vague.items()},
    }


@lru_cache(maxsize=8)
def calendar(kind: str, *, short: bool = False) -> Mapping[str, int]:
    """Map the names of `months`, from 1, or `weekdays`, from 0, or their short forms."""
    named = table("calendar")[kind].items()
    return {
        form: number
        for number, (name, others) in enumerate(named, start=int(kind == "months"))
        for form in ((others or "").split() if short else (name,))
    }


def _number() -> str:
    """Find any number in words that counts something."""
    counting = sorted(word for word in numbers() if word not in ("zero", "halves"))
    return rf"(?:{'|'.join(counting)})\b"
