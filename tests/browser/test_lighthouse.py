"""What Lighthouse says of the pages that most people see: `make lighthouse` prints the scores.

Accessibility, best practices and SEO depend on the page alone. Performance is simulated for a slow
phone from what this machine took, so a busy machine gives a worse mark to the same page: it counts
where Lighthouse itself takes the machine for fast enough, and is only told elsewhere. What a page
weighs and whether it jumps while it loads is the same everywhere, and always counts.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from browser.conftest import FLAGS
from browser.pages import Published, label

KINDS = ("", "events/*/", "bases/*/", "explore/")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
ENOUGH = 95
# Lighthouse's own measure of a machine; below this it warns that its marks will be too low.
FAST = 1000
TRIES = 3


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS, ids=label)
def test_lighthouse_is_content(
    site: Published, address: str, chromium: str, node_modules: Path, kind: str
) -> None:
    best = max(_audits(address + site.richest(kind), chromium, node_modules), key=_performance)
    scores = {name: round(100 * best["categories"][name]["score"]) for name in CATEGORIES}
    sys.stdout.write(f"\n{label(kind)}: {scores} on a machine of {_speed(best)}\n")
    if _speed(best) < FAST:
        del scores["performance"]
    assert min(scores.values()) >= ENOUGH, _reasons(best)
    assert best["audits"]["cumulative-layout-shift"]["numericValue"] < 0.1


def _audits(url: str, chromium: str, node_modules: Path) -> Iterator[dict[str, Any]]:
    """Audit again where a fast machine was slow: what is as fast as it can be, is so once."""
    for _ in range(TRIES):
        report = _audit(url, chromium, node_modules)
        yield report
        if _performance(report) * 100 >= ENOUGH or _speed(report) < FAST:
            return


def _performance(report: dict[str, Any]) -> float:
    score: float = report["categories"]["performance"]["score"]
    return score


def _speed(report: dict[str, Any]) -> int:
    index: float = report["environment"]["benchmarkIndex"]
    return round(index)


def _audit(url: str, chromium: str, node_modules: Path) -> dict[str, Any]:
    run = subprocess.run(
        [
            "node",
            node_modules / "lighthouse/cli/index.js",
            url,
            "--quiet",
            "--output=json",
            f"--only-categories={','.join(CATEGORIES)}",
            "--chrome-flags=" + " ".join(_FLAG.sub(r'\1"\2"', flag) for flag in FLAGS),
            "--no-enable-error-reporting",
        ],
        env={**os.environ, "CHROME_PATH": chromium},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    report: dict[str, Any] = json.loads(run.stdout)
    return report


# The text of flags is split at spaces, except within quotation marks.
_FLAG = re.compile(r"(--\S+=)(.* .*)")


def _reasons(report: dict[str, Any]) -> str:
    return "\n".join(
        f"{name}: {audit['id']}: {audit['title']} {audit.get('displayValue', '')}"
        for name in CATEGORIES
        for part in report["categories"][name]["auditRefs"]
        if part["weight"]
        and (audit := report["audits"][part["id"]])["score"] is not None
        and audit["score"] < 0.9
    )
