"""Shells: empty pages that the site engine dresses once, and that we fill ten thousand times.

The engine gets a page made of marks and nothing else (`empty`); what it gives back is theme with
marks in it, which `Shell.read` cuts at the marks and `Shell.stamp` joins around a page. The marks
are learnt, not known: an entry of the table of contents, say, is whatever the theme made of one.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from chronology.pages.site import HOME, Heading, Page
from chronology.publish.links import rebase

FOLDER = "qzshell"  # where shells lie that are the address of no page


class NoPlaceError(Exception):
    """The theme made of an empty shell something that cannot be filled."""


def shared(page: Page) -> str:
    """Name the URL of the shell that a page shares with all of its kind and depth."""
    depth = max(page.url.count("/"), 1)
    kind = "-".join((page.shell, "toc" if _outline(page) else "plain", *sorted(page.hide)))
    return f"{FOLDER}/" * (depth - 1) + f"{FOLDER}-{kind}/"


def empty(page: Page) -> str:
    """Write the Markdown of an empty shell for a page and for all that share it."""
    front = [f"description: {_DESCRIPTION}"]
    if page.url:  # the theme gives the front page the name of the site as its title
        front.append(f"title: {_TITLE}")
    if page.hide:
        front.append(f"hide: [{', '.join(sorted(page.hide))}]")
    toc = f"\n## {_BRANCH}\n\n### {_CHILD}\n\n## {_LEAF}\n" if _outline(page) else ""
    return "\n".join(("---", *front, "---", f"# {_TOP}", toc, f"{_END}", ""))


@dataclass(frozen=True)
class Shell:
    """A dressed shell: what always stands (even places) and the names of its holes (odd)."""

    url: str
    parts: tuple[str, ...]
    tocs: Mapping[str, _Toc]
    base: str
    key: str

    @classmethod
    def read(cls, html: str, url: str) -> Shell:
        """Cut the page that an engine made of `empty`; raise `NoPlaceError` where it cannot be."""
        html = _BLANK_LINES.sub("", html)
        canonical = _CANONICAL.search(html)
        base = canonical[1].removesuffix(url) if canonical else ""
        holes = [*_find_holes(html, f"{base}{url}" if base else "")]
        tocs: dict[str, _Toc] = {}
        for start, end in _find_tocs(html):
            name = f"toc{len(tocs)}"
            tocs[name] = _Toc.read(html[start:end])
            holes.append((start, end, name))
        parts: list[str] = []
        done = 0
        for start, end, name in sorted(holes):
            parts += html[done:start], name
            done = end
        parts.append(html[done:])
        if "body" not in parts[1::2]:
            raise NoPlaceError("the theme gives the text of a page no place")
        if left := next((part for part in parts[::2] if _ANY_MARK.search(part)), None):
            found = _ANY_MARK.search(left)
            around = left[max(found.start() - 60, 0) : found.end() + 20] if found else ""
            raise NoPlaceError(f"the theme uses something of a page where it cannot be: {around}")
        key = hashlib.blake2b(html.encode(), digest_size=16).hexdigest()
        return cls(url, tuple(parts), tocs, base, key)

    @property
    def chrome(self) -> str:
        """What the theme adds to every page, without the pages."""
        return "".join(self.parts[::2])

    def stamp(self, page: Page) -> str:
        """Fill the shell with a page."""
        body, anchor = _with_anchor(page.body)
        description = escape(page.description)
        holes = {
            "title": escape(page.title),
            "description": description and _META.replace(_DESCRIPTION, description),
            "summary": description,
            "canonical": self.base + page.url,
            "anchor": anchor,
            "head": page.head,
            "body": body.replace(HOME, self.base),
        }
        if self.tocs:
            outline = _outline(page)
            holes |= {name: toc.fill(outline) for name, toc in self.tocs.items()}
        parts = list(self.parts)
        parts[1::2] = [holes[name] for name in parts[1::2]]
        return "".join(parts)


def levelled(html: str) -> str:
    """Take from a dressed page what engines do differently, and let its scripts wait.

    Where the site has no address, no page has a canonical one. What is read comes before what
    reacts: a page is complete without any of its scripts.
    """
    html = _NOT_CANONICAL.sub("", html)
    return html.replace("<script src=", '<script fetchpriority="low" src=')


def fill(html: str, url: str, fragments: Mapping[str, str], head: str = "") -> str:
    """Put fragments, whose links are relative to the top of the site, into a hand-written page."""
    html = _FRAGMENT.sub(
        lambda match: rebase(fragments[match[1]], url) if match[1] in fragments else match[0], html
    )
    return html.replace("</head>", f"{head}</head>", 1) if head else html


def wanted(markdown: str) -> dict[str, int]:
    """List the fragments that a hand-written page wants, with where in the text."""
    return {match[1]: match.start() for match in _FRAGMENT.finditer(markdown)}


@dataclass(frozen=True)
class _Toc:
    """What a theme makes of an entry of a table of contents, with and without entries below."""

    leaf: str
    branch: str

    @classmethod
    def read(cls, html: str) -> _Toc:
        leaf = html[html.rindex("<li", 0, html.index(f"#{_LEAF.lower()}")) :]
        branch = html[: html.rindex("<li", 0, html.index(f"#{_LEAF.lower()}"))]
        child = branch.rindex("<li", 0, branch.index(f"#{_CHILD.lower()}"))
        end = branch.index("</li>", child) + len("</li>")
        return cls(_neutral(leaf, _LEAF), _neutral(branch[:child] + _BELOW + branch[end:], _BRANCH))

    def fill(self, outline: Sequence[Heading]) -> str:
        parts = []
        index = 0
        while index < len(outline):
            heading = outline[index]
            end = index + 1
            while end < len(outline) and outline[end].level > heading.level:
                end += 1
            below = outline[index + 1 : end]
            entry = self.branch.replace(_BELOW, self.fill(below)) if below else self.leaf
            entry = entry.replace(_ANY_ID, escape(heading.id), 1)
            parts.append(entry.replace(_ANY_TEXT, escape(heading.text)))
            index = end
        return "".join(parts)


_TITLE, _DESCRIPTION, _TOP = "QZTITLEQZ", "QZDESCRIPTIONQZ", "QZTOPQZ"
_BRANCH, _CHILD, _LEAF, _END = "QZBRANCHQZ", "QZCHILDQZ", "QZLEAFQZ", "QZENDQZ"
_BELOW, _ANY_ID, _ANY_TEXT = "QZBELOWQZ", "qzanyqz", "QZANYQZ"
_ANY_MARK = re.compile(rf"QZ[A-Z]+QZ|qz[a-z]+qz|{FOLDER}")
_META = f'<meta name="description" content="{_DESCRIPTION}">'
_BLANK_LINES = re.compile(r"\n[ \t]*(?=\n)")
_NOT_CANONICAL = re.compile(r'<link rel="canonical" href="/[^"]*">')
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)"')
_BODY = re.compile(rf'<h1[^>]*\bid="{_TOP.lower()}".*?<p>\s*{_END}\s*</p>', re.DOTALL)
_FRAGMENT = re.compile(r'<div\s+data-fragment="([^"]+)"\s*>\s*</div>')
_HEADING = re.compile(r'<h1\b(?:[^>]*?\bid="([^"]*)")?')
_START = "start"  # the anchor of a heading that has none of its own


def _outline(page: Page) -> tuple[Heading, ...]:
    """Give the entries of the table of contents; the page's own heading is none."""
    return tuple(heading for heading in page.toc if heading.level > 1)


