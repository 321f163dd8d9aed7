"""What an engine is to dress: hand-written pages, and an empty shell per kind of generated page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from chronology.edition.addresses import address
from chronology.pages.site import Page, Site
from chronology.publish import links, shells
from chronology.records.disk import decode
from chronology.records.load import CONFIG, NO_PAGES
from chronology.values.faults import Fault, Place

RULE = "site-engine"


@dataclass(frozen=True)
class Plan:
    """What an engine is to dress, and where the dressed pages are then found.

    `markdown` and `assets` are by path below `docs/`, `overrides` by path below the folder of that
    name; `shells` gives for each generated page the URL of its shell; `written` for each
    hand-written page its URL; `name` is that of the site.
    """

    markdown: Mapping[str, str]
    assets: Mapping[str, bytes]
    shells: Mapping[str, str]
    written: Mapping[str, str]
    links: tuple[links.Link, ...] = ()
    name: str = ""
    config: str = ""
    overrides: Mapping[str, bytes] = field(default_factory=dict)


def prepare(site: Site) -> tuple[Plan, tuple[Fault, ...]]:
    """Collect what the engine is to dress; links of hand-written pages are resolved on the way."""
    docs = dict(_below("docs/", site.files))
    assets = {path: docs[path] for path in docs if _is_asset(path)}
    sources = {path: decode(docs[path], path)[0] for path in docs if _is_page(path)}
    written = {path: address(path) for path in sorted({*sources, *site.written})}
    pages = {page.url: page for page in site.pages}
    faults = _same_address(written, pages)
    known = {*pages, *written.values(), *(asset.url for asset in site.assets), *assets}
    markdown: dict[str, str] = {}
    followed: list[links.Link] = []
    for path in written:
        source = sources.get(path, "")
        text = site.written.get(path, source)
        faults += _unknown_fragments(path, source, text, site.fragments)
        markdown[path], found, broken = links.rewrite(path, text, source, known)
        followed += found
        faults += broken
    config = decode(site.files.get(CONFIG, b""), CONFIG)[0]
    name, nav, more = _read_config(config if CONFIG in site.files else None)
    faults += [*more, *(_no_page(path, nav[path]) for path in nav if address(path) not in known)]
    homes = {"": "index.md"} | {address(path): path for path in nav}
    shell_of = {}
    for url, page in pages.items():
        shell_of[url] = url if url in homes else shells.shared(page)
        path = homes.get(url) or f"{shell_of[url][:-1]}.md"
        if path not in markdown:
            markdown[path] = shells.empty(page)
    overrides = dict(_below("overrides/", docs))
    plan = Plan(markdown, assets, shell_of, written, tuple(followed), name, config, overrides)
    return plan, tuple(faults)


def _below(folder: str, files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    for path in sorted(files):
        if path.startswith(folder) and "/." not in path:
            yield path.removeprefix(folder), files[path]


def _is_asset(path: str) -> bool:
    return path.startswith("assets/") and not path.endswith(".md")  # a note beside is for authors


def _is_page(path: str) -> bool:
    return path.endswith(".md") and path.partition("/")[0] not in NO_PAGES


def _same_address(written: Mapping[str, str], pages: Mapping[str, Page]) -> list[Fault]:
    return [
        Fault(
            Place(f"docs/{path}"),
            "duplicate-address",
            f"a generated page has the same address, `{url}`",
            "give this file another name",
        )
        for path, url in written.items()
        if url in pages
    ]


def _unknown_fragments(
    path: str, source: str, text: str, fragments: Mapping[str, str]
) -> list[Fault]:
    return [
        Fault(
            links.offset_place(source, max(source.find(f'"{name}"'), 0), f"docs/{path}"),
            "unknown-fragment",
            f"there is no fragment `{name}`",
            f"the fragments are {', '.join(sorted(fragments)) or 'none'}",
        )
        for name in shells.wanted(text)
        if name not in fragments
    ]


def _read_config(text: str | None) -> tuple[str, dict[str, Place], list[Fault]]:
    """Read the site's name and the files in its navigation, without knowing what tags mean."""
    if text is None:
        return "", {}, [_no_config("there is no such file", None)]
    try:
        tree = yaml.compose(text)
    except yaml.YAMLError as error:
        what = getattr(error, "problem", None) or str(error)
        return "", {}, [_no_config(what, getattr(error, "problem_mark", None))]
    nodes = tree.value if isinstance(tree, yaml.MappingNode) else []
    found = {key.value: value for key, value in nodes}
    name = str(found["site_name"].value) if "site_name" in found else ""
    return name, dict(_leaves(found["nav"])) if "nav" in found else {}, []


def _no_config(what: str, mark: yaml.Mark | None) -> Fault:
    place = Place(CONFIG, mark.line + 1, mark.column + 1) if mark else Place(CONFIG)
    return Fault(place, RULE, f"this is no configuration: {what}", "mend the YAML")


def _leaves(node: yaml.Node) -> list[tuple[str, Place]]:
    if isinstance(node, yaml.ScalarNode):
        place = Place(CONFIG, node.start_mark.line + 1, node.start_mark.column + 1)
        return [(node.value, place)] if node.value.endswith(".md") else []
    if isinstance(node, yaml.MappingNode):
        return [leaf for _, value in node.value for leaf in _leaves(value)]
    return [leaf for item in node.value for leaf in _leaves(item)]


def _no_page(path: str, place: Place) -> Fault:
    return Fault(
        place,
        links.BROKEN,
        f"the navigation names `{path}`, and there is no such page",
        f"write docs/{path}, or take the entry out of `nav`",
    )
