"""Marks as print has them: people type straight ones, and readers are shown curly ones."""

from __future__ import annotations

import re

_OPENING = re.compile(r"""(?<![^\s(\[{<“‘"'/—–-])(["'])(?=\S)""")
_YEARS = re.compile(r"'(?=\d\ds?\b)")
_CURLY = str.maketrans("\"'", "”’")
_OPENED = {'"': "“", "'": "‘"}


def curly(text: str) -> str:
    """Turn straight quotation marks and apostrophes of plain text into those of print."""
    if '"' not in text and "'" not in text:
        return text
    text = _YEARS.sub("’", text)
    return _OPENING.sub(lambda mark: _OPENED[mark[1]], text).translate(_CURLY)


def ended(text: str) -> str:
    """End a reason that somebody wrote without a full stop, for it stands as a sentence."""
    text = text.rstrip()
    return text if text.endswith((".", "!", "?", "…", ".”", ".’", '."')) else f"{text}."
