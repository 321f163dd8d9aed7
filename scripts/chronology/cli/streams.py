"""JSON Lines in, JSON Lines out, for editors and scripts: each is answered before the next is read.

What cannot be read is answered, too, so that questions and answers stay in step.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import IO, TypeAlias

Json: TypeAlias = "Mapping[str, object]"

_LONGEST_SHOWN = 120


class UnreadableError(ValueError):
    """A line that is no question; the message says why."""


def answer(ask: Callable[[Json], Json], asked: Iterable[bytes], told: IO[str] | None) -> int:
    """Answer each line; what `ask` cannot make sense of is an answer with `error`, and counted."""
    unreadable = 0
    for line in asked:
        known: Json = {}
        try:
            question = _read(line)
            known = {"id": question["id"]} if "id" in question else {}
            answered = ask(question)
        except UnreadableError as error:
            unreadable += 1
            answered = {**known, "error": str(error)[:_LONGEST_SHOWN]}
        if told is not None:
            # In ASCII, so that no terminal, pipe or half of a surrogate pair stands in the way.
            told.write(json.dumps(answered) + "\n")
            told.flush()
    return unreadable


def standard(ask: Callable[[Json], Json]) -> None:
    """Answer standard input on standard output."""
    answer(ask, sys.stdin.buffer, sys.stdout)


def text(asked: Json, key: str) -> str:
    """Take a text from a question."""
    if key not in asked:
        raise UnreadableError(f"`{key}` is missing")
    if not isinstance(value := asked[key], str):
        raise UnreadableError(f"`{key}` is no text")
    return value


def text_or_nothing(asked: Json, key: str) -> str | None:
    """Take a text that may be missing or null."""
    return None if asked.get(key) is None else text(asked, key)


def _read(line: bytes) -> Json:
    if not line.strip():
        raise UnreadableError("the line is empty")
    try:
        asked = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        byte = f"0x{line[error.start]:02x}"
        raise UnreadableError(f"this is no UTF-8: the byte {byte} at {error.start + 1}") from error
    except json.JSONDecodeError as error:
        raise UnreadableError(f"this is no JSON: {error.msg} at {error.pos + 1}") from error
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"this is no JSON that can be read: {error}") from error
    if not isinstance(asked, dict):
        raise UnreadableError("a line is an object: {…}")
    return asked
