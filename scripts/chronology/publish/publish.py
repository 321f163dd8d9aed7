"""Publish a site: stamp the pages, follow the links, then write what changed and nothing else.

All that can be wrong is found before the first file is written, so the last good site stays as it
was. A list in the published folder (`.published`) says what stands there by whose hand: files that
somebody else put there are left alone, and a page that did not change is not even filled.
"""

from __future__ import annotations

import hashlib
import json
import marshal
import os
import re
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache, partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from chronology.pages import links
from chronology.pages.site import HOME
from chronology.publish import engine, shells
from chronology.publish import link_pictures as sharing
from chronology.publish import search as searching
from chronology.values.faults import Fault, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from chronology.pages.site import Page, Site

LIST = ".published"


class File(NamedTuple):
    """A file of the site: `key` changes whenever `content()` would."""

    path: str
    key: str
    content: Callable[[], bytes]


@dataclass(frozen=True)
class Outcome:
    """What a run did; where there are faults, it did nothing."""

    faults: tuple[Fault, ...] = ()
    pages: int = 0
    written: int = 0
    kept: int = 0
    removed: int = 0


def publish(site: Site, root: Path, target: Path | None = None, *, by: str = "mkdocs") -> Outcome:
    """Publish the site of the project `root` into `target` (`site/`), dressed by an engine."""
    files, faults = dress(site, root, by=by)
    if faults:
        return Outcome(faults)
    written, kept, removed = write(files, target or root / "site")
    pages = sum(file.path.endswith(".html") for file in files)
    return Outcome((), pages, written, kept, removed)


def dress(
    site: Site, root: Path, *, by: str = "mkdocs"
) -> tuple[tuple[File, ...], tuple[Fault, ...]]:
    """Make every file of the site, or say why that cannot be."""
    _confine(page.url for page in site.pages)
    _confine(asset.url for asset in site.assets)
    plan, faults = engine.prepare(site, root)
    if faults:
        return (), tuple(sorted(faults))
    dressed, faults = engine.dress(plan, root, by)
    if faults:
        return (), tuple(sorted(faults))
    try:
        shell_of = _read_shells(plan, dressed)
    except shells.NoPlaceError as error:
        return (), (Fault(Place("mkdocs.yml"), engine.RULE, str(error), _OVERRIDES),)
    written = _fill_written(site, plan, dressed)
    base = next(iter(shell_of.values())).base if shell_of else _base(written, plan)
    stamped = tuple(_stamped(site, plan, shell_of))
    by_hand = {path: _plain(links.file_of(plan.written[path]), written[path]) for path in written}
    files = [
        *_theme(plan, dressed),
        *stamped,
        *by_hand.values(),
        *(_plain(path, source.read_bytes()) for path, source in plan.assets.items()),
        *(_plain(asset.url, asset.content) for asset in site.assets),
        *_indexes(site, plan, dressed, base),
        *_searchable(site, root),
        *(_pictures(site, root) if base else ()),
    ]
    tree = {file.path: file for file in files}
    with _Memory(root / engine.BUILD / "links") as memory:
        documents = [*_generated(site, plan, shell_of, stamped, memory)]
        for path, html in written.items():
            url = plan.written[path]
            survey = memory.survey(by_hand[path].key, url, partial(str, html))
            documents.append(links.Document(url, survey, f"docs/{path}"))
    found = [*links.check(documents, tree, plan.links, root), *_styles(plan, site, root)]
    return tuple(tree[path] for path in sorted(tree)), tuple(sorted(found))


def write(files: Iterable[File], target: Path) -> tuple[int, int, int]:
    """Bring `target` to `files`; count what was written, kept and removed.

    A file is kept when the list knows its key and it was not touched since the list was written.
    The list first names what is about to be written, so that an interrupted run leaves no orphan.
    """
    before, when = _read_list(target / LIST)
    files = list(files)
    stale = [file for file in files if not _stands(target, file, before, when)]
    gone = sorted(before.keys() - {file.path for file in files})
    if not stale and not gone:
        return 0, len(files), 0
    target.mkdir(parents=True, exist_ok=True)
    _write_list(target, before | {file.path: ("-", 0) for file in stale})
    after = {file.path: before.get(file.path, ("-", 0)) for file in files}
    written = 0
    fresh: dict[str, bool] = {}
    for file in stale:
        content = file.content()
        after[file.path] = file.key, len(content)
        written += _write_changed(target, file.path, content, fresh)
    for path in gone:
        _remove(target, path)
    _write_list(target, after)
    return written, len(files) - written, len(gone)


def _confine(addresses: Iterable[str]) -> None:
    """Let no address lead out of the published folder; ids are checked long before."""
    for url in addresses:
        if url.startswith("/") or ".." in url.split("/") or url == LIST:
            raise ValueError(f"a page may not have the address {url!r}")


