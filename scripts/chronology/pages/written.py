"""Hand-written pages made ready for the engine: marks become links, evidence follows the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from chronology.edition.edition import Edition
from chronology.edition.evidence import Numbers, card_id, cards, home, numbered
from chronology.edition.marked_prose import Target, editorial, mark
from chronology.edition.reviewed import reading
from chronology.pages.page import fill
from chronology.records.models import Written
from chronology.records.prose import MARK, markdown

FRONT = "index.md"


_HEADING = re.compile(r"^#\s.*$", re.MULTILINE)
_NO_WORDS = re.compile(r"^\s*(?:#.*|<div data-fragment=.*|<!--.*)$", re.MULTILINE)


class Prepared(NamedTuple):
    """Markdown by path below `docs/`, and the HTML for the places it leaves open."""

    pages: Mapping[str, str]
    fragments: Mapping[str, str]


def written(edition: Edition) -> Prepared:
    """Prepare the pages with marks and the front page, and mark those that rest on nothing."""
    every = edition.chronology.pages.values()
    pages = [page for page in every if page.cites or remarks(page) or _path(page) == FRONT]
    free = {_path(page): _marked(edition, page) for page in unbound(every)}
    bound = {_path(page): _markdown(edition, page) for page in pages}
    return Prepared({**free, **bound}, dict(_evidence(edition, pages)))


def unbound(pages: Iterable[Written]) -> Iterator[Written]:
    """Yield the pages whose words rest on nothing, so that no rule reads them."""
    for page in pages:
        words = _NO_WORDS.sub("", page.prose.text)
        if words.strip() and not page.cites and not remarks(page):
            yield page


def remarks(page: Written) -> bool:
    """Whether a page holds remarks of ours, which rules read."""
    return any(sentence.editorial is not None for sentence in page.prose.sentences)


def _marked(edition: Edition, page: Written) -> str:
    """Give a page as it is, with a word below its title that nothing in it is checked."""
    text = _noted(page.prose.text)
    front = edition.files.get(page.path, b"").decode().replace("\r\n", "\n").removeprefix("\ufeff")
    # What stands between the fences is the engine's: a description, how wide the page is.
    end = front.index("\n---", 3) + len("\n---") if front.startswith("---") else 0
    return f"{front[:end]}\n\n{text}" if end else text


def _noted(text: str) -> str:
    heading = _HEADING.search(text)
    at = heading.end() if heading else 0
    return f"{text[:at]}\n\n{fill('_unbound.html', '').strip()}\n\n{text[at:].lstrip()}"


def _markdown(edition: Edition, page: Written) -> str:
    """Write the page anew: a front matter with its title, its text, and a place for evidence."""
    title = page.title.replace("\\", "\\\\").replace('"', '\\"')
    # The front page is a figure and a list as wide as the screen; its outline is the list itself.
    hide = "hide: [navigation, toc]\n" if _path(page) == FRONT else ""
    lines = _with_reading(page, reading(edition.chronology, page))
    numbers = numbered(edition, page)
    text = "".join(
        _with_links(edition, page, numbers, part) if prose else part
        for prose, part in _parts(lines)
    )
    place = f'\n\n<div data-fragment="{_name(page)}"></div>' if page.citations else ""
    text = _noted(text) if [*unbound([page])] else text
    return f'---\ntitle: "{title}"\n{hide}---\n\n{text.rstrip()}{place}\n'


def _with_reading(page: Written, note: str) -> list[str]:
    """Put what second readers did below the last paragraph that rests on passages."""
    lines = page.prose.text.split("\n")
    marked = [s.place.line for s in page.prose.sentences if s.marks or s.editorial is not None]
    if not marked:
        return lines
    end = max(marked) - page.prose.first_line
    while end < len(lines) and lines[end].strip():
        end += 1
    return [*lines[:end], "", f'<p class="chr-note">{note}</p>', *lines[end:]]


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
