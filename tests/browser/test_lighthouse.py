"""What Lighthouse says of the pages that most people see.

Accessibility, best practices, SEO and whether a page jumps while it loads depend on the page alone.
Performance is simulated for a slow phone from the time that this machine took, so one page gets
other marks on other days: `make lighthouse` asks for it, on a machine that does nothing else.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from browser.conftest import FLAGS
from browser.pages import Published, label

KINDS = ("", "events/*/", "bases/*/", "explore/")
CATEGORIES = ("accessibility", "best-practices", "seo")
TIMED = ("performance",) if os.environ.get("TIMED") else ()
ENOUGH = 95


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS, ids=label)
def test_lighthouse_is_content(
    site: Published, address: str, chromium: str, node_modules: Path, kind: str
) -> None:
    report = _audit(address + site.richest(kind), chromium, node_modules)
    scores = {name: round(100 * report["categories"][name]["score"]) for name in report["asked"]}
    sys.stdout.write(f"\n{label(kind)}: {scores}\n")
    assert min(scores.values()) >= ENOUGH, _reasons(report)
    assert report["audits"]["cumulative-layout-shift"]["numericValue"] < 0.1


def _audit(url: str, chromium: str, node_modules: Path) -> dict[str, Any]:
    asked = (*CATEGORIES, *TIMED)
    run = subprocess.run(
        [
            "node",
            node_modules / "lighthouse/cli/index.js",
            url,
            "--quiet",
            "--output=json",
            f"--only-categories={','.join(asked)}",
            "--only-audits=cumulative-layout-shift",
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
    return report | {"asked": asked}


# The text of flags is split at spaces, except within quotation marks.
_FLAG = re.compile(r"(--\S+=)(.* .*)")


def _reasons(report: dict[str, Any]) -> str:
    return "\n".join(
        f"{name}: {audit['id']}: {audit['title']} {audit.get('displayValue', '')}"
        for name in report["asked"]
        for part in report["categories"][name]["auditRefs"]
        if part["weight"]
        and (audit := report["audits"][part["id"]])["score"] is not None
        and audit["score"] < 0.9
    )
