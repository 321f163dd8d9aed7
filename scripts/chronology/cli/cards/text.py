"""For people in a terminal."""

from __future__ import annotations

from textwrap import fill

from chronology.cli.blocks import Block, blocks
from chronology.cli.card import ReviewCard
from chronology.cli.runs import Run
from chronology.values.characters import visible

_WIDTH = 100
_MARKS = {"strong": "*", "struck": "~", "code": "", "soft": "", "": ""}
_LEADS = {"item": "- ", "ask": "? ", "quote": "  | "}


def draw(card: ReviewCard) -> str:
    """Draw the card; what could steer a terminal is shown as its code."""
    return "\n".join(map(_block, blocks(card))) + "\n"


def _block(block: Block) -> str:
    if block.kind == "source":
        return "\n".join(f"    {visible(line)}" for line in block.runs[0].text.splitlines())
    text = " ".join("".join(map(_run, block.runs)).split())
    match block.kind:
        case "title":
            return f"{text}\n{'=' * len(text)}"
        case "section":
            return f"\n{text}\n{'-' * len(text)}"
        case "part":
            return f"\n{text}"
    lead = _LEADS.get(block.kind, "")
    after = lead if block.kind == "quote" else " " * len(lead)
    return fill(text, _WIDTH, initial_indent=lead, subsequent_indent=after)


def _run(run: Run) -> str:
    mark = _MARKS[run.style] if run.text.strip() else ""
    return f"{mark}{visible(run.text)}{mark}"
