"""For code scanning: SARIF 2.1.0 (OASIS, 2020), one result a fault or an exception."""

from __future__ import annotations

import json
from urllib.parse import quote

from chronology.checks.run import Verdicts, rules
from chronology.values.faults import Fault


def report(verdicts: Verdicts) -> str:
    """Draw the run."""
    excused = verdicts.exceptions
    used = {fault.rule for fault in (*verdicts.faults, *(one.fault for one in excused))}
    described = [rule for rule in rules() if rule.name in used]
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "chronology",
                        "rules": [
                            {"id": rule.name, "shortDescription": {"text": rule.summary}}
                            for rule in described
                        ],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    *map(_result, verdicts.faults),
                    *(_suppressed(one.fault, one.reason) for one in excused),
                ],
                "properties": {"counts": dict(verdicts.counts)},
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _suppressed(fault: Fault, reason: str) -> dict[str, object]:
    suppression = {"kind": "inSource", "justification": reason}
    return {**_result(fault), "level": "note", "suppressions": [suppression]}


def _result(fault: Fault) -> dict[str, object]:
    place = fault.place
    text = fault.message if not fault.help else f"{fault.message}\n{fault.help}"
    return {
        "ruleId": fault.rule,
        "level": "error",
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
