"""For programs: the faults, the exceptions and the counts as one JSON object."""

from __future__ import annotations

import json

from chronology.checks.run import Verdicts
from chronology.cli.reports.text import closing
from chronology.values.faults import Fault


def report(verdicts: Verdicts) -> str:
    """Draw the run."""
    whole = {
        "faults": [_fault(fault) for fault in verdicts.faults],
        "exceptions": [
            {**_fault(exception.fault), "reason": exception.reason}
            for exception in verdicts.exceptions
        ],
        "counts": dict(verdicts.counts),
        "ok": verdicts.ok,
        "summary": closing(verdicts),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _fault(fault: Fault) -> dict[str, object]:
    near = fault.near
    return {
        "path": fault.place.path,
        "line": fault.place.line,
        "column": fault.place.column,
        "rule": fault.rule,
        "message": fault.message,
        "help": fault.help,
        "near": {"place": str(near.place), "text": near.text} if near else None,
    }
