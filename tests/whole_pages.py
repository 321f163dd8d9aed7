"""Pages that the engine itself made whole, beside the same pages stamped into its shells."""

from __future__ import annotations

from dataclasses import replace
from difflib import unified_diff
from html import escape
from pathlib import Path

from chronology.edition import addresses
from chronology.pages.site import Heading, Page
from chronology.publish import engine, shells
from chronology.publish.plan import Plan

CONTENTS = (
    Heading(2, "one", "One & more"),
    Heading(3, "two", "Two"),
    Heading(4, "three", "Three"),
    Heading(3, "four", "Four"),
    Heading(2, "five", "Five"),
)
SAMPLES = (
    Page("sample/long/", "Long & “so” on", "", "sample", "What it is", CONTENTS),
    Page("sample/short/", "Short", "", "sample", "No more"),
)
LAST = "The end."


def differences(plan: Plan, root: Path, by: str = "mkdocs") -> str:
    """Say how a stamped page differs from one that the engine made whole; empty: in nothing.

    What the engine made of the text of two sample pages is stamped into the shell that it made for
    such pages. White space apart, both must be the same.
    """
    samples = {f"{page.url[:-1]}.md": whole(page) for page in SAMPLES}
    empty = {f"{shells.shared(page)[:-1]}.md": shells.empty(page) for page in SAMPLES}
    plan = replace(plan, markdown={**plan.markdown, **samples, **empty})
    dressed, faults = engine.run(plan, root, by)
    if faults:
        return "\n".join(map(str, faults))
    return "\n".join(line for page in SAMPLES for line in _compared(page, dressed.folder))


def whole(page: Page) -> str:
    """Write the Markdown of a page that has a page's title and contents, and no shell."""
    headings = (f"{'#' * entry.level} {entry.text} {{#{entry.id}}}\n" for entry in page.toc)
    front = (f"title: {escape(page.title)}", f"description: {escape(page.description)}")
    return "\n".join(("---", *front, "---", f"# {page.title}", *headings, LAST))


def _compared(page: Page, folder: Path) -> list[str]:
    made, shell = (
        (folder / addresses.file_of(url)).read_text("utf-8")
        for url in (page.url, shells.shared(page))
    )
    start, end = made.index("<h1"), made.rindex(f"<p>{LAST}</p>") + len(f"<p>{LAST}</p>")
    stamped = shells.Shell.read(shell, shells.shared(page)).stamp(
        replace(page, body=made[start:end])
    )
    one, two = (html.replace("<", "\n<").split() for html in (made, stamped))
    return [*unified_diff(one, two, "by the engine", f"stamped: {page.url}")]
