"""Hand-written pages made ready for the engine: marks become links, evidence follows the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from chronology.edition.edition import Edition
from chronology.edition.evidence import Numbers, card_id, cards, home, numbered
from chronology.edition.marked_prose import Target, editorial, mark
from chronology.pages.page import fill
from chronology.records.models import Written
from chronology.records.prose import MARK, markdown

FRONT = "index.md"


class Prepared(NamedTuple):
    """Markdown by path below `docs/`, and the HTML for the places it leaves open."""

    pages: Mapping[str, str]
    fragments: Mapping[str, str]


def written(edition: Edition) -> Prepared:
    """Prepare the front page and those with marks; the others are published as they are."""
    pages = [page for page in edition.chronology.pages.values() if _differs(page)]
    return Prepared(
        {_path(page): _markdown(edition, page) for page in pages}, dict(_evidence(edition, pages))
    )


def _differs(page: Written) -> bool:
    remarks = any(sentence.editorial is not None for sentence in page.prose.sentences)
    return page.cites or remarks or _path(page) == FRONT


def _markdown(edition: Edition, page: Written) -> str:
    """Write the page anew: a front matter with its title, its text, and a place for evidence."""
    title = page.title.replace("\\", "\\\\").replace('"', '\\"')
    # The front page is a figure and a list as wide as the screen; its outline is the list itself.
    hide = "hide: [navigation, toc]\n" if _path(page) == FRONT else ""
    lines = page.prose.text.split("\n")
    numbers = numbered(edition, page)
    text = "".join(
        _with_links(edition, page, numbers, part) if prose else part
        for prose, part in _parts(lines)
    )
    place = f'\n\n<div data-fragment="{_name(page)}"></div>' if page.citations else ""
    return f'---\ntitle: "{title}"\n{hide}---\n\n{text.rstrip()}{place}\n'


def _parts(lines: list[str]) -> Iterator[tuple[bool, str]]:
    """Part the lines of prose, in which marks mean something, from those of code."""
    code: set[int] = set()
    for token in markdown().parse("\n".join(lines)):
        if token.type in ("fence", "code_block") and token.map:
            code.update(range(*token.map))
    start = 0
    for number in range(1, len(lines) + 1):
        if number == len(lines) or (number in code) != (start in code):
            yield start not in code, "".join(f"{line}\n" for line in lines[start:number])
            start = number


_MARKS = re.compile(rf"\s*(?:{MARK.pattern})")


def _with_links(edition: Edition, page: Written, numbers: Numbers, text: str) -> str:
    def link(match: re.Match[str]) -> str:
        if not match["name"]:
            return f" {editorial((match['reason'] or '').strip())}"
        owner = edition.chronology.event.get(match["record"]) if match["record"] else page
        cited = edition.chronology.cited.get((owner.path, match["name"])) if owner else None
        if cited is None:
            return ""
        number = numbers[cited.key]
        # Links of a hand-written page start at the folder of its file.
        up = "../" * _path(page).count("/")
        href = f"#{card_id(page, cited)}" if cited.owner is page else up + home(cited)
        where = "" if cited.owner is page else f", {cited.owner.label}"
        return str(mark(Target(href, str(number), f"passage {number}{where}")))

    return _MARKS.sub(link, text)


def _evidence(edition: Edition, pages: list[Written]) -> Iterator[tuple[str, str]]:
    for page in pages:
        if page.citations:
            own = [card for card in cards(edition, page) if card.own]
            yield _name(page), fill("_evidence.html", "", cards=own)


def _name(page: Written) -> str:
    return "evidence-" + _path(page).removesuffix(".md").replace("/", "-")


def _path(page: Written) -> str:
    return page.path.removeprefix("docs/")
