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
        "faults": [told(fault) for fault in verdicts.faults],
        "questions": [asked(question) for question in verdicts.questions],
        "exceptions": [
            {**told(exception.fault), "reason": exception.reason}
            for exception in verdicts.exceptions
        ],
        "rules": {rule.name: as_data(rule, measures) for rule in rules() if rule.name in used},
        "counts": dict(verdicts.counts),
        "ok": verdicts.ok,
        "summary": closing(verdicts),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def asked(question: Question) -> dict[str, object]:
    """Add the statement that a review answers for."""
    place, text = question.statement
    return {**told(question), "statement": {**place._asdict(), "text": text}}


def told(notice: Notice) -> dict[str, object]:
    near = notice.near
    return {
        "path": notice.place.path,
        "line": notice.place.line,
        "column": notice.place.column,
        "rule": notice.rule,
        "message": notice.message,
        "help": notice.help,
        "near": {"place": str(near.place), "text": near.text} if near else None,
        "words": notice.words,
        "passage_words": notice.passage_words,
    }
