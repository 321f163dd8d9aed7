import pytest
from axe_playwright_python.sync_playwright import Axe

from browser.conftest import Scheme, Visit
from browser.pages import KINDS, Published, label

# WCAG 2.2 at levels A and AA, and what axe recommends beyond it: landmarks, order of headings.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS, ids=label)
def test_axe_finds_no_barrier(visit: Visit, site: Published, kind: str, scheme: Scheme) -> None:
    page = visit(site.richest(kind), color_scheme=scheme)
    # Without preloading, axe leaves the style sheets where they are, and imports in them work.
    options = {"runOnly": TAGS, "resultTypes": ["violations"], "preload": False}
    found = Axe().run(page, options=options)
    barriers = [
        f"{violation['id']}: {node['html']}\n  {node['failureSummary']}"
        for violation in found.response["violations"]
        for node in violation["nodes"]
    ]
    assert not barriers, "\n".join(barriers)
