"""A page for each rule, made of its text: why it is there, faulty and sound examples."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from chronology.checks.measured import precision, read
from chronology.checks.rules import Rule, rules
from chronology.edition.edition import Edition
from chronology.edition.wording import shortened
from chronology.pages.page import fill
from chronology.pages.site import Page


class Told(NamedTuple):
    """A piece of a rule's text: prose, or code."""

    kind: str
    text: str


def pages(edition: Edition) -> Iterator[Page]:
    """Make the pages in the order of the rules' names."""
    living, measures = edition.verdicts.exceptions, read()
    for rule in rules():
        url = f"rules/{rule.name}/"
        exceptions = [one for one in living if one.fault.rule == rule.name]
        yield Page(
            url,
            rule.name,
            fill(
                "rule.html",
                url,
                rule=rule,
                measured=[str(one) for one in precision(rule, measures)],
                blocks=list(blocks(rule)),
                exceptions=exceptions,
            ),
            "rule",
            description=shortened(rule.summary),
            hide=("navigation", "toc"),
        )


def blocks(rule: Rule) -> Iterator[Told]:
    """Read a rule's text, but for its first line, as paragraphs, headings and indented code."""
    doc = rule.text.partition("\n")[2]
    code: list[str] = []
    for part in re.split(r"\n{2,}", doc.strip("\n")):
        if part.startswith("    "):
            code.append(textwrap.dedent(part))
            continue
        if code:
            yield Told("code", "\n\n".join(code))
            code = []
        if part:
            yield _told(" ".join(part.split()))
    if code:
        yield Told("code", "\n\n".join(code))


def _told(words: str) -> Told:
    heading = re.fullmatch(r"(Faulty|Sound)(?: \((.+)\))?:", words)
    return Told("heading", words.rstrip(":")) if heading else Told("prose", words)
