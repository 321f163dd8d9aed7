"""For a browser: one page without scripts, styles from elsewhere, or links."""

from __future__ import annotations

from html import escape

from chronology.cli.blocks import Block, blocks
from chronology.cli.card import ReviewCard
from chronology.cli.runs import Run
from chronology.values.characters import visible

_ELEMENTS = {
    "title": "<h1>{}</h1>", "section": "<h2>{}</h2>", "part": "<h3>{}</h3>", "line": "<p>{}</p>",
    "item": "<p class=item>{}</p>", "ask": "<p class=ask>{}</p>",
    "quote": "<blockquote>{}</blockquote>", "source": "<pre>{}</pre>",
}  # fmt: skip
_STYLES = {
    "strong": "<strong>{}</strong>", "struck": "<del>{}</del>", "soft": "<small>{}</small>",
    "code": "<code>{}</code>", "": "{}",
}  # fmt: skip


def draw(card: ReviewCard) -> str:
    """Draw the card."""
    return _PAGE.replace("{}", "\n".join(map(_block, blocks(card))))


def message(text: str) -> str:
    """Draw a page that says why there is no card."""
    return _PAGE.replace("{}", f"<h1>What this change does</h1>\n<p>{escape(text)}</p>")


def _block(block: Block) -> str:
    return _ELEMENTS[block.kind].format("".join(map(_run, block.runs)))


def _run(run: Run) -> str:
    text = "\n".join(map(visible, run.text.split("\n")))
    return _STYLES[run.style].format(escape(text))


_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>What this change does</title>
<style>
:root { color-scheme: light dark }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.55 system-ui, sans-serif }
h2 { margin-top: 2.5rem; border-bottom: 1px solid; padding-bottom: .2rem }
h3 { margin-top: 2rem }
p { margin: .5rem 0 }
blockquote { margin: .5rem 0; padding: .1rem 1rem; border-left: .25rem solid #7a8a99;
  font-family: Georgia, serif; font-size: 1.05rem }
.item, .ask { padding-left: 1.6rem; text-indent: -1.6rem }
.item::before { content: "• "; margin-right: .6rem }
.ask::before { content: "?"; font-weight: bold; margin-right: .9rem; color: #b3261e }
del, small { opacity: .7 }
small { font-size: inherit; font-style: italic }
pre { overflow-x: auto; padding: .6rem; border: 1px solid #7a8a99 }
code, pre { font-size: .9em; overflow-wrap: anywhere }
</style>
<body>
{}
</body>
</html>
"""
