"""Follow every link of the site before a file of it is written."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from functools import partial
from html import escape
from pathlib import Path
from typing import Any, Self

from chronology.pages.site import Page
from chronology.publish import links
from chronology.publish.dress import Fitting, code, digest
from chronology.publish.write import replace_file
from chronology.values.faults import Fault


def follow(fitting: Fitting, tree: Collection[str]) -> Iterator[Fault]:
    """Yield what leads nowhere or to somebody else's server; `tree` are the paths of all files."""
    site, plan = fitting.site, fitting.plan
    with _Memory(fitting.build / "links") as memory:
        documents = [*_generated(fitting, memory)]
        for path, html in fitting.written.items():
            url = plan.written[path]
            survey = memory.survey(digest(html), url, partial(str, html))
            documents.append(links.Surveyed(url, survey, f"docs/{path}"))
    yield from links.check(documents, tree, plan.links, site.files)
    styles = {f"docs/{path}": content for path, content in plan.assets.items()}
    styles |= {asset.url: asset.content for asset in site.assets}
    for path, content in styles.items():
        if path.endswith(".css"):
            yield from links.foreign_in_style(path, content.decode("utf-8", "replace"))


def _generated(fitting: Fitting, memory: _Memory) -> Iterator[links.Surveyed]:
    """Give what is to be checked of generated pages: of each shell, what it adds only once."""
    around: dict[str, frozenset[str]] = {}
    for page, shell, key in fitting.stamps:
        if shell.url not in around:
            around[shell.url] = links.anchors(shell.chrome)
            survey = memory.survey(f"{key}+", page.url, partial(shell.stamp, page))
        else:
            survey = memory.survey(key, page.url, partial(_own, page))
        yield links.Surveyed(page.url, survey, page.source, around[shell.url])


def _own(page: Page) -> str:
    """Give what is a page's own, without its shell."""
    contents = (f'<a href="#{escape(entry.id)}">' for entry in page.toc)
    return "".join((page.head, *contents, page.body))


class _Memory:
    """What was read in pages the last time, so that a page that did not change is not read."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._before: dict[str, tuple[Any, ...]] = {}
        self._now: dict[str, links.Survey] = {}

    def __enter__(self) -> Self:
        # Half a file, or one of another version, is as good as none.
        with suppress(OSError, ValueError, EOFError, TypeError):
            by, before = marshal.loads(self._path.read_bytes())  # noqa: S302  our own file
            self._before = before if by == code() else {}
        return self

    def survey(self, key: str, url: str, html: Callable[[], str]) -> links.Survey:
        known = self._before.get(key)
        self._now[key] = found = links.Survey(*known) if known else links.survey(url, html())
        return found

    def __exit__(self, *_: object) -> None:
        if self._now.keys() != self._before.keys():
            rows = {key: tuple(found) for key, found in self._now.items()}
            replace_file(str(self._path), marshal.dumps((code(), rows)))