def _find_holes(html: str, canonical: str) -> list[tuple[int, int, str]]:
    body = _BODY.search(html)
    found = [(*body.span(), "body")] if body else []
    outside = (0, body.start()) if body else (0, len(html)), (body.end() if body else 0, len(html))
    for pattern, name in (
        (_META, "description"),
        (rf'(?<!name="description" content="){_DESCRIPTION}', "summary"),
        (rf"{_TITLE}|{_TOP}", "title"),
        (rf"(?<=#){_TOP.lower()}(?=\")", "anchor"),
        (rf'(?<="){re.escape(canonical)}(?=")' if canonical else r"(?!)", "canonical"),
        (r"(?=</head>)", "head"),
    ):
        for start, end in outside:
            hits = re.compile(pattern).finditer(html, start, end)
            found += [(*hit.span(), name) for hit in hits]
    return found


def _find_tocs(html: str) -> list[tuple[int, int]]:
    body = _BODY.search(html)
    found = []
    for match in re.finditer(rf'#{_BRANCH.lower()}"', html):
        if not (body and body.start() <= match.start() < body.end()):
            leaf = html.index(f"#{_LEAF.lower()}", match.end())
            found.append((html.rindex("<li", 0, match.start()), html.index("</li>", leaf) + 5))
    return found


def _neutral(entry: str, mark: str) -> str:
    return entry.replace(mark.lower(), _ANY_ID).replace(mark, _ANY_TEXT)


def _with_anchor(body: str) -> tuple[str, str]:
    match = _HEADING.search(body)
    if match and match[1]:
        return body, match[1]
    return body.replace("<h1", f'<h1 id="{_START}"', 1), _START
