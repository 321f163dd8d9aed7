"""For a comment or a job summary: Markdown in which nothing that somebody wrote can act.

Texts come from whoever sends a pull request. No sign of theirs may become markup, a link, a
picture, a mention or a reference, whatever the code host makes of bare text.
"""

from __future__ import annotations

import re

from chronology.cli.blocks import Block, blocks
from chronology.cli.card import ReviewCard
from chronology.cli.runs import Run
from chronology.values.characters import visible

_LEADS = {
    "title": "# ", "section": "## ", "part": "### ", "line": "", "item": "- ", "ask": "- [ ] ",
    "quote": "> ",
}  # fmt: skip
_CLOSE = {"item", "ask"}
_STYLES = {"strong": "**", "struck": "~~", "soft": "*", "": ""}
_MARKUP = re.compile(r"[\\`*_\[\]<>|~$^=]|&(?=[#\w])|(?<!\w)[!](?=\[)")
# What a code host makes links of without being asked: mentions, references, addresses, emoji.
_ACTS = re.compile(r"@|#(?=\w)|(?<=GH)-(?=\d)|:(?=//|[\w+-]+:)|(?<=www)\.", re.IGNORECASE)
_START = re.compile(r"^(?:[#+-]|\d+[.)])")
_NOTHING = "&#8203;"


def draw(card: ReviewCard) -> str:
    """Draw the card."""
    drawn: list[str] = []
    former = ""
    for block in blocks(card):
        together = block.kind == former and former in _CLOSE
        drawn.append(("" if together or not drawn else "\n") + _block(block))
        former = block.kind
    return "\n".join(drawn) + "\n"


def escaped(text: str) -> str:
    """Write a text so that it is shown as it is, on one line."""
    text = visible(" ".join(text.split("\n")))
    text = _MARKUP.sub(lambda sign: "&lt;" if sign[0] == "<" else f"\\{sign[0]}", text)
    return _ACTS.sub(lambda sign: f"{sign[0]}{_NOTHING}", text)


def _block(block: Block) -> str:
    if block.kind == "source":
        return _fenced(block.runs[0].text)
    text = " ".join("".join(map(_run, block.runs)).split())
    text = _START.sub(lambda sign: f"{sign[0][:-1]}\\{sign[0][-1]}", text)
    return f"{_LEADS[block.kind]}{text}"


def _run(run: Run) -> str:
    if run.style == "code":
        return _code(run.text)
    first = re.search(r"\w", run.text) or re.search(r"\S", run.text)
    if not run.style or not first:
        return escaped(run.text)
    # Emphasis opens at words only, not at a full stop behind one, and never at white space.
    start, end = first.start(), len(run.text.rstrip())
    before, inner, after = map(escaped, (run.text[:start], run.text[start:end], run.text[end:]))
    mark = _STYLES[run.style]
    return f"{before}{mark}{inner}{mark}{after}"


def _code(text: str) -> str:
    text = visible(" ".join(text.split()))
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}" if text else ""


def _fenced(text: str) -> str:
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    lines = [visible(line) for line in text.splitlines()]
    return "\n".join([f"{fence}diff", *lines, fence])
