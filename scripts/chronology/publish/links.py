"""Links: what a hand-written page points at, and whether every link of the site arrives.

Engines disagree about links (one reads `../x/` as an address, another as a file), so they never
see one of ours: a link in Markdown is resolved here, as from the file it stands in, and handed
over as an absolute address below `HERE`, which is made relative again in the finished page.
Addresses elsewhere are never fetched.
"""

from __future__ import annotations

import difflib
import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

from chronology.edition.addresses import address, file_of, relative, to_root
from chronology.values.faults import Fault, Place

HERE = "https://chronology.invalid/"  # RFC 2606: a name that nobody can register

BROKEN = "broken-link"
ANCHOR = "broken-anchor"
UNSAFE = "unsafe-link"
THIRD_PARTY = "third-party-request"


class Link(NamedTuple):
    """A link that someone wrote, resolved: the page or file it names and the anchor there."""

    place: Place
    written: str
    url: str
    anchor: str


class Survey(NamedTuple):
    """What a page's HTML says by itself, whatever other pages there are; kept between runs.

    `local` are its links within the site (as written, URL, anchor), `wrong` those that may stand
    nowhere (as written, rule, message, help), `anchors` what a link to it may name.
    """

    local: tuple[tuple[str, str, str], ...]
    wrong: tuple[tuple[str, str, str, str], ...]
    anchors: frozenset[str]


class Surveyed(NamedTuple):
    """A page as the check sees it; `chrome` are anchors that its theme adds around it."""

    url: str
    survey: Survey
    source: str | None = None
    chrome: frozenset[str] = frozenset()


def rewrite(
    path: str, text: str, source: str, known: Collection[str]
) -> tuple[str, tuple[Link, ...], tuple[Fault, ...]]:
    """Resolve the links of a hand-written page; unknown targets are faults.

    `text` is what the engine will read, `source` the file `path` below `docs/` as it was written:
    positions are the author's. `known` are the URLs of all pages and files.
    """
    parts: list[str] = []
    links: list[Link] = []
    faults: list[Fault] = []
    done = 0
    seen: dict[str, int] = {}
    for start, end in _targets(text):
        written = text[start:end]
        nth = seen[written] = seen.get(written, -1) + 1
        place = _nth_place(source, written, nth) or offset_place(text, start)
        place = place._replace(path=f"docs/{path}")
        found = _resolve(path, written, place, known)
        if isinstance(found, Fault):
            faults.append(found)
        elif found:
            links.append(found)
            if not written.startswith("#"):
                anchor = f"#{found.anchor}" if found.anchor else ""
                parts += text[done:start], HERE, found.url, anchor
                done = end
    parts.append(text[done:])
    return "".join(parts), tuple(links), tuple(faults)


def at_home(html: str, page: str) -> str:
    """Make the addresses below `HERE` relative to the page that holds them."""
    return html.replace(f'"{HERE}"', f'"{relative("", page)}"').replace(HERE, to_root(page))


def rebase(html: str, page: str) -> str:
    """Move HTML whose links are relative to the top of the site into a page."""
    return _LOCAL.sub(lambda match: match[1] + to_root(page), html)


def survey(url: str, html: str) -> Survey:
    """Read the links and anchors of a page."""
    if "<script" in html:
        html = _INVISIBLE.sub(r"\1", html)
    local, wrong = [], []
    for match in _ATTRIBUTE.finditer(html):
        kind, written = match[1], match[2]
        if _SCHEME.match(written) or written.startswith("//"):
            wrong += [(written, *fault) for fault in _elsewhere(html, match)]
        else:
            target, anchor = _absolute(url, written)
            local.append((written, target, anchor if kind == "href" else ""))
    return Survey(tuple(local), tuple(wrong), anchors(html))


