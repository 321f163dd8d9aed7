"""A pull request on the small chronology of `example/`, and the review card that it gets."""

from __future__ import annotations

import importlib
import os
from pathlib import Path

from chronology.cli.card import ReviewCard, compared
from chronology.cli.snapshots import folder
from examples import EXAMPLE, play

GOLDEN = Path(__file__).parent / "golden" / "card"

PULL_REQUEST = """\
# events/2001/boat-loaded.md
title: Keepers were seen loading a boat at Grey Rock, two fishermen say
date: 2001-05-02
kind: departure
status: reported
bases: [grey-rock]
citations:
  boat:
    seed: wire
    quote: Keepers were seen loading a boat at Grey Rock on Wednesday, two fishermen told Coast Wire
    origin: fishermen
    says: on Wednesday
body: >-
  Keepers were seen loading a boat at Grey Rock on Wednesday, 2 May 2001, two fishermen told Coast
  Wire. [@boat]

# events/2001/machine-announced.md
title: The Lighthouse Board says that a machine runs the Grey Rock light
body: >-
  The Lighthouse Board said on Friday, 4 May 2001, that the Grey Rock light was being run by a
  machine. [@board]

# seeds/gazette.yml
origins:
  harbour-master: {name: the harbour master, actor: lighthouse-board, via: [gazette]}

# docs/actors/lighthouse-board.md
aliases: [the Board, the harbour master]
"""
"""An honest event, a lie of two words, and a record by which the Board comes to speak."""


def card(change: str, root: Path, before: str = "") -> ReviewCard:
    """Compare the small chronology, changed as `before` says, with one changed as `change` says."""
    base, head = EXAMPLE, root / "head"
    if before:
        base = root / "base"
        play(before, base)
    play(change, head)
    return compared(folder("main", base), folder("the pull request", head))


def drawn(card: ReviewCard, format_: str) -> str:
    text: str = importlib.import_module(f"chronology.cli.cards.{format_}").draw(card)
    return text


def golden(name: str, text: str) -> str:
    """What the file holds; with UPDATE_GOLDEN=1 what was drawn becomes it."""
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return path.read_text("utf-8")
