"""For code scanning: SARIF 2.1.0 (OASIS, 2020), one result a fault, a question or an exception."""

from __future__ import annotations

import json
from urllib.parse import quote

from chronology.checks.measured import Measures, as_data, read
from chronology.checks.rules import Rule, rules
from chronology.checks.run import Verdicts
from chronology.values.faults import Notice


def report(verdicts: Verdicts) -> str:
    """Draw the run."""
    used, measures = verdicts.rules, read()
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "chronology",
                        "rules": [
                            _described(rule, measures) for rule in rules() if rule.name in used
                        ],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    *(_result(fault, "error") for fault in verdicts.faults),
                    *(_result(question, "note") for question in verdicts.questions),
                    *(_suppressed(one.fault, one.reason) for one in verdicts.exceptions),
                ],
                "properties": {"counts": dict(verdicts.counts)},
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _described(rule: Rule, measures: Measures | None) -> dict[str, object]:
    told = {"text": rule.summary}
    return {"id": rule.name, "shortDescription": told, "properties": as_data(rule, measures)}


def _suppressed(told: Notice, reason: str) -> dict[str, object]:
    suppression = {"kind": "inSource", "justification": reason}
    return {**_result(told, "note"), "suppressions": [suppression]}


def _result(told: Notice, level: str) -> dict[str, object]:
    place = told.place
    text = told.message if not told.help else f"{told.message}\n{told.help}"
    return {
        "ruleId": told.rule,
        "level": level,
        "message": {"text": text},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(place.path, errors="replace")},
                    "region": {"startLine": place.line, "startColumn": place.column},
                }
            }
        ],
    }