def check(
    documents: Iterable[Surveyed],
    files: Collection[str],
    links: Iterable[Link],
    sources: Mapping[str, bytes],
) -> Iterator[Fault]:
    """Follow each link and anchor of the built tree, and each link that someone wrote.

    `sources` are the files that people wrote, by path: there a link is to be mended.
    """
    pages = {document.url: document for document in documents}
    told = set()
    for link in links:
        if link.url in pages and _lacks(pages[link.url], link.anchor):
            told.add((link.place.path, link.url, link.anchor))
            yield _no_anchor(link.place, link.written, link.anchor, pages[link.url])
    for document in pages.values():
        for written, rule, message, help_ in document.survey.wrong:
            yield Fault(_source(document, written, sources), rule, message, help_)
        for written, url, anchor in document.survey.local:
            if url not in pages:
                if url not in files:
                    place = _source(document, written, sources)
                    yield _no_page(place, written, document, url, (*pages, *files))
            elif _lacks(pages[url], anchor) and (document.source, url, anchor) not in told:
                place = _source(document, written, sources)
                yield _no_anchor(place, written, anchor, pages[url])


def anchors(html: str) -> frozenset[str]:
    """List what a link into this HTML may name after its `#`."""
    return frozenset(map(unescape, _ANCHOR.findall(html)))


def foreign_in_style(path: str, css: str) -> Iterator[Fault]:
    """Find what a style sheet would fetch from elsewhere."""
    for match in _STYLE.finditer(css):
        place = offset_place(css, match.start(1), path)
        yield Fault(place, THIRD_PARTY, _FETCH.format(match[1]), _KEEP)


_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_ALWAYS = {"top"}  # every page has one
_SAFE = ("http:", "https:", "mailto:")
_SCHEMES = "link with http, https or mailto"
_FETCH = "`{}` would be fetched from somebody else's server"
_KEEP = "keep the file in docs/assets/ and name it there"
# What is no prose: front matter, fenced code, comments, code spans (an escaped tick opens none).
_NO_PROSE = re.compile(
    r"\A---\n.*?^---$"
    r"|^(?P<fence> {0,3}(?:`{3,}|~{3,}))[^\n]*\n.*?(?:^(?P=fence)[`~]*\s*$|\Z)"
    r"|<!--.*?-->"
    r"|(?<![\\`])(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)",
    re.DOTALL | re.MULTILINE,
)
_TARGET = re.compile(
    r"(?<!\\)\]\(\s*<?(?P<inline>[^\s<>()]*(?:\([^\s()]*\)[^\s<>()]*)*)>?"
    r"|^ {0,3}\[[^\]^\n][^\]\n]*\]:[ \t]+<?(?P<reference>[^\s<>]+)"
    r"|<[a-zA-Z][^<>]*?\s(?:href|src)=[\"'](?P<raw>[^\"'<>]*)",
    re.MULTILINE,
)
# Inside a tag the next angle bracket closes it; in text (where `>` is escaped) it opens one.
_ATTRIBUTE = re.compile(r'\s(?:xlink:)?(href|src|poster)="([^"]*)"(?=[^<>]*>)')
_ANCHOR = re.compile(r'\s(?:id|name)="([^"]*)"(?=[^<>]*>)')
_LOCAL = re.compile(r'(\s(?:href|src)=")(?![a-zA-Z][a-zA-Z0-9+.-]*:|[#/])')
_FETCHED = re.compile(r'\srel="[^"]*(?:stylesheet|icon|preconnect|prefetch|preload|manifest)[^"]*"')
_STYLE = re.compile(r"""(?:url\(|@import)\s*["']?((?:https?:)?//[^"')\s]+)""")
_INVISIBLE = re.compile(r"(<(script|style)\b[^>]*>).*?</\2>", re.DOTALL)


def _targets(text: str) -> Iterator[tuple[int, int]]:
    prose = _NO_PROSE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    for match in _TARGET.finditer(prose):
        yield match.span(match.lastgroup or 0)


