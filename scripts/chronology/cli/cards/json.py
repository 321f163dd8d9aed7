"""For programs: the card as one JSON object."""

from __future__ import annotations

import json
from dataclasses import asdict

from chronology.cli.blocks import counts
from chronology.cli.card import ReviewCard
from chronology.cli.reports.json import asked, told
from chronology.derive.cited import Cited, Found
from chronology.derive.dating import one_working
from chronology.derive.revision import Edit, Revised, Reworded
from chronology.derive.statements import Statement


def draw(card: ReviewCard) -> str:
    """Draw the card."""
    revision = card.revision
    whole = {
        "base": card.names[0],
        "head": card.names[1],
        "unread": card.unread,
        "files": [asdict(file) for file in card.files],
        "settings": list(map(_edit, revision.settings)),
        "documents": [_revised(card, one) for one in revision.documents],
        "texts": [
            {"id": one.archived.id, "paragraphs": [{"old": a, "new": b} for a, b in one.paragraphs]}
            for one in revision.texts
        ],
        "records": [_revised(card, one) for one in revision.records],
        "reviews": list(map(_edit, revision.reviews)),
        "taken_away": [told(question) for question in card.taken],
        "faults": [told(fault) for fault in card.faults],
        "consequences": [asdict(one) for one in card.consequences],
        "counts": {noun: {"old": old, "new": new} for noun, old, new in counts(card)},
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _edit(edit: Edit) -> dict[str, object]:
    return {"path": edit.path, "field": edit.field, "old": edit.old, "new": edit.new}


def _revised(card: ReviewCard, one: Revised) -> dict[str, object]:
    sides = {"old": one.before, "new": one.after}
    return {
        "how": one.how,
        "register": one.record.register_,
        "paths": {name: side.path for name, side in sides.items() if side},
        "edits": list(map(_edit, one.edits)),
        "statements": [_said(card, said) for said in one.statements],
    }


def _said(card: ReviewCard, said: Reworded) -> dict[str, object]:
    questions = card.questions_of(said.after) if said.after else ()
    return {
        "old": _statement(said.before),
        "new": _statement(said.after),
        "questions": list(map(asked, questions)),
    }


def _statement(statement: Statement | None) -> dict[str, object] | None:
    if statement is None:
        return None
    sentence = statement.sentence
    return {
        "place": str(sentence.place),
        "text": sentence.text,
        "title": statement.title,
        "editorial": sentence.editorial,
        "citations": list(map(_cited, statement.citations)),
    }


def _cited(cited: Cited) -> dict[str, object]:
    place = str(cited.archived.place(cited.start)) if isinstance(cited, Found) else None
    return {
        "name": cited.name,
        "document": cited.citation.seed,
        "place": place,
        "quote": cited.citation.quote,
        "origin": cited.origin.name if cited.origin else cited.citation.origin,
        "date": one_working(cited) or None,
    }