_OVERRIDES = "look at docs/overrides/ and at `theme` in mkdocs.yml"
_INDEXES = ("search/search_index.json", "search.json")  # MkDocs with Material, Zensical
_PAGE_FIELDS = ("url", "title", "description", "body", "toc", "head")
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)"')
_SITEMAP = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)
_MADE_ELSEWHERE = ("sitemap.xml", "sitemap.xml.gz", "objects.inv", *_INDEXES)


def _read_shells(plan: engine.Plan, dressed: engine.Dressed) -> dict[str, shells.Shell]:
    return {
        url: shells.Shell.read(_read(url, plan, dressed), url)
        for url in sorted(set(plan.shells.values()))
    }


def _read(url: str, plan: engine.Plan, dressed: engine.Dressed) -> str:
    """Read a dressed page; the title of the front page is the name of the site, by any engine."""
    html = shells.levelled((dressed.folder / links.file_of(url)).read_text("utf-8"))
    title = f"<title>{escape(plan.name)}</title>"
    return html if url else re.sub(r"<title>.*?</title>", lambda _: title, html, count=1)


def _theme(plan: engine.Plan, dressed: engine.Dressed) -> Iterator[File]:
    """List what the engine made besides pages: styles, scripts, the page for what is not found."""
    ours = {links.file_of(url) for url in (*plan.shells.values(), *plan.written.values())}
    ours |= {*plan.assets, *_MADE_ELSEWHERE}
    for folder, _, names in os.walk(dressed.folder):
        for name in names:
            source = Path(folder, name)
            path = source.relative_to(dressed.folder).as_posix()
            if path not in ours:
                yield File(path, _digest(dressed.key, path), source.read_bytes)


def _fill_written(site: Site, plan: engine.Plan, dressed: engine.Dressed) -> dict[str, str]:
    filled = {}
    for path, url in plan.written.items():
        html = _read(url, plan, dressed)
        head = site.heads.get(path, "")
        base = ""
        if canonical := _CANONICAL.search(html):
            base = canonical[1].removesuffix(url)
            said = sharing.words(html, url, plan.name)
            head = sharing.tags(said, plan.name, base, site.cards) + head
        html = shells.fill(html, url, site.fragments, head).replace(HOME, base)
        filled[path] = links.at_home(html, url)
    return filled


def _stamped(site: Site, plan: engine.Plan, shell_of: Mapping[str, shells.Shell]) -> Iterator[File]:
    for plain in site.pages:
        page, shell = plain, shell_of[plan.shells[plain.url]]
        if shell.base:
            tags = sharing.tags(sharing.Words.of(page), plan.name, shell.base, site.cards)
            page = replace(page, head=tags + page.head)
        parts = (str(getattr(page, name)) for name in _PAGE_FIELDS)
        yield File(
            links.file_of(page.url),
            _digest(_code(), shell.key, *parts),
            lambda shell=shell, page=page: shell.stamp(page).encode(),  # type: ignore[misc]
        )


def _indexes(site: Site, plan: engine.Plan, dressed: engine.Dressed, base: str) -> Iterator[File]:
    """List the pages for the theme's search (titles, dates, names only) and in the sitemap."""
    for name in _INDEXES:
        path = dressed.folder / name
        if path.is_file():
            index = json.loads(path.read_text("utf-8"))
            entries = "docs" if "docs" in index else "items"
            titles = {entry["location"]: entry["title"] for entry in index[entries]}
            found = [(url, titles.get(url, ""), "") for url in plan.written.values()]
            found += [_searched(page) for page in site.pages]
            index[entries] = [_entry(*one, items=entries == "items") for one in found]
            yield _plain(name, json.dumps(index, ensure_ascii=False, separators=(",", ":")))
    if base:
        urls = sorted((*plan.written.values(), *(page.url for page in site.pages)))
        lines = (f"<url><loc>{escape(base + url)}</loc></url>\n" for url in urls)
        yield _plain("sitemap.xml", f"{_SITEMAP}{''.join(lines)}</urlset>\n")


def _searchable(site: Site, root: Path) -> Iterator[File]:
    for found in searching.index(site.texts, root / engine.BUILD / "search"):
        yield File(found.url, found.digest, found.source.read_bytes)


def _pictures(site: Site, root: Path) -> Iterator[File]:
    for painted in sharing.paint(site.cards, root / engine.BUILD / "cards"):
        yield File(painted.url, painted.digest, painted.source.read_bytes)


def _searched(page: Page) -> tuple[str, str, str]:
    return page.url, escape(page.title), escape(" · ".join(filter(None, (page.date, *page.names))))


def _entry(url: str, title: str, text: str, *, items: bool) -> dict[str, object]:
    entry: dict[str, object] = {"location": url, "title": title, "text": text}
    return entry | {"level": 1, "path": [title], "tags": []} if items else entry