def _resolve(path: str, written: str, place: Place, known: Collection[str]) -> Link | Fault | None:
    if scheme := _SCHEME.match(written):
        if scheme[0].lower() in _SAFE:
            return None
        return Fault(place, UNSAFE, f"`{written}` is no address of a page", _SCHEMES)
    target, _, anchor = written.partition("#")
    if not target:
        return Link(place, written, address(path), anchor)
    if target.startswith("/"):
        return Fault(
            place,
            BROKEN,
            f"`{written}` starts at the top of a server, where this site may not be",
            "write the link as from this file: `method.md`, `events/some-event.md`",
        )
    file = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(target)))
    url = address(file) if file.endswith(".md") else file
    for candidate in (url, f"{url}/"):
        if candidate in known:
            return Link(place, written, candidate, anchor)
    return Fault(place, BROKEN, f"`{written}` leads to no page and no file", _meant(url, known, ""))


def _nth_place(text: str, written: str, nth: int) -> Place | None:
    """Find a link in the author's file; what was put into the prepared text stands nowhere."""
    starts = [start for start, end in _targets(text) if text[start:end] == written]
    return offset_place(text, starts[nth]) if nth < len(starts) else None


def offset_place(text: str, offset: int, path: str = "") -> Place:
    return Place(path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _elsewhere(html: str, match: re.Match[str]) -> Iterator[tuple[str, str, str]]:
    kind, written = match[1], match[2]
    tag = html[html.rindex("<", 0, match.start()) : html.index(">", match.end())]
    if kind != "href" or (tag.startswith("<link") and _FETCHED.search(tag)):
        if not written.startswith("data:"):
            yield THIRD_PARTY, _FETCH.format(written), _KEEP
    elif not written.lower().startswith(_SAFE):
        yield UNSAFE, f"`{written}` is no address of a page", _SCHEMES


def _absolute(page: str, written: str) -> tuple[str, str]:
    """Resolve a link of the tree; most begin with the way to the top, which needs no thought."""
    path, _, anchor = written.partition("#")
    path, anchor = path.partition("?")[0], unescape(unquote(anchor))
    if not path:
        return page, anchor
    path = unescape(unquote(path))
    up = to_root(page)
    if up and path.startswith(up) and not path.startswith((".", "/"), len(up)):
        return path[len(up) :], anchor
    joined = posixpath.normpath(posixpath.join(page, path))
    return "" if joined == "." else joined + "/" * path.endswith(("/", "..", ".")), anchor


def _source(document: Surveyed, written: str, sources: Mapping[str, bytes]) -> Place:
    """Find the link in the file that a reader would correct; else name the file, or the page."""
    if document.source is None:
        return Place(f"site/{file_of(document.url)}")
    text = sources.get(document.source, b"").decode("utf-8", "replace")
    path = unescape(written).partition("#")[0].rstrip("/")
    for needle in (unescape(written), path.lstrip("./"), posixpath.basename(path)):
        word = re.search(rf"(?<![\w-]){re.escape(needle)}(?![\w-])", text) if needle else None
        if word:
            return offset_place(text, word.start(), document.source)
    return Place(document.source)


def _meant(url: str, known: Iterable[str], up: str) -> str:
    near = difflib.get_close_matches(url, sorted(known), 1)
    if near:
        name = near[0]
        written = up + name if up else f"{name[:-1]}.md" if name.endswith("/") else name
        return f"did you mean `{written}`?"
    return "link to a page or a file of this site, as from this file"


def _lacks(page: Surveyed, anchor: str) -> bool:
    return bool(anchor) and anchor not in page.survey.anchors | page.chrome | _ALWAYS


def _no_page(
    place: Place, written: str, document: Surveyed, url: str, known: Iterable[str]
) -> Fault:
    help_ = _meant(url, known, to_root(document.url))
    return Fault(place, BROKEN, f"`{written}` leads to no page and no file", help_)


def _no_anchor(place: Place, written: str, anchor: str, page: Surveyed) -> Fault:
    near = difflib.get_close_matches(anchor, sorted(page.survey.anchors), 1)
    message = f"`{written}` leads to `#{anchor}`, which is not on that page"
    help_ = f"did you mean `#{near[0]}`?" if near else "link to a heading of that page"
    return Fault(place, ANCHOR, message, help_)
