"""Versions, hashes, file names, addresses, dockets: what names one thing letter for letter.

An identifier is a token that mixes letters, digits and `._/@:#-`. It is the same as another only as
a whole; a hash may be shortened to seven characters, and a longer token carries its parts:
`xz-5.6.0` names the version `5.6.0`, and no version `5.6`. No language is needed to compare them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple


class Identifier(NamedTuple):
    """An identifier in a text; `firm` if its form alone tells that it is one."""

    text: str
    firm: bool
    start: int
    end: int


_TOKEN = re.compile(r"[^\s“”\"‘’'()\[\]{}<>«»,;–—…|*`]+")
_EDGES = "._:;!?/-–*`~+="
# `2nd`, `1980s`, `50km`, `7pm`, `20-year-old`, `mid-2018`, `5G-enabled`: words made with a number.
_WORDLIKE = re.compile(
    r"(?:\d[\d.,:/]*(?:st|nd|rd|th|s|am|pm|a\.m|p\.m|[ckm]?m|kg|[kmgt]b|bn|mn|k|x|ft|mph|km/h|hrs?|min|°?[cf])"
    r"|[$€£¥]?\d[\d.,]*(?:-[a-z]+)+|(?:[a-z]+-)+[$€£¥]?\d[\d.,]*(?:s|th|nd|rd|st)?"
    r"|[a-z]*[$€£¥]\d[\d.,]*(?:bn|mn|k|[mb])?|\d+[-/]\d+(?:st|nd|rd|th)|\d{1,2}(?:st|nd|rd|th)[-/].*|[ap]\.?m)",
)
_HASH = re.compile(r"(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}")
_VERSION = re.compile(r"[a-z]?\d+(?:\.\d+){2,}(?:[-+~._:]?[0-9a-z]+)*|v\d+(?:\.\d+)+")
_ADDRESS = re.compile(
    r"(?:\w+://\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)*|@\w{2,}|(?:/[\w.+-]+){2,}/?|[\w.+-]+(?:/[\w.+-]+){2,}"
    r"|[a-z0-9.-]*[a-z][a-z0-9.-]*_\w+|(?:[\w-]+\.)+(?=[a-z0-9]*[a-z])[a-z0-9]{2,8})"
)
_DOCKET = re.compile(
    r"(?=.*[a-z])(?=.*\d{3})(?:\w+[-:./]){2,}\w*\d\w*|[a-z]{1,6}[-:]?\d{3,}[-:/.]\d+"
)
_TICKET = re.compile(r"#\d{3,}")
_NUMBERED_NAME = re.compile(r"[A-Z]\w*-\d+\w?")
# A name, written as the address of a page is.
_PAGE_NAME = re.compile(r"[A-Z][a-z]+(?:_[A-Za-z]+)+")
_INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]?", re.IGNORECASE)
_CALENDAR = re.compile(
    r"\d{4}-\d\d(?:-\d\d)?(?:t\d\d:\d\d(?::\d\d)?(?:z|[+-]\d\d:?\d\d)?)?|\d\d?/\d\d?/\d{2,4}"
)
_SEPARATORS = re.compile(r"[-_ ]+")
_AFTER = re.compile(r"[-+~]?(?:rc|alpha|beta|pre|dev|post|p|b|a)\.?\d", re.IGNORECASE)
_VERSION_SIGN = re.compile(r"v(?=\d)")


def identifiers(text: str) -> tuple[Identifier, ...]:
    """Find the identifiers of a text."""
    return tuple(_identifiers(text))


def carried(ours: Identifier, texts: Iterable[str]) -> bool:
    """Whether some text has this identifier, whole or as a part that a sign of joining bounds."""
    key = _key(ours.text)
    return any(_has(key, _folded(text)) or _has_hash(key, text) for text in texts)


def rivals(ours: Identifier, texts: Iterable[str]) -> tuple[str, ...]:
    """List what texts have of the same make: another version, commit, file of that kind."""
    shape = _shape(ours.text)
    found = (one.text for text in texts for one in identifiers(text) if _shape(one.text) == shape)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4096)
def _identifiers(text: str) -> list[Identifier]:
    found = []
    for match in _TOKEN.finditer(text):
        token = match[0].lstrip(_EDGES.replace("/", "")).rstrip(_EDGES)
        if token.isalpha() or token.isdigit():
            continue
        start = match.start() + match[0].index(token)
        kind = _kind(token)
        if kind is not None:
            found.append(Identifier(token, kind, start, start + len(token)))
    return found


def _kind(token: str) -> bool | None:
    """Tell a firm identifier (True), a token that may be one (False), and any other word."""
    low = token.casefold()
    if _PAGE_NAME.fullmatch(token):
        return False
    if _INITIALS.fullmatch(low) or _CALENDAR.fullmatch(low):
        return None
    if _TICKET.fullmatch(low) or any(form.fullmatch(low) for form in (_HASH, _VERSION, _ADDRESS)):
        return True
    if not (any(map(str.isdigit, low)) and any(map(str.isalpha, low))):
        return None
    if _WORDLIKE.fullmatch(low) and not _DOCKET.fullmatch(low):
        # `Il-76` and `Covid-19` are names with a number.
        return False if _NUMBERED_NAME.fullmatch(token) else None
    return _DOCKET.fullmatch(low) is not None


def _key(token: str) -> str:
    key = _SEPARATORS.sub(" ", _VERSION_SIGN.sub("", token.casefold())).strip()
    return key.removeprefix("#").removeprefix("@")


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return re.sub(r"[\s]+", " ", text.casefold())


@lru_cache(maxsize=8192)
def _pattern(key: str) -> re.Pattern[str]:
    parts = map(re.escape, key.split(" "))
    return re.compile(rf"(?<![^\W_])(?<!\d\.)v?{'[-_ ]?'.join(parts)}(?![^\W_]|\.[^\W_])")


def _has(key: str, text: str) -> bool:
    return any(_AFTER.match(text, m.end()) is None for m in _pattern(key).finditer(text))


def _has_hash(key: str, text: str) -> bool:
    if not _HASH.fullmatch(key):
        return False
    hashes = (one.text.casefold() for one in identifiers(text) if _HASH.fullmatch(one.text.lower()))
    return any(one.startswith(key) or key.startswith(one) for one in hashes)


def _shape(token: str) -> str:
    low = token.casefold()
    if _HASH.fullmatch(low):
        return "hash"
    if _VERSION.fullmatch(_VERSION_SIGN.sub("", low)):
        return "version"
    # Of a name with a number, the name; of a file or address, its ending.
    if ending := re.search(r"\.([a-z][a-z0-9]*)\Z", low):
        return "." + ending[1]
    return re.sub(r"\d+", "9", low)