def _generated(
    site: Site,
    plan: engine.Plan,
    shell_of: Mapping[str, shells.Shell],
    stamped: Iterable[File],
    memory: _Memory,
) -> Iterator[links.Document]:
    """Give what is to be checked of generated pages: of each shell, what it adds only once."""
    around: dict[str, frozenset[str]] = {}
    for page, file in zip(site.pages, stamped, strict=True):
        shell = shell_of[plan.shells[page.url]]
        if shell.url not in around:
            around[shell.url] = links.anchors(shell.chrome)
            survey = memory.survey(f"{file.key}+", page.url, partial(shell.stamp, page))
        else:
            survey = memory.survey(file.key, page.url, partial(_own, page))
        yield links.Document(page.url, survey, page.source, around[shell.url])


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
            code, before = marshal.loads(self._path.read_bytes())  # noqa: S302  our own file
            self._before = before if code == _code() else {}
        return self

    def survey(self, key: str, url: str, html: Callable[[], str]) -> links.Survey:
        known = self._before.get(key)
        self._now[key] = found = links.Survey(*known) if known else links.survey(url, html())
        return found

    def __exit__(self, *_: object) -> None:
        if self._now.keys() != self._before.keys():
            rows = {key: tuple(found) for key, found in self._now.items()}
            _replace(str(self._path), marshal.dumps((_code(), rows)))


def _styles(plan: engine.Plan, site: Site, root: Path) -> Iterator[Fault]:
    for path, source in plan.assets.items():
        if path.endswith(".css"):
            name = source.relative_to(root).as_posix()
            yield from links.foreign_in_style(name, source.read_text("utf-8", "replace"))
    for asset in site.assets:
        if asset.url.endswith(".css"):
            yield from links.foreign_in_style(asset.url, asset.content.decode("utf-8", "replace"))


def _base(written: Mapping[str, str], plan: engine.Plan) -> str:
    """Learn the address of the site from a hand-written page, where no page is generated."""
    for path, html in written.items():
        if match := _CANONICAL.search(html):
            return match[1].removesuffix(plan.written[path])
    return ""


def _plain(path: str, content: str | bytes) -> File:
    data = content.encode() if isinstance(content, str) else content
    return File(path, hashlib.blake2b(data, digest_size=16).hexdigest(), lambda: data)


@cache
def _code() -> str:
    """Digest the code that fills pages and reads links: another code, other pages."""
    modules = (__file__, shells.__file__, links.__file__)
    return _digest(*(Path(module).read_text("utf-8") for module in modules))


def _digest(*parts: str) -> str:
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()


def _read_list(path: Path) -> tuple[dict[str, tuple[str, int]], int]:
    try:
        when = path.stat().st_mtime_ns
        lines = path.read_text("utf-8").splitlines()
    except FileNotFoundError:
        return {}, 0
    rows = (line.split(" ", 2) for line in lines)
    return {path: (key, int(size)) for key, size, path in rows}, when


def _write_list(target: Path, rows: Mapping[str, tuple[str, int]]) -> None:
    text = "".join(f"{key} {size} {path}\n" for path, (key, size) in sorted(rows.items()))
    _replace(f"{target}/{LIST}", text.encode())


def _stands(target: Path, file: File, before: Mapping[str, tuple[str, int]], when: int) -> bool:
    key, size = before.get(file.path, ("", 0))
    if key != file.key:
        return False
    try:
        stat = os.lstat(f"{target}/{file.path}")
    except OSError:
        return False
    return stat.st_size == size and stat.st_mtime_ns <= when


def _write_changed(target: Path, name: str, content: bytes, fresh: dict[str, bool]) -> bool:
    """Write a file whole or not at all; one that has the right bytes keeps its time."""
    path = f"{target}/{name}"
    folder = path.rpartition("/")[0]
    if folder not in fresh:
        fresh[folder] = _make(folder)
    if not fresh[folder] and _reads(path) == content:
        return False
    _replace(path, content)
    return True


def _make(folder: str) -> bool:
    """Make a folder where there is none; say whether it is new, so that nothing stands in it."""
    try:
        os.mkdir(folder)  # noqa: PTH102  ten thousand times: a Path costs as much as the work
    except FileExistsError:
        return False
    except FileNotFoundError:
        Path(folder).mkdir(parents=True)
    return True


def _reads(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:  # noqa: PTH123  for the same reason
            return file.read()
    except OSError:
        return None


def _replace(path: str, content: bytes) -> None:
    with open(f"{path}~", "wb", buffering=0) as file:  # noqa: PTH123  for the same reason
        file.write(content)
    os.replace(f"{path}~", path)  # noqa: PTH105  for the same reason


def _remove(target: Path, name: str) -> None:
    path = target / name
    path.unlink(missing_ok=True)
    for folder in path.relative_to(target).parents[:-1]:
        try:
            (target / folder).rmdir()
        except OSError:  # it holds something else, or is gone
            return
