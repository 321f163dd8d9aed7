"""Text that people wrote, as HTML: Markdown without raw HTML, marks as links to the evidence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup, escape

from chronology.records.prose import MARK, markdown

_SCHEME = re.compile(r"[^/?#]*:|//|\\\\")
_SAFE = ("http://", "https://", "mailto:")


class Target(NamedTuple):
    """Where a mark leads, what stands there, and what it says aloud."""

    href: str
    number: str
    words: str


Resolve = Callable[[str | None, str], Target | None]
"""Find the target of a mark from the event it names, if any, and the citation's name."""


Follow = Callable[[str], str]
"""Turn a link to a file of the project into the address of its page."""


def to_html(text: str, resolve: Resolve, follow: Follow, signs: Sequence[Markup] = ()) -> Markup:
    """Render a body; a mark that leads nowhere is left out, which a check has told already.

    `signs` follow the marks, one each; where there are not as many, nobody knows whose they are.
    """
    env = {"resolve": resolve, "follow": follow, "signs": signs}
    return Markup(_MARKDOWN.render(text, env))  # noqa: S704 - made from escaped text


def inline(text: str) -> Markup:
    """Render a reason, or another line that somebody wrote beside the prose."""
    return Markup(_MARKDOWN.renderInline(text, {"resolve": lambda *_: None}))  # noqa: S704 - as above


def to_plain(text: str) -> str:
    """Give the words of a short text without their Markdown and marks."""
    words = []
    for token in _MARKDOWN.parse(text, {"resolve": lambda *_: None}):
        for child in token.children or ():
            words += [child.content] if child.type in _WORDS else []
            words += [" "] if child.type in _BREAKS else []
        words += [" "] if token.type == "inline" else []
    return " ".join("".join(words).split())


def mark(target: Target) -> Markup:
    """Draw a mark: a small number that leads to the passage."""
    href, number, words = map(escape, target)
    return Markup(  # noqa: S704 - all of it is escaped
        f'<sup class="chr-mark"><a href="{href}" aria-label="{words}">{number}</a></sup>'
    )


def editorial(reason: str) -> Markup:
    """Show that a sentence is our own remark, and why it needs no passage."""
    return Markup('<span class="chr-editorial">editorial: {}</span>').format(reason)


_WORDS = frozenset({"text", "code_inline"})
_BREAKS = frozenset({"softbreak", "hardbreak"})


def _split_marks(state: StateCore) -> None:
    marks: list[Token] = []
    for token in state.tokens:
        if token.type == "inline" and token.children:
            pieces = [piece for child in token.children for piece in _pieces(child)]
            # A mark stands close to its sentence, wherever the author's line ended.
            token.children = [
                piece
                for piece, following in zip(pieces, [*pieces[1:], None], strict=True)
                if not (following and following.type == "mark" and piece.type == "softbreak")
            ]
            marks += [child for child in token.children if child.type == "mark"]
            for child in token.children:
                if child.type == "link_open" and "follow" in state.env:
                    child.attrSet("href", state.env["follow"](str(child.attrGet("href"))))
    signs = state.env.get("signs", ())
    if len(signs) == len(marks):
        for mark_, sign in zip(marks, signs, strict=True):
            mark_.meta["sign"] = sign


def _pieces(token: Token) -> list[Token]:
    if token.type != "text" or "[" not in token.content:
        return [token]
    pieces: list[Token] = []
    at = 0
    for match in MARK.finditer(token.content):
        pieces.append(_text(token.content[at : match.start()].rstrip(" ")))
        pieces.append(Token("mark", "", 0, meta=match.groupdict()))
        at = match.end()
    pieces.append(_text(token.content[at:]))
    return [piece for piece in pieces if piece.type == "mark" or piece.content]


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _draw_mark(
    _renderer: RendererHTML,
    tokens: Sequence[Token],
    index: int,
    _options: object,
    env: Any,  # noqa: ANN401 - the parser hands on whatever it was given
) -> str:
    meta = tokens[index].meta
    sign = meta.get("sign", "")
    if not meta["name"]:
        return f"{editorial((meta['reason'] or '').strip())}{sign}"
    target = env["resolve"](meta["record"], meta["name"])
    return f"{mark(target) if target else ''}{sign}"


def _safe_link(url: str) -> bool:
    return url.startswith(_SAFE) or not _SCHEME.match(url)


_MARKDOWN = markdown()
_MARKDOWN.options["typographer"] = True
_MARKDOWN.enable("smartquotes")
_MARKDOWN.validateLink = _safe_link  # type: ignore[method-assign]
_MARKDOWN.core.ruler.push("marks", _split_marks)
_MARKDOWN.add_render_rule("mark", _draw_mark)
_MARKDOWN.disable("image")
