"""For programs: faults, questions, exceptions and counts as one JSON object."""

from __future__ import annotations

import json

from chronology.checks.measured import as_data, read
from chronology.checks.rules import rules
from chronology.checks.run import Verdicts
from chronology.cli.reports.text import closing
from chronology.values.faults import Notice, Question


def report(verdicts: Verdicts) -> str:
    """Draw the run."""
    used, measures = verdicts.rules, read()
    whole = {
        "faults": [_told(fault) for fault in verdicts.faults],
        "questions": [_asked(question) for question in verdicts.questions],
        "exceptions": [
            {**_told(exception.fault), "reason": exception.reason}
            for exception in verdicts.exceptions
        ],
        "rules": {rule.name: as_data(rule, measures) for rule in rules() if rule.name in used},
        "counts": dict(verdicts.counts),
        "ok": verdicts.ok,
        "summary": closing(verdicts),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _asked(question: Question) -> dict[str, object]:
    """Add the statement that a review answers for."""
    place, text = question.statement
    return {**_told(question), "statement": {**place._asdict(), "text": text}}


def _told(told: Notice) -> dict[str, object]:
    near = told.near
    return {
        "path": told.place.path,
        "line": told.place.line,
        "column": told.place.column,
        "rule": told.rule,
        "message": told.message,
        "help": told.help,
        "near": {"place": str(near.place), "text": near.text} if near else None,
        "words": told.words,
        "passage_words": told.passage_words,
    }
